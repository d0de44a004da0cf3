package org.minhchung.ingest.feed;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Kind;
import org.minhchung.events.FetchTask.Lead;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.frontier.Visit.HubVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks hubs to tell of feeds' news, and confirms that to them. Who looks after a feed decides that
 * it is to be asked for; who looks after the hub's host asks, in that host's turn, so that the two
 * speak through {@code fetch.v1} even where they are one.
 */
final class HubSubscriptions {
  private static final Logger LOG = LoggerFactory.getLogger(HubSubscriptions.class);
  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration RENEW_BEFORE = Duration.ofDays(1);

  /** A hub that does not answer or verify is left alone for this long. */
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(1);

  /** Hubs serve many feeds, which must not crowd out all else that waits for its turn. */
  private static final Duration BETWEEN_TASKS = Duration.ofSeconds(5);

  private record Asked(String topic, Instant at) {}

  private final FeedConfig config;
  private final HubSecrets secrets;
  private final FeedStates states;
  private final Outbox outbox;
  private final WebSub.Post post;
  private final Clock clock;
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final Map<String, Instant> hubAsked = new ConcurrentHashMap<>();

  HubSubscriptions(
      FeedConfig config,
      HubSecrets secrets,
      FeedStates states,
      Outbox outbox,
      WebSub.Post post,
      Clock clock) {
    this.config = config;
    this.secrets = secrets;
    this.states = states;
    this.outbox = outbox;
    this.post = post;
    this.clock = clock;
  }

  /**
   * Has a hub asked for a feed, unless it has been lately.
   *
   * @param page where the feed was met
   * @param hub as the feed names it
   * @param self as the feed names itself, or null
   */
  void want(String feed, String sourceId, String page, String hub, String self) {
    if (!isDue(feed)) {
      return;
    }
    String address;
    String topic;
    try {
      address = CanonicalUrl.of(page, hub);
      // As the publisher writes it: hubs compare topics letter by letter.
      topic = self == null ? page : URI.create(page).resolve(self).toString();
    } catch (IllegalArgumentException e) {
      LOG.atInfo().addKeyValue("feed", feed).log("names a hub that is none: {}", e.getMessage());
      return;
    }
    Instant now = clock.instant();
    if (!hasRoom(CanonicalUrl.host(address), now)) {
      return; // the next poll comes back to it
    }
    asked.put(feed, new Asked(topic, now));
    outbox
        .send(
            Topics.FETCH,
            CanonicalUrl.host(address),
            ArticleId.of(address + " " + feed + " " + now),
            new FetchTask(
                address,
                sourceId,
                Reason.FEED,
                now,
                0,
                null,
                null,
                new Lead(feed, 0, Kind.HUB, 0, topic)),
            null)
        .exceptionally(
            error -> {
              LOG.atWarn().addKeyValue("feed", feed).log("hub not asked, tried again: {}", error);
              asked.remove(feed);
              return null;
            });
  }

  private boolean hasRoom(String host, Instant now) {
    return hubAsked
        .merge(host, now, (last, ours) -> last.plus(BETWEEN_TASKS).isAfter(ours) ? last : ours)
        .equals(now);
  }

  private boolean isDue(String feed) {
    // Secrets of a key that is gone verify nothing any more.
    if ((config.webSubSecret() != null || asked.containsKey(feed)) && lasts(feed, RENEW_BEFORE)) {
      return false;
    }
    Asked last = asked.get(feed);
    return last == null || last.at().plus(BETWEEN_ATTEMPTS).isBefore(clock.instant());
  }

  /** Whether a feed is subscribed to for longer than a while. */
  boolean lasts(String feed, Duration time) {
    SourceState state = states.of(feed);
    return state != null
        && state.subscribedUntil() != null
        && state.subscribedUntil().isAfter(clock.instant().plus(time));
  }

  /** Asks a hub in its turn; nobody where the feed has been subscribed to meanwhile. */
  Optional<FetchResult> ask(HubVisit visit) {
    if (config.webSubSecret() != null && lasts(visit.feed(), RENEW_BEFORE)) {
      return Optional.empty();
    }
    FetchResult answer = post.send(visit.url(), form(visit));
    String outcome =
        answer instanceof Failed failed
            ? failed.reason()
            : answer instanceof Redirect other ? "leads to " + other.target() : "accepted";
    LOG.atInfo()
        .addKeyValue("feed", visit.feed())
        .addKeyValue("hub", visit.url())
        .log("asked a hub for a subscription: {}", outcome);
    return Optional.of(answer);
  }

  private String form(HubVisit visit) {
    String callback = config.webSubCallback().replaceAll("/+$", "");
    return FormText.write(
        Map.of(
            "hub.mode", "subscribe",
            "hub.topic", visit.topic(),
            "hub.callback", callback + "/" + secrets.token(visit.feed()),
            "hub.secret", secrets.secret(visit.feed()),
            "hub.lease_seconds", Long.toString(LEASE.toSeconds())));
  }

  /**
   * A hub asks whether a feed is to be subscribed to.
   *
   * @return its challenge, or null to deny
   */
  String verify(String feed, Map<String, String> query) {
    Asked request = asked.get(feed);
    boolean isOurs = request != null && request.topic().equals(query.get("hub.topic"));
    String challenge = query.get("hub.challenge");
    SourceState state = states.of(feed);
    if (!"subscribe".equals(query.get("hub.mode"))
        || !isOurs
        || challenge == null
        || state == null) {
      return null;
    }
    Instant until = clock.instant().plus(lease(query.get("hub.lease_seconds")));
    states.learnt(state, state.rhythm(), until);
    LOG.atInfo().addKeyValue("feed", feed).addKeyValue("until", until).log("subscribed");
    return challenge;
  }

  private static Duration lease(String seconds) {
    boolean isNumber = seconds != null && seconds.matches("\\d{1,9}");
    Duration lease = isNumber ? Duration.ofSeconds(Long.parseLong(seconds)) : LEASE;
    if (lease.compareTo(LEASE) > 0) {
      return LEASE;
    }
    return lease.compareTo(SHORTEST_LEASE) < 0 ? SHORTEST_LEASE : lease;
  }
}
