package org.minhchung.alerts.desk;

import java.util.Collection;
import org.minhchung.events.Subscription;

/**
 * Where the desk keeps subscriptions; they take effect for alerts from there. What has been saved
 * or deleted should show in {@link #all()} when the call returns, for the page that follows lists
 * it.
 */
public interface SubscriptionLog {

  /**
   * Adds a subscription or replaces the one with its id.
   *
   * @throws IllegalStateException with a sentence for the person when it cannot be kept
   */
  void save(Subscription subscription);

  /**
   * Removes a subscription; one that is not there stays so.
   *
   * @throws IllegalStateException with a sentence for the person when it cannot be removed
   */
  void delete(String id);

  /** All of them, the paused ones included. */
  Collection<Subscription> all();
}
