package org.minhchung.alerts.deliver;

import java.time.Instant;
import java.util.Locale;
import org.minhchung.events.Alert;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Subscription;

/**
 * An alert that is still to be told through one channel.
 *
 * @param attempt the next one, 1 for the first
 * @param due when
 */
record PendingDelivery(
    String id, Alert alert, Subscription.Channel channel, int attempt, Instant due) {

  static PendingDelivery first(Alert alert, Subscription.Channel channel, Instant now) {
    String id = ArticleId.of(alert.id() + "~" + channel.type().label() + "~" + channel.target());
    return new PendingDelivery("dlv_" + id, alert, channel, 1, now);
  }

  PendingDelivery again(Instant when) {
    return new PendingDelivery(id, alert, channel, attempt + 1, when);
  }

  /** Key in the store of pending deliveries, which is ordered by due time. */
  String storeKey() {
    return dueKey(due) + "~" + id;
  }

  /** The beginning of the keys of what is due at a time. */
  static String dueKey(Instant time) {
    return String.format(Locale.ROOT, "%015d", time.toEpochMilli());
  }
}
