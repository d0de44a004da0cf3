package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the answer of a feed or sitemap: remembers it and asks for the pages that are new. */
public final class FeedVisits {
  private static final Logger LOG = LoggerFactory.getLogger(FeedVisits.class);
  private static final int DEEPEST_INDEX = 2;
  private static final Duration UNKNOWN_INTERVAL = Duration.ofMinutes(10);

  /** What came of a visit: how many pages are new, or why there are none. */
  public record Outcome(int found, String error) {}

  private final FeedConfig config;
  private final Sources sources;
  private final VisitMemory memory;
  private final FetchTasks tasks;
  private final FeedSchedule schedule;
  private final Clock clock;
  private final FeedReader feeds = new FeedReader();
  private final SitemapReader sitemaps;
  private final PollPace pace;

  /**
   * Puts the parts together.
   *
   * @param maxBytes greatest size of an unpacked sitemap, in bytes
   */
  public FeedVisits(
      FeedConfig config,
      int maxBytes,
      Sources sources,
      VisitMemory memory,
      FetchTasks tasks,
      FeedSchedule schedule,
      Clock clock) {
    this.config = config;
    this.sources = sources;
    this.memory = memory;
    this.tasks = tasks;
    this.schedule = schedule;
    this.clock = clock;
    this.sitemaps = new SitemapReader(maxBytes);
    this.pace = new PollPace(config.adaptive());
  }

  /** Takes an answer that is not a redirect; returns when what follows from it is in Kafka. */
  public Outcome answered(FeedVisit visit, FetchResult answer) {
    Outcome outcome = outcome(visit, answer);
    // Not where it throws: then the visit is repeated and the feed is still under way.
    schedule.ended(visit);
    return outcome;
  }

  /** Ends a visit whose answers could not be dealt with; the feed's next turn tries again. */
  public Outcome gaveUp(FeedVisit visit, String reason) {
    Outcome outcome = failed(visit, reason, null);
    schedule.ended(visit);
    return outcome;
  }

  /** A visit goes on at another host, where its end is remembered; until then it is not due. */
  public void left(FeedVisit visit) {
    SourceState before = memory.of(visit.feed()).orElse(null);
    boolean isPaced =
        before != null && before.lastAttempt() != null && before.nextAttempt() != null;
    Duration pace =
        isPaced ? Duration.between(before.lastAttempt(), before.nextAttempt()) : interval(visit);
    Instant now = clock.instant();
    memory
        .remember(
            new SourceState(
                visit.feed(),
                visit.sourceId(),
                before == null ? null : before.etag(),
                before == null ? null : before.lastModified(),
                now,
                before == null ? null : before.lastSuccess(),
                before == null ? 0 : before.failures(),
                now.plus(pace),
                null,
                0,
                before == null ? null : before.error()))
        .join();
    schedule.ended(visit);
  }

  private Outcome outcome(FeedVisit visit, FetchResult answer) {
    if (answer instanceof Page page) {
      return read(visit, page);
    }
    if (answer instanceof NotModified) {
      SourceState before = memory.of(visit.feed()).orElse(null);
      String etag = before == null ? null : before.etag();
      String modified = before == null ? null : before.lastModified();
      remember(visit, etag, modified, false).join();
      return new Outcome(0, null);
    }
    if (answer instanceof Failed failed) {
      return failed(visit, failed.reason(), failed.retryAfter());
    }
    throw new IllegalArgumentException("unexpected answer " + answer);
  }

