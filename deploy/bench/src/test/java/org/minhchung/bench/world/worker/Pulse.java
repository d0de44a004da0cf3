package org.minhchung.bench.world.worker;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import org.minhchung.ingest.IngestReport;
import org.minhchung.ingest.IngestStage;

/**
 * How a worker is.
 *
 * @param report what the stage has done since its process began
 * @param gcMillis spent on collecting garbage since then
 * @param heapBytes in use
 */
public record Pulse(
    boolean ready, String health, IngestReport report, long gcMillis, long heapBytes) {

  static Pulse of(IngestStage stage) {
    var health = stage.health();
    return new Pulse(
        health.ready(),
        health.reason(),
        stage.report(),
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .mapToLong(GarbageCollectorMXBean::getCollectionTime)
            .sum(),
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
  }
}
