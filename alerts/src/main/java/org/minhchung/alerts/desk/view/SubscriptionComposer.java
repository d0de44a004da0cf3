package org.minhchung.alerts.desk.view;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.minhchung.alerts.index.WouldHaveFired;
import org.minhchung.events.Subscription;
import org.minhchung.events.Subscription.Channel;

/** Makes the page of subscriptions. */
public final class SubscriptionComposer {
  private final Words words;
  private final Times times;

  public SubscriptionComposer(Reading reading) {
    this.words = reading.words();
    this.times = reading.times();
  }

  /** The page with a form. */
  public SubscriptionsView compose(
      Collection<Subscription> subscriptions, SubscriptionsView.Form form) {
    return new SubscriptionsView(
        subscriptions.stream()
            .sorted(
                Comparator.comparing(
                    (Subscription s) -> Objects.requireNonNullElse(s.name(), s.id()),
                    String.CASE_INSENSITIVE_ORDER))
            .map(this::row)
            .toList(),
        form);
  }

  /** How often a subscription would have told. */
  public String preview(WouldHaveFired fired) {
    return words.say("subscription.fired", fired.stories(), fired.days(), fired.articles());
  }

  private SubscriptionsView.Row row(Subscription subscription) {
    List<Channel> channels = subscription.channels();
    boolean feed = channels.stream().anyMatch(c -> c.type() == Channel.Type.FEED);
    return new SubscriptionsView.Row(
        subscription.id(),
        Objects.requireNonNullElse(subscription.name(), subscription.id()),
        subscription.owner(),
        subscription.query(),
        words.score(subscription.threshold()),
        subscription.flaggedOnly(),
        channels.stream()
            .filter(c -> c.type() != Channel.Type.FEED)
            .map(
                c ->
                    words.say(
                        "channel." + c.type().label(), Objects.requireNonNullElse(c.target(), "")))
            .toList(),
        channels.stream().map(Channel::secret).filter(Objects::nonNull).toList(),
        feed ? "/subscriptions/" + WebLink.encode(subscription.id()) + "/feed.atom" : null,
        subscription.enabled(),
        subscription.wantsCorrections(),
        times.of(subscription.createdAt()));
  }
}
