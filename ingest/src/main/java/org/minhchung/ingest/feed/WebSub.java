package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import org.minhchung.ingest.feed.FeedContent.About;
import org.minhchung.ingest.feed.HubCallbacks.Wanted;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Visit.HubVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.Sources;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Subscribes to feeds at the hubs that they name (W3C WebSub) and takes what the hubs send. Polls
 * go on as a safety net, slowly as long as a hub delivers before they find anything.
 *
 * <p>All that is known of a feed's subscription is with the worker that looks after the feed's
 * host. To the others hubs say things in vain: they answer 503, so that the proxy before the
 * workers tries the next one, or the hub delivers again.
 */
public final class WebSub implements Hubs, HubListener.Receiver, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebSub.class);

  /** Feeds hold some hundred items at most; a larger push is polled for. */
  private static final int MOST_PUSHED = 2 * 1024 * 1024;

  /** A proxy sends on what it has; some wait for nothing before they do. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Hands a form over and tells what came of it. */
  @FunctionalInterface
  public interface Post {
    FetchResult send(String url, String form);
  }

  private final Predicate<String> holds;
  private final HubCallbacks callbacks;
  private final HubSubscriptions subscriptions;
  private final HubPushes pushes;
  private final HubListener listener;

  /**
   * Puts the parts together; no port is opened before {@link #start}.
   *
   * @param config with a callback
   * @param maxBytes greatest push taken
   * @param visits told what hubs send, and telling what polls find
   * @param outbox where hubs are asked for, to be asked in their turn
   * @param post how to ask a hub
   * @param holds whether a host is looked after here, and surely at this moment
   * @param found told of which source each push was and how many pages it led to
   */
  public WebSub(
      FeedConfig config,
      int maxBytes,
      Sources sources,
      FeedVisits visits,
      FeedSchedule schedule,
      Outbox outbox,
      Post post,
      Predicate<String> holds,
      ObjIntConsumer<String> found,
      Clock clock) {
    HubSecrets secrets = new HubSecrets(config.webSubSecret());
    this.holds = holds;
    this.callbacks = new HubCallbacks(sources, secrets, clock);
    this.subscriptions =
        new HubSubscriptions(config, secrets, visits.states(), outbox, post, clock);
    this.pushes = new HubPushes(secrets, visits, schedule, found);
    this.listener =
        new HubListener(config.webSubPort(), Math.min(maxBytes, MOST_PUSHED), PATIENCE, this);
    visits.tell(this);
  }

  /**
   * Begins to answer hubs.
   *
   * @throws java.io.UncheckedIOException when the port cannot be had
   */
  public void start() {
    listener.start();
  }

  /** The port that is listened on. */
  int port() {
    return listener.port();
  }

  /** Asks a hub in its turn; nobody where there is no need any more. */
  public Optional<FetchResult> ask(HubVisit visit) {
    return subscriptions.ask(visit);
  }

  @Override
  public void met(String feed, String sourceId, About about, Page page) {
    String hub = AnswerHints.link(page.headers(), "hub");
    String self = AnswerHints.link(page.headers(), "self");
    hub = hub == null ? about.hub() : hub;
    self = self == null ? about.self() : self;
    if (hub != null && !hub.isBlank()) {
      callbacks.add(feed, sourceId);
      subscriptions.want(feed, sourceId, page.url(), hub, self);
    }
  }

  @Override
  public Call whose(String token) {
    Wanted wanted = callbacks.of(token);
    if (wanted == null) {
      return Call.NOBODYS;
    }
    return holds.test(CanonicalUrl.host(wanted.feed())) ? Call.OURS : Call.ANOTHERS;
  }

  @Override
  public String verify(String token, Map<String, String> query) {
    Wanted wanted = callbacks.of(token);
    if (wanted != null && "denied".equals(query.get("hub.mode"))) {
      LOG.atInfo()
          .addKeyValue("feed", wanted.feed())
          .log("hub denied: {}", query.get("hub.reason"));
      pushes.missed(wanted.feed());
      return "";
    }
    return wanted == null ? null : subscriptions.verify(wanted.feed(), query);
  }

  @Override
  public void push(String token, byte[] body, String contentType, String signature) {
    Wanted wanted = callbacks.of(token);
    if (wanted != null) { // else the source has just been switched off
      pushes.take(wanted, body, contentType, signature);
    }
  }

  @Override
  public void pushTooLarge(String token) {
    Wanted wanted = callbacks.of(token);
    if (wanted != null) {
      pushes.tooLarge(wanted);
    }
  }

  @Override
  public boolean delivers(String feed) {
    return pushes.deliver(feed) && subscriptions.lasts(feed, Duration.ZERO);
  }

  @Override
  public void missed(String feed) {
    pushes.missed(feed);
  }

  @Override
  public void close() {
    listener.close();
  }
}
