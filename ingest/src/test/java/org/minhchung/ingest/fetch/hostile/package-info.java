/**
 * A web server that behaves as badly as we could think of, by a seed, so that a behaviour that did
 * harm can be met again. Plain sockets: what a well-behaved server library refuses to send is just
 * what is wanted.
 */
package org.minhchung.ingest.fetch.hostile;
