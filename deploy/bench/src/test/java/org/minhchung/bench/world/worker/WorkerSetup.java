package org.minhchung.bench.world.worker;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.minhchung.bench.world.model.AcceleratedClock;

/**
 * What a worker process is told.
 *
 * @param bootstrapServers of the broker
 * @param origin of the world's clock
 * @param anchor of the world's clock
 * @param speed of the world's clock
 * @param config of the ingest stage, with the fields that its configuration file has
 * @param recording file for a flight recording, or null
 */
public record WorkerSetup(
    String bootstrapServers,
    Instant origin,
    Instant anchor,
    double speed,
    JsonNode config,
    String recording) {

  AcceleratedClock clock() {
    return new AcceleratedClock(origin, anchor, speed);
  }
}
