package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Kind;
import org.minhchung.events.FetchTask.Lead;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts pages on {@code fetch.v1}, keyed by host; what is known or already there is not put again.
 */
public final class FetchTasks {
  private static final int REMEMBERED = 100_000;

  private static final Logger LOG = LoggerFactory.getLogger(FetchTasks.class);

  private final Outbox outbox;
  private final VisitMemory memory;
  private final NewPageBudget budget;
  private final BooleanSupplier crowded;
  private final Clock clock;
  private final Traps traps = new Traps();
  private final LongAdder trapped = new LongAdder();
  private final Set<String> onTopic =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  /** Prepares to ask hosts that want no long pauses, whatever waits already. */
  public FetchTasks(Outbox outbox, VisitMemory memory, int newPerHour, Clock clock) {
    this(outbox, memory, newPerHour, host -> Duration.ZERO, () -> false, clock);
  }

  /**
   * Prepares to ask.
   *
   * @param newPerHour most new pages of a host that are asked for in an hour
   * @param pause the pause between two requests that a host wants
   * @param crowded whether so much waits already that a backlog must not be added to it
   */
  public FetchTasks(
      Outbox outbox,
      VisitMemory memory,
      int newPerHour,
      Function<String, Duration> pause,
      BooleanSupplier crowded,
      Clock clock) {
    this.outbox = outbox;
    this.memory = memory;
    this.budget = new NewPageBudget(newPerHour, pause);
    this.crowded = crowded;
    this.clock = clock;
  }

  /** Whether a page is neither known nor on its way, nor one that a site makes up without end. */
  public boolean isNew(String canonicalUrl) {
    if (memory.knows(canonicalUrl)) {
      memory.seen(canonicalUrl, clock.instant());
      return false;
    }
    return !onTopic.contains(canonicalUrl)
        && !memory.knowsLike(canonicalUrl)
        && !isTrap(canonicalUrl);
  }

  /**
   * Whether a new page can be asked for within what its host is asked for in an hour, and without
   * crowding others out. What a list shows for a while only must not wait for that.
   */
  public boolean hasRoom(String canonicalUrl) {
    return !crowded.getAsBoolean()
        && budget.hasRoom(CanonicalUrl.host(canonicalUrl), clock.instant());
  }

  /** How many addresses were left because sites make them up without end. */
  public long trapped() {
    return trapped.sum();
  }

  private boolean isTrap(String url) {
    Optional<String> kind = traps.of(url, clock.instant());
    if (kind.isPresent() && onTopic.add(url)) { // said once, not at every poll
      trapped.increment();
      LOG.atInfo().addKeyValue("url", url).log("left out as a trap: {}", kind.get());
    }
    return kind.isPresent();
  }

  /**
   * Asks for the first visit of a page found in a feed or sitemap; where its host is asked for more
   * than enough already, at a later time.
   */
  public CompletableFuture<Void> found(
      String canonicalUrl,
      String sourceId,
      Reason reason,
      String title,
      Instant publishedAt,
      Instant now) {
    onTopic.add(canonicalUrl);
    Instant at = budget.take(CanonicalUrl.host(canonicalUrl), now);
    return send(new FetchTask(canonicalUrl, sourceId, reason, at, 0, title, publishedAt), null)
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                onTopic.remove(canonicalUrl); // the next poll finds it again
              }
            });
  }

  /** Asks for another look at a published page, at the time that its state names. */
  public CompletableFuture<Void> recheck(SourceState state) {
    String url = CanonicalUrl.of(state.url());
    // Remembered under a form that is canonical no more, it stays known under it too.
    Lead lead = url.equals(state.url()) ? null : new Lead(state.url(), 0, Kind.PAGE, 0);
    return send(
        new FetchTask(
            url, state.sourceId(), Reason.RECHECK, state.nextAttempt(), 0, null, null, lead),
        null);
  }

  /** Asks for a visit of a page whose content is known. */
  public CompletableFuture<Void> canary(String canonicalUrl, String sourceId, Instant now) {
    return send(new FetchTask(canonicalUrl, sourceId, Reason.CANARY, now, 0, null, null), null);
  }

  /** Asks for another attempt at a page that could not be had this time. */
  public CompletableFuture<Void> retry(
      FetchTask task, Instant now, Duration pause, String traceParent) {
    return send(
        new FetchTask(
            task.url(),
            task.sourceId(),
            task.reason(),
            now.plus(pause),
            task.attempt() + 1,
            task.title(),
            task.publishedAt(),
            task.flagged(),
            task.lead()),
        traceParent);
  }

  /** Has a page visit go on at another host that it was redirected to. */
  public CompletableFuture<Void> leads(PageVisit visit, String target, Instant now) {
    FetchTask task = visit.task();
    return send(
        new FetchTask(
            target,
            task.sourceId(),
            task.reason(),
            now,
            0,
            task.title(),
            task.publishedAt(),
            null,
            new Lead(task.foundAs(), visit.hops() + 1, Kind.PAGE, 0)),
        visit.traceParent());
  }

  /** Has the visit of a feed or sitemap go on at another host that it was redirected to. */
  public CompletableFuture<Void> leads(FeedVisit visit, String target, Instant now) {
    Kind kind = visit.sitemap() ? Kind.SITEMAP : Kind.FEED;
    return send(
        new FetchTask(
            target,
            visit.sourceId(),
            visit.sitemap() ? Reason.SITEMAP : Reason.FEED,
            now,
            0,
            null,
            null,
            null,
            new Lead(visit.feed(), visit.hops() + 1, kind, visit.depth())),
        null);
  }

  /** Has a sitemap read that an index of another host names. */
  public CompletableFuture<Void> child(FeedVisit index, String sitemap, Instant now) {
    return send(
        new FetchTask(
            sitemap,
            index.sourceId(),
            Reason.SITEMAP,
            now,
            0,
            null,
            null,
            null,
            new Lead(sitemap, 0, Kind.SITEMAP, index.depth() + 1)),
        null);
  }

  /** Has a robots.txt sought at another host that it was redirected to. */
  public CompletableFuture<Void> robots(String origin, String target, int hops, Instant now) {
    Lead lead = new Lead(origin, hops, Kind.ROBOTS, 0);
    return send(new FetchTask(target, null, Reason.MANUAL, now, 0, null, null, null, lead), null);
  }

  private CompletableFuture<Void> send(FetchTask task, String traceParent) {
    String id =
        ArticleId.of(task.url() + " " + task.reason() + " " + task.notBefore() + task.attempt());
    return outbox.send(Topics.FETCH, CanonicalUrl.host(task.url()), id, task, traceParent);
  }
}