  private Outcome read(FeedVisit visit, Page page) {
    FeedContent content;
    try {
      content =
          visit.sitemap()
              ? sitemaps.read(page.body(), page.url())
              : feeds.read(page.body(), page.contentType(), page.url());
    } catch (UnreadableFeedException e) {
      return failed(visit, e.getMessage(), null);
    }
    Instant now = clock.instant();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    int old = 0;
    int waiting = 0;
    for (FeedItem item : content.items()) {
      if (visit.sitemap() && isOld(item, now)) {
        old++;
      } else if (!tasks.isNew(item.url())) {
        continue;
      } else if (sent.size() >= config.maxItems()
          || (visit.sitemap() && !tasks.hasRoom(item.url()))) {
        waiting++;
      } else {
        Reason reason = visit.sitemap() ? Reason.SITEMAP : Reason.FEED;
        sent.add(
            tasks.found(
                item.url(), visit.sourceId(), reason, item.title(), item.publishedAt(), now));
      }
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    // Validators are kept only now: had the tasks not been safe, the feed must be read again. An
    // index is always read again, for its sitemaps change without it; so is a feed with more items
    // than are taken at a time, for the rest would be lost behind a 304.
    boolean readAgain = !content.sitemaps().isEmpty() || waiting > 0;
    String etag = readAgain ? null : page.etag();
    String modified = readAgain ? null : page.lastModified();
    remember(visit, etag, modified, !sent.isEmpty()).join();
    if (visit.depth() < DEEPEST_INDEX) {
      content.sitemaps().stream()
          .limit(config.maxChildSitemaps())
          .forEach(child -> follow(visit, child));
    }
    LOG.atInfo()
        .addKeyValue("source", visit.sourceId())
        .addKeyValue("feed", visit.feed())
        .addKeyValue("items", content.items().size())
        .addKeyValue("new", sent.size())
        .addKeyValue("old", old)
        .addKeyValue("waiting", waiting)
        .addKeyValue("unusable", content.unusable())
        .log("feed read");
    return new Outcome(sent.size(), null);
  }

  /** A sitemap of another host is asked for by whoever looks after that host. */
  private void follow(FeedVisit index, String sitemap) {
    if (CanonicalUrl.host(sitemap).equals(index.host())) {
      schedule.follow(index, sitemap);
    } else {
      tasks.child(index, sitemap, clock.instant()).join();
    }
  }

  private Outcome failed(FeedVisit visit, String reason, Duration retryAfter) {
    int failures = memory.of(visit.feed()).map(SourceState::failures).orElse(0) + 1;
    LOG.atWarn()
        .addKeyValue("source", visit.sourceId())
        .addKeyValue("feed", visit.feed())
        .addKeyValue("failures", failures)
        .log("feed {} of {} could not be read: {}", visit.feed(), visit.sourceId(), reason);
    Instant now = clock.instant();
    SourceState before = memory.of(visit.feed()).orElse(null);
    Duration pause = pace.afterFailure(interval(visit), failures, retryAfter);
    memory
        .remember(
            new SourceState(
                visit.feed(),
                visit.sourceId(),
                before == null ? null : before.etag(),
                before == null ? null : before.lastModified(),
                now,
                before == null ? null : before.lastSuccess(),
                failures,
                now.plus(pause),
                null,
                0,
                reason))
        .join();
    return new Outcome(0, reason);
  }

  private CompletableFuture<Void> remember(
      FeedVisit visit, String etag, String modified, boolean news) {
    SourceState before = memory.of(visit.feed()).orElse(null);
    Instant now = clock.instant();
    return memory.remember(
        new SourceState(
            visit.feed(),
            visit.sourceId(),
            etag,
            modified,
            now,
            now,
            0,
            now.plus(pace.afterAnswer(interval(visit), before, news)),
            null,
            0,
            null));
  }

  private boolean isOld(FeedItem item, Instant now) {
    return item.publishedAt() != null
        && item.publishedAt().isBefore(now.minus(config.maxItemAge()));
  }

  private Duration interval(FeedVisit visit) {
    return sources.enabled().stream()
        .filter(s -> s.id().equals(visit.sourceId()))
        .findFirst()
        .map(org.minhchung.events.Source::pollInterval)
        .orElse(UNKNOWN_INTERVAL);
  }
}
