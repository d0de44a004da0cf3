/**
 * The simulated world: thousands of loopback outlets that publish on a known schedule, the real
 * ingest stage that watches them through a real broker, and the commands that measure it. Because
 * the world knows what it published and counts every request, it can say what was missed, how late
 * the rest came, and where the crawler was impolite.
 */
package org.minhchung.bench.world;
