package org.minhchung.alerts.desk;

import java.util.Optional;

/** The alerts of a subscription as a feed that a reader program can follow. */
public interface AlertFeeds {

  /**
   * The latest alerts as an Atom document.
   *
   * @return nothing if there is no such subscription
   */
  Optional<String> atom(String subscriptionId);
}
