package org.minhchung.alerts.deliver;

import java.time.Instant;
import java.util.List;
import org.minhchung.events.Alert;
import org.minhchung.events.Subscription;

/** Invented alerts and who they are for. */
final class MadeUpAlert {
  static final Subscription.Channel MAIL =
      new Subscription.Channel(Subscription.Channel.Type.EMAIL, "an@desk.example", null);
  static final Subscription SUBSCRIPTION =
      new Subscription(
          "s1", "Rivers", "an", "", 0, false, List.of(MAIL), "en", true, Instant.EPOCH);

  private MadeUpAlert() {}

  static Alert of(String id, String title) {
    return new Alert(
        id,
        "s1",
        "story",
        "article",
        1,
        title,
        "https://harian-contoh.example/1",
        "harian-contoh",
        "en",
        0.9,
        "It runs backwards.",
        "river-runs-backwards",
        "A river runs backwards.",
        null,
        false,
        null,
        "why",
        Instant.parse("2026-06-01T08:00:00Z"),
        null);
  }
}
