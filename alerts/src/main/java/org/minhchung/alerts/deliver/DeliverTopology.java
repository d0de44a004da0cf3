package org.minhchung.alerts.deliver;

import java.time.Clock;
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
import org.apache.kafka.streams.processor.api.ContextualFixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.Stores;
import org.minhchung.events.Alert;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.Delivery;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Subscription;
import org.minhchung.events.Topics;

/** Every alert goes out through the channels of its subscription; what became of it is written. */
final class DeliverTopology {
  private final Function<String, Optional<Subscription>> subscriptions;
  private final Supplier<Courier> couriers;
  private final RetrySchedule schedule;
  private final Clock clock;

  DeliverTopology(
      Function<String, Optional<Subscription>> subscriptions,
      Supplier<Courier> couriers,
      RetrySchedule schedule,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.couriers = couriers;
    this.schedule = schedule;
    this.clock = clock;
  }

  /** The topology from alerts to deliveries. */
  Topology build() {
    Serde<String> key = Serdes.String();
    Serde<Delivery> delivery = new JsonSerde<>(Delivery.class);
    StreamsBuilder builder = new StreamsBuilder();
    builder.addStateStore(
        Stores.keyValueStoreBuilder(
            Stores.persistentKeyValueStore(DeliverProcessor.STORE),
            key,
            new JsonSerde<>(PendingDelivery.class)));
    KStream<String, Delivery> outcomes =
        builder.stream(
                Topics.ALERT.topicName(),
                Consumed.with(key, new JsonSerde<>(Alert.class)).withName("alerts"))
            .process(
                () -> new DeliverProcessor(subscriptions, couriers.get(), schedule, clock),
                Named.as("deliver"),
                DeliverProcessor.STORE)
            .processValues(() -> new Stamp(clock), Named.as("stamp"));
    outcomes.to(Topics.DELIVERY.topicName(), Produced.with(key, delivery).withName("deliveries"));
    // what was given up is kept apart, so that it can be looked at and replayed
    outcomes
        .filter((id, d) -> d.status() == Delivery.Status.FAILED, Named.as("given-up"))
        .to(Topics.ALERTS_DLQ.topicName(), Produced.with(key, delivery).withName("dead-letters"));
    return builder.build();
  }

  /** Gives a delivery its own headers; a failed one also those of a dead letter. */
  private static final class Stamp extends ContextualFixedKeyProcessor<String, Delivery, Delivery> {
    private final Clock clock;

    Stamp(Clock clock) {
      this.clock = clock;
    }

    @Override
    public void process(FixedKeyRecord<String, Delivery> record) {
      Delivery delivery = record.value();
      Headers headers = record.headers();
      CloudEvents.add(
          headers,
          delivery.id() + "-" + delivery.attempt(),
          Topics.DELIVERY,
          "/minhchung/alerts/deliver",
          clock.instant(),
          CloudEvents.value(headers, CloudEvents.TRACE_PARENT));
      if (delivery.status() == Delivery.Status.FAILED) {
        DeadLetter.headers(Topics.ALERT, new IllegalStateException(delivery.detail()))
            .forEach(
                (name, value) ->
                    headers.add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
      }
      context().forward(record);
    }
  }
}
