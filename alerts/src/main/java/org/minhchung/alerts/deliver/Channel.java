package org.minhchung.alerts.deliver;

import java.time.Duration;
import org.minhchung.events.Alert;
import org.minhchung.events.Subscription;

/** A way to tell somebody. Implementations are safe for use by several threads. */
interface Channel {

  /**
   * What is to be sent.
   *
   * @param id of the delivery, the same over retries and restarts
   * @param target address or URL, as the channel's type wants it
   */
  record Message(String id, Alert alert, Subscription subscription, Subscription.Channel target) {}

  /** How an attempt ended. */
  sealed interface Outcome {
    /** The other side took it; {@code detail} is what it said. */
    record Delivered(String detail) implements Outcome {}

    /**
     * It may work later.
     *
     * @param after what the other side asked to wait, or null
     */
    record Later(String reason, Duration after) implements Outcome {}

    /** It will not work. */
    record Never(String reason) implements Outcome {}
  }

  /** The type that it serves. */
  Subscription.Channel.Type type();

  /** Tries once; never throws for what the other side does. */
  Outcome send(Message message);
}
