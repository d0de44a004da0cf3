/** The ingest stage in processes of its own, beside a real broker, started, watched and killed. */
package org.minhchung.bench.world.worker;
