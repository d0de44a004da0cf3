package org.minhchung.ingest;

import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.feed.FeedVisits;
import org.minhchung.ingest.fetch.FetchRequest;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.fetch.RobotsTxt.Ruling;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.FrontierConfig;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.frontier.Workers;
import org.minhchung.ingest.health.Coverage;
import org.minhchung.ingest.source.VisitMemory;

/** One visit from robots.txt to its end; redirects go back into the frontier. */
final class Visits implements Workers.Visitor {
  static final String FORBIDDEN = "robots.txt forbids";
  private static final Set<Integer> REFUSALS = Set.of(401, 402, 403, 451);
  private static final Duration LONGEST_REST = Duration.ofHours(1);

  private final FrontierConfig config;
  private final int maxRedirects;
  private final RobotsTxt robots;
  private final Fetcher fetcher;
  private final Frontier frontier;
  private final VisitMemory memory;
  private final PageVisits pages;
  private final FeedVisits feeds;
  private final IngestCounts counts;
  private final Coverage coverage;
  private final Consumer<PageVisit> finished;

  /**
   * Puts the parts together.
   *
   * @param finished told of every page visit whose offset need not be read again
   */
  Visits(
      FrontierConfig config,
      int maxRedirects,
      RobotsTxt robots,
      Fetcher fetcher,
      Frontier frontier,
      VisitMemory memory,
      PageVisits pages,
      FeedVisits feeds,
      IngestCounts counts,
      Coverage coverage,
      Consumer<PageVisit> finished) {
    this.config = config;
    this.maxRedirects = maxRedirects;
    this.robots = robots;
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.memory = memory;
    this.pages = pages;
    this.feeds = feeds;
    this.counts = counts;
    this.coverage = coverage;
    this.finished = finished;
  }

  @Override
  public Duration visit(Visit visit) {
    if (visit instanceof PageVisit page && pages.isDone(page)) {
      finished.accept(page);
      return Duration.ZERO;
    }
    Ruling ruling = robots.of(visit.url());
    Duration rest = config.pauseFor(ruling.crawlDelay());
    FetchResult answer = ruling.allowed() ? fetcher.fetch(request(visit)) : refused(visit, ruling);
    if (answer instanceof Redirect redirect) {
      if (visit.hops() < maxRedirects) {
        frontier.add(visit.redirected(redirect.target()));
        return rest;
      }
      answer = new Failed(visit.url(), 0, "more than " + maxRedirects + " redirects", true, null);
    }
    end(visit, answer);
    return restAfter(answer, rest);
  }

  @Override
  public void giveUp(Visit visit, String reason) {
    if (visit instanceof PageVisit page) {
      pages.giveUp(page, reason);
      finished.accept(page);
    } else if (visit instanceof FeedVisit feed) {
      count(feed, feeds.gaveUp(feed, reason));
    }
  }

  private void end(Visit visit, FetchResult answer) {
    cover(visit.sourceId(), visit instanceof PageVisit, answer);
    if (visit instanceof PageVisit page) {
      pages.answered(page, answer);
      finished.accept(page);
    } else if (visit instanceof FeedVisit feed) {
      count(feed, feeds.answered(feed, answer));
    }
  }

  private void count(FeedVisit feed, FeedVisits.Outcome outcome) {
    if (outcome.error() == null) {
      coverage.polled(feed.sourceId(), outcome.found());
    } else {
      coverage.pollFailed(feed.sourceId(), outcome.error());
    }
    (outcome.error() == null ? counts.feedsRead : counts.feedErrors).increment();
    counts.found.add(outcome.found());
  }

  private void cover(String sourceId, boolean isPage, FetchResult answer) {
    if (answer instanceof Failed failed && isRefusal(failed)) {
      coverage.refused(sourceId, failed.reason());
    } else if (isPage && answer instanceof Page) {
      coverage.fetched(sourceId);
    }
  }

  private static boolean isRefusal(Failed failed) {
    return REFUSALS.contains(failed.status()) || failed.reason().equals(FORBIDDEN);
  }

  private FetchRequest request(Visit visit) {
    if (visit instanceof PageVisit page) {
      return request(visit, pages.validators(page), Kind.PAGE);
    }
    FeedVisit feed = (FeedVisit) visit;
    return request(visit, memory.of(feed.feed()).orElse(null), Kind.FEED);
  }

  private static FetchRequest request(Visit visit, SourceState validators, Kind kind) {
    return validators == null
        ? new FetchRequest(visit.url(), null, null, kind)
        : new FetchRequest(visit.url(), validators.etag(), validators.lastModified(), kind);
  }

  private static Failed refused(Visit visit, Ruling ruling) {
    Failed why = ruling.unreachable();
    if (why == null) {
      return new Failed(visit.url(), 0, FORBIDDEN, true, null);
    }
    boolean forGood = why.forGood() && why.status() == 0;
    String reason = forGood ? why.reason() : "robots.txt: " + why.reason();
    return new Failed(visit.url(), why.status(), reason, forGood, why.retryAfter());
  }

  /** A host that is overloaded is left alone for longer. */
  private Duration restAfter(FetchResult answer, Duration rest) {
    if (answer instanceof Failed failed && (failed.status() == 429 || failed.status() == 503)) {
      Duration asked = failed.retryAfter() == null ? config.retryDelay() : failed.retryAfter();
      Duration capped = asked.compareTo(LONGEST_REST) > 0 ? LONGEST_REST : asked;
      return capped.compareTo(rest) > 0 ? capped : rest;
    }
    return rest;
  }
}
