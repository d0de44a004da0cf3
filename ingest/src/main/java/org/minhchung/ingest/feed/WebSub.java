package org.minhchung.ingest.feed;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.ObjIntConsumer;
import java.util.stream.Collectors;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.events.source.SourceCheck;
import org.minhchung.ingest.feed.FeedContent.About;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to feeds at the hubs that they name (W3C WebSub) and takes what the hubs send as if it
 * had been fetched. Polls go on as a safety net, slowly as long as a hub delivers before they find
 * anything. What is not signed with a feed's secret is thrown away.
 */
public final class WebSub implements Hubs, HubListener.Receiver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);
  private static final Duration LEASE = Duration.ofDays(10);
  private static final Duration SHORTEST_LEASE = Duration.ofMinutes(5);
  private static final Duration RENEW_BEFORE = Duration.ofDays(1);

  /** A hub that does not answer or verify is left alone for this long. */
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofHours(1);

  /** Hubs serve many feeds; each of them gets its turn at a later poll. */
  private static final Duration BETWEEN_REQUESTS = Duration.ofSeconds(5);

  private static final Duration TO_REBUILD = Duration.ofMinutes(1);
  private static final int WAITING = 50;

  /** Feeds hold some hundred items at most; a larger push is polled for. */
  private static final int MOST_PUSHED = 2 * 1024 * 1024;

  /** Hands a form over and tells what came of it. */
  @FunctionalInterface
  public interface Post {
    FetchResult send(String url, String form);
  }

  private record Wanted(String feed, String sourceId) {}

  private record Asked(String topic, Instant at) {}

  private final FeedConfig config;
  private final Sources sources;
  private final FeedVisits visits;
  private final FeedSchedule schedule;
  private final Post post;
  private final ObjIntConsumer<String> found;
  private final Clock clock;
  private final HubSecrets secrets;
  private final HubListener listener;
  private final Map<String, Wanted> byToken = new ConcurrentHashMap<>();
  private final Map<String, Asked> asked = new ConcurrentHashMap<>();
  private final Map<String, Instant> hubAsked = new ConcurrentHashMap<>();
  private final Set<String> delivering = ConcurrentHashMap.newKeySet();
  private volatile Instant rebuilt = Instant.EPOCH;

  /** One thread, so that a hub is asked for one thing at a time and pushes keep their order. */
  private final ThreadPoolExecutor work =
      new ThreadPoolExecutor(
          1,
          1,
          0,
          TimeUnit.SECONDS,
          new ArrayBlockingQueue<>(WAITING),
          task -> {
            Thread thread = new Thread(task, "websub");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Opens the port of the callback.
   *
   * @param config with a callback
   * @param maxBytes greatest push taken
   * @param visits told what hubs send, and telling what polls find
   * @param post how to ask a hub
   * @param found told of which source each push was and how many pages it led to
   * @throws java.io.UncheckedIOException when the port cannot be had
   */
  public WebSub(
      FeedConfig config,
      int maxBytes,
      Sources sources,
      FeedVisits visits,
      FeedSchedule schedule,
      Post post,
      ObjIntConsumer<String> found,
      Clock clock) {
    this.config = config;
    this.sources = sources;
    this.visits = visits;
    this.schedule = schedule;
    this.post = post;
    this.found = found;
    this.clock = clock;
    this.secrets = new HubSecrets(config.webSubSecret());
    this.listener = new HubListener(config.webSubPort(), Math.min(maxBytes, MOST_PUSHED), this);
    visits.tell(this);
  }

  /** Begins to answer hubs. */
  public void start() {
    listener.start();
  }

  /** The port that is listened on. */
  int port() {
    return listener.port();
  }

  @Override
  public void met(String feed, String sourceId, About about, Page page) {
    String hub = AnswerHints.link(page.headers(), "hub");
    String self = AnswerHints.link(page.headers(), "self");
    hub = hub == null ? about.hub() : hub;
    self = self == null ? about.self() : self;
    if (hub == null || hub.isBlank() || !isDue(feed)) {
      return;
    }
    try {
      String address = CanonicalUrl.of(page.url(), hub);
      // As the publisher writes it: hubs compare topics letter by letter.
      String topic = self == null ? page.url() : URI.create(page.url()).resolve(self).toString();
      if (!isRested(CanonicalUrl.host(address))) {
        return;
      }
      byToken.put(secrets.token(feed), new Wanted(feed, sourceId));
      asked.put(feed, new Asked(topic, clock.instant()));
      work.execute(() -> subscribe(feed, address, topic));
    } catch (IllegalArgumentException e) {
      LOG.atInfo().addKeyValue("feed", feed).log("names a hub that is none: {}", e.getMessage());
    } catch (RejectedExecutionException e) {
      asked.remove(feed); // too much to do; the next poll comes back to it
    }
  }

  private boolean isRested(String host) {
    Instant now = clock.instant();
    return hubAsked
        .merge(host, now, (last, ours) -> last.plus(BETWEEN_REQUESTS).isAfter(ours) ? last : ours)
        .equals(now);
  }

  private boolean isDue(String feed) {
    Instant now = clock.instant();
    SourceState state = visits.states().of(feed);
    Instant until = state == null ? null : state.subscribedUntil();
    // Secrets of a key that is gone verify nothing any more.
    boolean isCurrent = config.webSubSecret() != null || asked.containsKey(feed);
    if (isCurrent && until != null && until.isAfter(now.plus(RENEW_BEFORE))) {
      return false;
    }
    Asked last = asked.get(feed);
    return last == null || last.at().plus(BETWEEN_ATTEMPTS).isBefore(now);
  }

  private void subscribe(String feed, String hub, String topic) {
    String form =
        Map.of(
                "hub.mode",
                "subscribe",
                "hub.topic",
                topic,
                "hub.callback",
                config.webSubCallback().replaceAll("/+$", "") + "/" + secrets.token(feed),
                "hub.secret",
                secrets.secret(feed),
                "hub.lease_seconds",
                Long.toString(LEASE.toSeconds()))
            .entrySet()
            .stream()
            .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    FetchResult answer = post.send(hub, form);
    String outcome = answer instanceof Failed failed ? failed.reason() : "accepted";
    LOG.atInfo()
        .addKeyValue("feed", feed)
        .addKeyValue("hub", hub)
        .log("asked a hub for a subscription: {}", outcome);
  }

  @Override
  public String verify(String token, Map<String, String> query) {
    Wanted wanted = wanted(token);
    String mode = query.getOrDefault("hub.mode", "");
    if (wanted == null) {
      return null;
    }
    Asked request = asked.get(wanted.feed());
    String challenge = query.get("hub.challenge");
    if (mode.equals("denied")) {
      LOG.atInfo()
          .addKeyValue("feed", wanted.feed())
          .log("hub denied: {}", query.get("hub.reason"));
      delivering.remove(wanted.feed());
      return "";
    }
    boolean isOurs = request != null && request.topic().equals(query.get("hub.topic"));
    if (!mode.equals("subscribe") || !isOurs || challenge == null) {
      return null;
    }
    SourceState state = visits.states().of(wanted.feed());
    if (state == null) {
      return null;
    }
    Instant until = clock.instant().plus(lease(query.get("hub.lease_seconds")));
    visits.states().learnt(state, state.rhythm(), until);
    LOG.atInfo().addKeyValue("feed", wanted.feed()).addKeyValue("until", until).log("subscribed");
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

  @Override
  public boolean push(String token, byte[] body, String contentType, String signature) {
    Wanted wanted = wanted(token);
    if (wanted == null) {
      return false;
    }
    if (!secrets.isSigned(wanted.feed(), body, signature)) {
      // As the standard wants it: the sender is not told that it was not believed.
      LOG.atWarn().addKeyValue("feed", wanted.feed()).log("push with a wrong signature ignored");
      return true;
    }
    try {
      work.execute(() -> take(wanted, body, contentType));
    } catch (RejectedExecutionException e) {
      schedule.dueNow(wanted.feed()); // too much at once; it is fetched in its turn
    }
    return true;
  }

  private void take(Wanted wanted, byte[] body, String contentType) {
    FeedVisit visit =
        new FeedVisit(wanted.sourceId(), wanted.feed(), false, 0, wanted.feed(), Instant.EPOCH, 0);
    Page page = new Page(wanted.feed(), 200, List.of(), body, contentType, null, null);
    try {
      delivering.add(wanted.feed());
      found.accept(wanted.sourceId(), visits.pushed(visit, page).found());
    } catch (UnreadableFeedException e) {
      LOG.atDebug().addKeyValue("feed", wanted.feed()).log("push: {}", e.getMessage());
      schedule.dueNow(wanted.feed()); // it says only that there is something
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("feed", wanted.feed()).log("push not taken: {}", e.toString());
      schedule.dueNow(wanted.feed());
    }
  }

  /** After a restart, hubs go on to call addresses that nobody has met yet. */
  private Wanted wanted(String token) {
    Instant now = clock.instant();
    if (!byToken.containsKey(token) && rebuilt.plus(TO_REBUILD).isBefore(now)) {
      rebuilt = now;
      for (Source source : sources.enabled()) {
        for (String feed : source.feeds()) {
          if (SourceCheck.isAddress(feed)) {
            String url = CanonicalUrl.of(feed);
            byToken.put(secrets.token(url), new Wanted(url, source.id()));
          }
        }
      }
    }
    return byToken.get(token);
  }

  @Override
  public boolean delivers(String feed) {
    SourceState state = visits.states().of(feed);
    return delivering.contains(feed)
        && state != null
        && state.subscribedUntil() != null
        && state.subscribedUntil().isAfter(clock.instant());
  }

  @Override
  public void missed(String feed) {
    delivering.remove(feed);
  }

  @Override
  public void close() {
    listener.close();
    work.shutdownNow();
  }
}
