package org.minhchung.alerts.correction;

import java.time.Clock;
import java.util.function.Function;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.Stores;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Correction;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Recheck;
import org.minhchung.events.Topics;

/**
 * From assessments and re-checks to corrections. Both topics are keyed by article and have as many
 * partitions, so one task sees all that is said of an article.
 */
public final class CorrectionTopology {
  private final CorrectionRule rule;
  private final Clock clock;

  /**
   * Prepares the topology.
   *
   * @param outlets names of outlets by source id; may be asked for null
   */
  public CorrectionTopology(Function<String, String> outlets, Clock clock) {
    this.rule = new CorrectionRule(outlets);
    this.clock = clock;
  }

  /** The topology. */
  public Topology build() {
    Serde<String> key = Serdes.String();
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(CorrectionProcessor.STORE),
            key,
            new JsonSerde<>(FlaggedArticle.class)));
    KStream<String, Object> assessments =
        builder.stream(
                Topics.ASSESSMENT.topicName(),
                Consumed.with(key, new JsonSerde<>(Assessment.class)).withName("assessments"))
            .mapValues(a -> (Object) a, Named.as("of-assessments"));
    KStream<String, Object> rechecks =
        builder.stream(
                Topics.RECHECK.topicName(),
                Consumed.with(key, new JsonSerde<>(Recheck.class)).withName("rechecks"))
            .mapValues(r -> (Object) r, Named.as("of-rechecks"));
    assessments
        .merge(rechecks, Named.as("everything"))
        .process(
            () -> new CorrectionProcessor(rule), Named.as("compare"), CorrectionProcessor.STORE)
        .processValues(() -> new Stamp(clock), Named.as("stamp"))
        .to(
            Topics.CORRECTION.topicName(),
            Produced.with(key, new JsonSerde<>(Correction.class)).withName("corrections"));
    return builder.build();
  }

  /** Gives a correction its own headers within the trace of what caused it. */
  private static final class Stamp
      extends ContextualFixedKeyProcessor<String, Correction, Correction> {
    private final Clock clock;

    Stamp(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void process(FixedKeyRecord<String, Correction> record) {
      Headers headers = record.headers();
      CloudEvents.add(
          headers,
          record.value().id(),
          Topics.CORRECTION,
          "/minhchung/alerts/correction",
          clock.instant(),
          CloudEvents.value(headers, CloudEvents.TRACE_PARENT));
      context().forward(record);
    }
  }
}
