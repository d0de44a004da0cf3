package org.minhchung.alerts.deliver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.minhchung.events.Alert;
import org.minhchung.events.Delivery;
import org.minhchung.events.Subscription;

/**
 * Keeps what is still to be told in a store ordered by due time, sends out what is due, and writes
 * down what became of each attempt.
 */
final class DeliverProcessor extends ContextualProcessor<String, Alert, String, Delivery> {
  static final String STORE = "pending-deliveries";
  private static final Duration TICK = Duration.ofMillis(200);

  private final Function<String, Optional<Subscription>> subscriptions;
  private final Courier courier;
  private final RetrySchedule schedule;
  private final Clock clock;
  private KeyValueStore<String, PendingDelivery> pending;

  DeliverProcessor(
      Function<String, Optional<Subscription>> subscriptions,
      Courier courier,
      RetrySchedule schedule,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.courier = courier;
    this.schedule = schedule;
    this.clock = clock;
  }

  @Override
  public void init(ProcessorContext<String, Delivery> context) {
    super.init(context);
    pending = context.getStateStore(STORE);
    context.schedule(TICK, PunctuationType.WALL_CLOCK_TIME, time -> tick());
  }

  @Override
  public void process(Record<String, Alert> record) {
    Alert alert = record.value();
    List<Subscription.Channel> channels =
        subscriptions.apply(alert.subscriptionId()).map(Subscription::channels).orElse(List.of());
    for (Subscription.Channel channel : channels) {
      PendingDelivery delivery = PendingDelivery.first(alert, channel, clock.instant());
      pending.put(delivery.storeKey(), delivery);
    }
  }

  private void tick() {
    courier.fetch().forEach(this::writeDown);
    due().forEach(courier::send);
  }

  private List<PendingDelivery> due() {
    List<PendingDelivery> due = new ArrayList<>();
    String until = PendingDelivery.dueKey(clock.instant()) + "~~";
    try (KeyValueIterator<String, PendingDelivery> all = pending.range("", until)) {
      while (all.hasNext()) {
        KeyValue<String, PendingDelivery> next = all.next();
        due.add(next.value);
      }
    }
    return due;
  }

  private void writeDown(Courier.Returned returned) {
    PendingDelivery delivery = returned.delivery();
    if (pending.delete(delivery.storeKey()) != null) {
      forward(delivery, returned.outcome());
    }
    courier.settled(delivery);
  }

  private void forward(PendingDelivery delivery, Channel.Outcome outcome) {
    if (outcome instanceof Channel.Outcome.Delivered delivered) {
      write(delivery, Delivery.Status.DELIVERED, delivered.detail(), null);
    } else if (outcome instanceof Channel.Outcome.Later later) {
      Optional<Duration> pause = schedule.after(delivery.attempt(), later.after());
      if (pause.isPresent()) {
        Instant next = clock.instant().plus(pause.get());
        PendingDelivery again = delivery.again(next);
        pending.put(again.storeKey(), again);
        write(delivery, Delivery.Status.RETRYING, later.reason(), next);
      } else {
        write(delivery, Delivery.Status.FAILED, later.reason(), null);
      }
    } else if (outcome instanceof Channel.Outcome.Never never) {
      write(delivery, Delivery.Status.FAILED, never.reason(), null);
    }
  }

  private void write(
      PendingDelivery delivery, Delivery.Status status, String detail, Instant next) {
    Instant now = clock.instant();
    Delivery event =
        new Delivery(
            delivery.id(),
            delivery.alert().id(),
            delivery.alert().subscriptionId(),
            delivery.channel().type(),
            delivery.channel().target(),
            delivery.attempt(),
            status,
            detail,
            now,
            next);
    context().forward(new Record<>(delivery.alert().id(), event, now.toEpochMilli()));
  }
}
