package org.minhchung.alerts.deliver;

import org.minhchung.events.Subscription;

/** Feeds are read from the alerts' topic by those who ask for them: nothing has to be sent. */
final class FeedChannel implements Channel {
  @Override
  public Subscription.Channel.Type type() {
    return Subscription.Channel.Type.FEED;
  }

  @Override
  public Outcome send(Message message) {
    return new Outcome.Delivered("in the feed");
  }
}
