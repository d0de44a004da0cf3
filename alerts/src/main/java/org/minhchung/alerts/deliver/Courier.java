package org.minhchung.alerts.deliver;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.function.Function;
import org.minhchung.events.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the delivery attempts of one stream task on other threads, so that a slow receiver holds up
 * nobody, and keeps the outcomes until the task fetches them. Each task has a courier of its own,
 * for only it can write down what became of its deliveries. What is on its way when the process
 * dies is still pending in the store and goes out again under the same id.
 */
final class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  /** An attempt that has ended. */
  record Returned(PendingDelivery delivery, Channel.Outcome outcome) {}

  private final Map<Subscription.Channel.Type, Channel> channels =
      new EnumMap<>(Subscription.Channel.Type.class);
  private final Function<String, Optional<Subscription>> subscriptions;
  private final Set<String> onTheirWay = ConcurrentHashMap.newKeySet();
  private final Queue<Returned> returned = new ConcurrentLinkedQueue<>();
  private final Executor threads;

  Courier(
      List<Channel> channels,
      Function<String, Optional<Subscription>> subscriptions,
      Executor threads) {
    channels.forEach(c -> this.channels.put(c.type(), c));
    this.subscriptions = subscriptions;
    this.threads = threads;
  }

  /** Sets out unless this delivery is already on its way. */
  void send(PendingDelivery delivery) {
    if (onTheirWay.add(delivery.id())) {
      threads.execute(() -> returned.add(new Returned(delivery, attempt(delivery))));
    }
  }

  /** The attempts that have ended since the last call. */
  List<Returned> fetch() {
    List<Returned> all = new ArrayList<>();
    for (Returned one = returned.poll(); one != null; one = returned.poll()) {
      all.add(one);
    }
    return all;
  }

  /** Says that the outcome of a delivery has been written down, so that it may set out again. */
  void settled(PendingDelivery delivery) {
    onTheirWay.remove(delivery.id());
  }

  private Channel.Outcome attempt(PendingDelivery delivery) {
    try {
      Optional<Subscription> subscription = subscriptions.apply(delivery.alert().subscriptionId());
      if (subscription.isEmpty()) {
        return new Channel.Outcome.Never("the subscription has been deleted");
      }
      return channels
          .get(delivery.channel().type())
          .send(
              new Channel.Message(
                  delivery.id(), delivery.alert(), subscription.get(), delivery.channel()));
    } catch (Throwable e) {
      // an attempt without an outcome would be on its way for ever
      LOG.atError().addKeyValue("delivery", delivery.id()).setCause(e).log("attempt failed");
      return new Channel.Outcome.Later(e.toString(), null);
    }
  }
}
