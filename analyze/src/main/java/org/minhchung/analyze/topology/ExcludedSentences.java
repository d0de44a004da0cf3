package org.minhchung.analyze.topology;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ProcessorContext;

/**
 * Counts, by kind of statement, the sentences that were not considered because only facts go on.
 * The counts stand among the metrics of Kafka Streams (JMX) as {@code stream-sentences-metrics},
 * such as {@code excluded-opinion-total}. Used by the stream thread that made it.
 */
final class ExcludedSentences {
  private static final String SCOPE = "sentences";

  private final ProcessorContext<?, ?> context;
  private final Map<String, Sensor> sensors = new HashMap<>();

  ExcludedSentences(ProcessorContext<?, ?> context) {
    this.context = context;
  }

  /** Counts more sentences of a kind. */
  void add(String kind, int sentences) {
    sensors.computeIfAbsent(kind, this::sensor).record(sentences, context.currentSystemTimeMs());
  }

  private Sensor sensor(String kind) {
    return context
        .metrics()
        .addRateTotalSensor(
            SCOPE, context.taskId().toString(), "excluded-" + kind, Sensor.RecordingLevel.INFO);
  }
}
