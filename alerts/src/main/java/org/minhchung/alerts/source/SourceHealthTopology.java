package org.minhchung.alerts.source;

import java.time.Clock;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.minhchung.events.ArticleId;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.Topics;

/** Every report of a reading is added to its site's history; how the site then stands is told. */
public final class SourceHealthTopology {
  private static final String STORE = "sites";

  private final Clock clock;

  /**
   * Prepares the topology.
   *
   * @param clock for the events' headers only; sites are judged by the reports' own times
   */
  public SourceHealthTopology(Clock clock) {
    this.clock = clock;
  }

  /** The topology from reports to the state of each site. */
  public Topology build() {
    Serde<String> key = Serdes.String();
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(STORE), key, new JsonSerde<>(Site.class)));
    builder.stream(
            Topics.EXTRACTION.topicName(),
            Consumed.with(key, new JsonSerde<>(ExtractionReport.class)).withName("reports"))
        .processValues(() -> new Remember(clock), Named.as("remember"), STORE)
        .to(
            Topics.SOURCE_HEALTH.topicName(),
            Produced.with(key, new JsonSerde<>(SourceHealth.class)).withName("source-health"));
    return builder.build();
  }

  private static final class Remember
      extends ContextualFixedKeyProcessor<String, ExtractionReport, SourceHealth> {
    private final Clock clock;
    private KeyValueStore<String, Site> sites;

    Remember(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, SourceHealth> context) {
      super.init(context);
      sites = context.getStateStore(STORE);
    }

    @Override
    public void process(FixedKeyRecord<String, ExtractionReport> record) {
      ExtractionReport report = record.value();
      Site before = sites.get(record.key());
      Site site = History.after(before == null ? Site.unknown(report.at()) : before, report);
      sites.put(record.key(), site);
      stamp(record.headers(), report);
      context().forward(record.withValue(HealthReport.of(record.key(), site, report.at())));
    }

    private void stamp(Headers headers, ExtractionReport report) {
      CloudEvents.add(
          headers,
          ArticleId.sha256(report.sourceId() + " " + report.url() + " " + report.at()),
          Topics.SOURCE_HEALTH,
          "/minhchung/alerts/source",
          clock.instant(),
          CloudEvents.value(headers, CloudEvents.TRACE_PARENT));
    }
  }
}
