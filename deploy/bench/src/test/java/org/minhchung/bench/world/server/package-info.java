/**
 * One loopback server for all hosts of the world: answers by the {@code Host} header, misbehaves
 * where a host is to misbehave, and counts every impolite request.
 */
package org.minhchung.bench.world.server;
