package org.minhchung.alerts.source;

import java.time.Clock;
import java.time.Instant;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
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
import org.minhchung.events.SourceAdoption;
import org.minhchung.events.SourceCoverage;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.Topics;

/**
 * Every report of a reading is added to its site's history, every watched stretch to the history of
 * its watch; how the site then stands is told.
 */
public final class SourceHealthTopology {
  private static final String SITES = "sites";
  private static final String WATCHED = "watched";

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
    StreamsBuilder builder = new StreamsBuilder();
    store(builder, SITES, Site.class);
    store(builder, WATCHED, Watched.class);
    KStream<String, SourceHealth> read =
        stream(builder, Topics.EXTRACTION, ExtractionReport.class, "reports")
            .processValues(() -> new Read(clock), Named.as("remember"), SITES, WATCHED);
    KStream<String, SourceHealth> watched =
        stream(builder, Topics.COVERAGE, SourceCoverage.class, "coverage")
            .processValues(() -> new Watch(clock), Named.as("watch"), SITES, WATCHED);
    KStream<String, SourceHealth> adopted =
        stream(builder, Topics.ADOPTION, SourceAdoption.class, "adoptions")
            .processValues(() -> new Adopt(clock), Named.as("adopt"), SITES, WATCHED);
    read.merge(watched, Named.as("both"))
        .merge(adopted, Named.as("all"))
        .to(
            Topics.SOURCE_HEALTH.topicName(),
            Produced.with(Serdes.String(), new JsonSerde<>(SourceHealth.class))
                .withName("source-health"));
    return builder.build();
  }

  private static <V> void store(StreamsBuilder builder, String name, Class<V> value) {
    Serde<String> key = Serdes.String();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(name), key, new JsonSerde<>(value)));
  }

  private static <V> KStream<String, V> stream(
      StreamsBuilder builder, Topics topic, Class<V> value, String name) {
    return builder.stream(
        topic.topicName(), Consumed.with(Serdes.String(), new JsonSerde<>(value)).withName(name));
  }

  /** Adds a reading to a site's history. */
  private static final class Read extends Remember<ExtractionReport> {
    Read(Clock clock) {
      super(clock);
    }

    @Override
    Instant remember(String source, ExtractionReport report) {
      Site before = sites.get(source);
      sites.put(source, History.after(before == null ? Site.unknown(report.at()) : before, report));
      return report.at();
    }

    @Override
    String name(ExtractionReport report) {
      return report.sourceId() + " " + report.url() + " " + report.at();
    }
  }

  /** Adds a stretch to the history of a site's watch. */
  private static final class Watch extends Remember<SourceCoverage> {
    Watch(Clock clock) {
      super(clock);
    }

    @Override
    Instant remember(String source, SourceCoverage stretch) {
      Watched before = watched.get(source);
      watched.put(source, (before == null ? Watched.NONE : before).with(stretch));
      return stretch.until();
    }

    @Override
    String name(SourceCoverage stretch) {
      return stretch.sourceId() + " " + stretch.from() + " " + stretch.until();
    }
  }

  /** Takes a site's new ways for its usual ones, since somebody says so. */
  private static final class Adopt extends Remember<SourceAdoption> {
    Adopt(Clock clock) {
      super(clock);
    }

    @Override
    Instant remember(String source, SourceAdoption adoption) {
      Site before = sites.get(source);
      if (before != null) {
        sites.put(source, History.afterAdoption(before, adoption.at()));
      }
      return adoption.at();
    }

    @Override
    String name(SourceAdoption adoption) {
      return adoption.eventId();
    }
  }

  private abstract static class Remember<V>
      extends ContextualFixedKeyProcessor<String, V, SourceHealth> {
    private final Clock clock;
    KeyValueStore<String, Site> sites;
    KeyValueStore<String, Watched> watched;

    Remember(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, SourceHealth> context) {
      super.init(context);
      sites = context.getStateStore(SITES);
      watched = context.getStateStore(WATCHED);
    }

    /** Remembers a value; gives its time. */
    abstract Instant remember(String source, V value);

    /** What tells this value from all others. */
    abstract String name(V value);

    @Override
    public void process(FixedKeyRecord<String, V> record) {
      String source = record.key();
      Instant at = remember(source, record.value());
      Site site = sites.get(source);
      Watched watch = watched.get(source);
      CloudEvents.add(
          record.headers(),
          ArticleId.sha256(name(record.value())),
          Topics.SOURCE_HEALTH,
          "/minhchung/alerts/source",
          clock.instant(),
          CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT));
      context()
          .forward(
              record.withValue(
                  HealthReport.of(
                      source,
                      site == null ? Site.unknown(at) : site,
                      watch == null ? Watched.NONE : watch,
                      at)));
    }
  }
}
