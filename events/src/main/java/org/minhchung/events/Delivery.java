package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;

/**
 * What became of telling one alert through one channel.
 *
 * @param alertId also the record's key
 * @param attempt 1, 2, ...
 * @param detail what the other side said, or why it failed
 * @param nextAttempt when it is tried again, or null
 */
public record Delivery(
    String id,
    String alertId,
    String subscriptionId,
    Subscription.Channel.Type channel,
    String target,
    int attempt,
    Status status,
    String detail,
    Instant at,
    Instant nextAttempt) {

  /** How it ended. */
  public enum Status {
    DELIVERED,
    RETRYING,
    FAILED;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Delivery {
    Required.text(id, "delivery id");
    Required.text(alertId, "alert of delivery " + id);
    Required.value(status, "status of delivery " + id);
  }
}
