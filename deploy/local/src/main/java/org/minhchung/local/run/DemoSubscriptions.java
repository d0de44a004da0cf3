package org.minhchung.local.run;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Subscription;
import org.minhchung.events.Subscription.Channel;
import org.minhchung.events.Topics;
import org.minhchung.local.inbox.Inbox;

/** The subscriptions of the demo, one for each kind of channel. */
final class DemoSubscriptions {
  private DemoSubscriptions() {}

  static List<Subscription> of(Inbox inbox, Clock clock) {
    return List.of(
        subscription(
            "demo-duty-officer",
            "Everything flagged, by e-mail",
            "",
            "vi",
            new Channel(Channel.Type.EMAIL, "duty.officer@example.org", null),
            clock),
        subscription(
            "demo-newsroom",
            "Outside English, by webhook",
            "NOT language:en",
            "en",
            new Channel(Channel.Type.WEBHOOK, inbox.webhookUrl(), Inbox.SECRET),
            clock),
        subscription(
            "demo-feed",
            "Indonesia and Malaysia, as a feed",
            "country:ID OR country:MY",
            "en",
            new Channel(Channel.Type.FEED, "", null),
            clock));
  }

  /** Writes them, over those of an earlier run whose inbox had another address. */
  static void write(Inbox inbox, Map<String, Object> clientProperties, Clock clock) {
    try (EventProducer producer = new EventProducer(clientProperties, "/minhchung/demo", clock)) {
      CompletableFuture.allOf(
              of(inbox, clock).stream()
                  .map(s -> producer.send(Topics.SUBSCRIPTION, s.id(), "subscription-" + s.id(), s))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
  }

  private static Subscription subscription(
      String id, String name, String query, String language, Channel channel, Clock clock) {
    return new Subscription(
        id, name, "demo", query, 0.0, true, List.of(channel), language, true, clock.instant());
  }
}
