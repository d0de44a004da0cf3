package org.minhchung.alerts.subscribe;

import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.minhchung.alerts.desk.SubscriptionLog;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Subscription;
import org.minhchung.events.Topics;

/** Writes subscriptions to their topic and waits until they have come back from it. */
public final class KafkaSubscriptionLog implements SubscriptionLog {
  private static final long PATIENCE_SECONDS = 10;

  private final EventProducer producer;
  private final Subscriptions subscriptions;

  public KafkaSubscriptionLog(EventProducer producer, Subscriptions subscriptions) {
    this.producer = producer;
    this.subscriptions = subscriptions;
  }

  @Override
  public void save(Subscription subscription) {
    write(subscription.id(), subscription);
  }

  @Override
  public void delete(String id) {
    write(id, null);
  }

  @Override
  public Collection<Subscription> all() {
    return subscriptions.all();
  }

  private void write(String id, Subscription subscription) {
    CompletableFuture<Void> seen = subscriptions.whenSeen(id, subscription);
    try {
      producer
          .send(Topics.SUBSCRIPTION, id, "subscription-" + id, subscription)
          .thenCompose(sent -> seen)
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "The subscription could not be saved: Kafka did not take it in time.", e.getCause());
    }
  }
}
