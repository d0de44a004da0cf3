package org.minhchung.alerts.subscribe;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.Stores;
import org.minhchung.alerts.query.IndexedArticle;
import org.minhchung.events.Alert;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Correction;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Subscription;
import org.minhchung.events.Topics;

/**
 * Every assessment is matched with all subscriptions; each is told of a story once, and then of
 * what outlets change in it.
 */
public final class SubscribeTopology {
  private final Function<IndexedArticle, List<Subscription>> matching;
  private final Supplier<List<Subscription>> correctable;
  private final Function<Assessment, IndexedArticle> context;
  private final AlertWriter writer;
  private final Clock clock;

  /**
   * Prepares the topology.
   *
   * @param matching the subscriptions that an article answers
   * @param correctable the subscriptions that want to be told of corrections
   * @param context adds what a query may ask for besides the assessment
   * @param claims the catalogue by id
   */
  public SubscribeTopology(
      Function<IndexedArticle, List<Subscription>> matching,
      Supplier<List<Subscription>> correctable,
      Function<Assessment, IndexedArticle> context,
      Function<String, Optional<Claim>> claims,
      Clock clock) {
    this.matching = matching;
    this.correctable = correctable;
    this.context = context;
    this.writer = new AlertWriter(claims, clock);
    this.clock = clock;
  }

  /** The topology from assessments and corrections to alerts. */
  public Topology build() {
    Serde<String> key = Serdes.String();
    Serde<Assessment> assessment = new JsonSerde<>(Assessment.class);
    Serde<Alert> alert = new JsonSerde<>(Alert.class);
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(OncePerStory.STORE), key, Serdes.String()));
    KStream<String, Alert> stories =
        builder.stream(
                Topics.ASSESSMENT.topicName(),
                Consumed.with(key, assessment).withName("assessments"))
            // an article may answer several searches
            .flatMapValues(this::alerts, Named.as("match-subscriptions"));
    KStream<String, Alert> corrections =
        builder.stream(
                Topics.CORRECTION.topicName(),
                Consumed.with(key, new JsonSerde<>(Correction.class)).withName("corrections"))
            .flatMapValues(this::alerts, Named.as("for-subscriptions"));
    stories
        .merge(corrections, Named.as("stories-and-corrections"))
        // so that one instance sees all stories of a subscription
        .selectKey((articleId, a) -> a.subscriptionId(), Named.as("key-by-subscription"))
        .repartition(Repartitioned.with(key, alert).withName("matched"))
        .process(OncePerStory::new, Named.as("once-per-story"), OncePerStory.STORE)
        .processValues(() -> new Stamp(clock), Named.as("stamp"))
        .to(Topics.ALERT.topicName(), Produced.with(key, alert).withName("alerts"));
    return builder.build();
  }

  private Iterable<Alert> alerts(Assessment assessment) {
    return matching.apply(context.apply(assessment)).stream()
        .map(s -> writer.write(s, assessment))
        .toList();
  }

  /**
   * For all of them: who of them was told of the story is known only where their alerts are kept.
   */
  private Iterable<Alert> alerts(Correction correction) {
    return correction.matters()
        ? correctable.get().stream().map(s -> writer.write(s, correction)).toList()
        : List.of();
  }

  /** Gives an alert its own headers within the trace of the article. */
  private static final class Stamp extends ContextualFixedKeyProcessor<String, Alert, Alert> {
    private final Clock clock;

    Stamp(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void process(FixedKeyRecord<String, Alert> record) {
      Headers headers = record.headers();
      String trace = CloudEvents.value(headers, CloudEvents.TRACE_PARENT);
      CloudEvents.add(
          headers,
          record.value().id(),
          Topics.ALERT,
          "/minhchung/alerts/subscribe",
          clock.instant(),
          trace);
      context().forward(record);
    }
  }
}
