package org.minhchung.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.feed.FeedVisits;
import org.minhchung.ingest.fetch.FetchRequest;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt.Ruling;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Visit.HubVisit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.frontier.Visit.RobotsVisit;
import org.minhchung.ingest.frontier.Workers;
import org.minhchung.ingest.health.Coverage;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * One request and what follows from it. A robots.txt that is not known takes the turn of the page
 * that needs it, and a redirect waits for the turn of its target; where that is another host, it
 * goes there through Kafka, for another worker may look after it.
 */
final class Visits implements Workers.Visitor {
  private final int maxRedirects;
  private final RobotsVisits robots;
  private final HostStates hosts;
  private final Consumer<String> requireHost;
  private final Consumer<String> requireNow;
  private final Fetcher fetcher;
  private final Frontier frontier;
  private final FetchTasks tasks;
  private final PageVisits pages;
  private final FeedVisits feeds;
  private final Function<HubVisit, Optional<FetchResult>> hubs;
  private final IngestCounts counts;
  private final Coverage coverage;
  private final Consumer<Visit> finished;
  private final Clock clock;

  /**
   * Puts the parts together.
   *
   * @param requireHost returns when it is sure that a host is looked after here, and throws where
   *     it is not; asked before every request and before anything is told of its answer
   * @param requireNow as the other one, but does not wait; asked when the connection stands, so
   *     that a worker that was stopped in between asks nothing
   * @param hubs asks a hub, or nobody where there is no need to
   * @param finished told of every visit whose task need not be read again
   */
  Visits(
      int maxRedirects,
      RobotsVisits robots,
      HostStates hosts,
      Consumer<String> requireHost,
      Consumer<String> requireNow,
      Fetcher fetcher,
      Frontier frontier,
      FetchTasks tasks,
      PageVisits pages,
      FeedVisits feeds,
      Function<HubVisit, Optional<FetchResult>> hubs,
      IngestCounts counts,
      Coverage coverage,
      Consumer<Visit> finished,
      Clock clock) {
    this.maxRedirects = maxRedirects;
    this.robots = robots;
    this.hosts = hosts;
    this.requireHost = requireHost;
    this.requireNow = requireNow;
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.tasks = tasks;
    this.pages = pages;
    this.feeds = feeds;
    this.hubs = hubs;
    this.counts = counts;
    this.coverage = coverage;
    this.finished = finished;
    this.clock = clock;
  }

  @Override
  public Duration visit(Visit visit) {
    requireHost.accept(visit.host());
    if (visit instanceof RobotsVisit sought) {
      return robots.visit(sought);
    }
    if (visit instanceof HubVisit asked) {
      return ask(asked);
    }
    if (visit instanceof PageVisit page && pages.isDone(page)) {
      finished.accept(page);
      return Duration.ZERO;
    }
    Optional<Ruling> ruling = robots.known(visit);
    if (ruling.isEmpty()) {
      return robots.before(visit);
    }
    if (!ruling.get().allowed()) {
      end(visit, refused(visit, ruling.get()));
      return Duration.ZERO; // it was not asked, and had rested already
    }
    hosts.asks(visit.host(), ruling.get().crawlDelay());
    return fetcher.fetch(
        request(visit), () -> requireNow.accept(visit.host()), answer -> taken(visit, answer));
  }

  private Duration taken(Visit visit, FetchResult answer) {
    Duration rest = hosts.answered(visit.host(), answer);
    requireHost.accept(visit.host());
    if (answer instanceof Redirect redirect) {
      follow(visit, redirect.target());
    } else {
      end(visit, answer);
    }
    return rest;
  }

  /** No robots.txt: the feed's publisher names its hub to be asked, which is no page to crawl. */
  private Duration ask(HubVisit visit) {
    Duration rest =
        hubs.apply(visit)
            .map(answer -> hosts.answered(visit.host(), answer))
            .orElse(Duration.ZERO); // it was not asked
    finished.accept(visit);
    return rest;
  }

  @Override
  public Duration pause(String host) {
    return hosts.pause(host);
  }

  @Override
  public void giveUp(Visit visit, String reason) {
    if (visit instanceof PageVisit page) {
      pages.giveUp(page, reason);
    } else if (visit instanceof FeedVisit feed) {
      count(feed, feeds.gaveUp(feed, reason));
    }
    finished.accept(visit);
  }

  private void follow(Visit visit, String target) {
    if (visit.hops() >= maxRedirects) {
      end(
          visit,
          new Failed(visit.url(), 0, "more than " + maxRedirects + " redirects", true, null));
    } else if (visit instanceof PageVisit page && pages.leadsNowhere(page, target)) {
      finished.accept(page);
    } else if (CanonicalUrl.host(target).equals(visit.host())) {
      frontier.add(visit.redirected(target));
    } else {
      leave(visit, target);
      finished.accept(visit);
    }
  }

  private void leave(Visit visit, String target) {
    if (visit instanceof PageVisit page) {
      tasks.leads(page, target, clock.instant()).join();
      pages.left(page);
    } else if (visit instanceof FeedVisit feed) {
      tasks.leads(feed, target, clock.instant()).join();
      feeds.left(feed);
      coverage.passedOn(feed.feed());
    }
  }

  private void end(Visit visit, FetchResult answer) {
    cover(visit.sourceId(), visit instanceof PageVisit, answer);
    if (visit instanceof PageVisit page) {
      pages.answered(page, answer);
    } else if (visit instanceof FeedVisit feed) {
      count(feed, feeds.answered(feed, answer));
    }
    finished.accept(visit);
  }

  private void count(FeedVisit feed, FeedVisits.Outcome outcome) {
    if (outcome.error() == null) {
      coverage.polled(feed.sourceId(), outcome.found());
    } else {
      coverage.pollFailed(feed.sourceId(), outcome.error());
    }
    (outcome.error() == null ? counts.feedsRead : counts.feedErrors).increment();
    if (outcome.unchanged()) {
      counts.feedsUnchanged.increment();
    }
    counts.found.add(outcome.found());
  }

  private void cover(String sourceId, boolean isPage, FetchResult answer) {
    if (answer instanceof Failed failed && Refusal.is(failed.status(), failed.reason())) {
      coverage.refused(sourceId, failed.reason());
    } else if (isPage && answer instanceof Page) {
      coverage.fetched(sourceId);
    }
  }

  private FetchRequest request(Visit visit) {
    if (visit instanceof PageVisit page) {
      return request(visit, pages.validators(page), Kind.PAGE);
    }
    FeedVisit feed = (FeedVisit) visit;
    return request(visit, feeds.validators(feed), Kind.FEED);
  }

  private static FetchRequest request(Visit visit, SourceState validators, Kind kind) {
    return validators == null
        ? new FetchRequest(visit.url(), null, null, kind)
        : new FetchRequest(visit.url(), validators.etag(), validators.lastModified(), kind);
  }

  private static Failed refused(Visit visit, Ruling ruling) {
    Failed why = ruling.unreachable();
    if (why == null) {
      return new Failed(visit.url(), 0, Refusal.FORBIDDEN, true, null);
    }
    boolean forGood = why.forGood() && why.status() == 0;
    String reason = forGood ? why.reason() : "robots.txt: " + why.reason();
    return new Failed(visit.url(), why.status(), reason, forGood, why.retryAfter());
  }
}
