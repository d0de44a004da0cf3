/**
 * The processes behind {@code ./minhchung}: a Kafka broker and a search node as child JVMs that
 * live and die with this one, the data directory they write to, and the ports they answer on. It
 * knows nothing of topics, indices or stages.
 */
package org.minhchung.local.process;
