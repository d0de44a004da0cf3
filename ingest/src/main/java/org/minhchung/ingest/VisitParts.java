package org.minhchung.ingest;

import java.time.Clock;
import java.util.Optional;
import org.minhchung.ingest.feed.FeedVisits;
import org.minhchung.ingest.feed.WebSub;
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.frontier.Workers;
import org.minhchung.ingest.source.DeadLetters;

/** What makes the visits of a crawl and takes what hubs tell, connected; nothing runs yet. */
final class VisitParts {
  private final IngestConfig config;
  private final CrawlParts crawl;
  private final IngestCounts counts;
  private final Clock clock;

  /** Takes what hubs tell of feeds, or null where none may call. */
  final WebSub hubs;

  final Workers workers;

  VisitParts(IngestConfig config, CrawlParts crawl, IngestCounts counts, Clock clock) {
    this.config = config;
    this.crawl = crawl;
    this.counts = counts;
    this.clock = clock;
    FeedVisits feeds = feeds();
    this.hubs = config.feeds().webSubCallback() == null ? null : hubs(feeds);
    this.workers = new Workers(config.frontier(), crawl.frontier, visits(pages(), feeds), clock);
  }

  private PageVisits pages() {
    PageMemory pageMemory =
        new PageMemory(
            crawl.memory,
            new Rechecks(config.frontier().recheckAfter(), config.frontier().recheckFlagged()),
            clock);
    WatchedPages watched = new WatchedPages(crawl.memory, pageMemory, crawl.outbox, clock);
    Publication publication =
        new Publication(
            crawl.archive.articles(),
            crawl.outbox,
            crawl.memory,
            crawl.published,
            pageMemory,
            watched,
            crawl.reports,
            counts);
    return new PageVisits(
        config.frontier(),
        crawl.memory,
        crawl.tasks,
        config.extraction().extractor(clock),
        publication,
        pageMemory,
        watched,
        new DeadLetters(crawl.outbox),
        crawl.reports,
        crawl.canaries,
        counts,
        clock);
  }

  private FeedVisits feeds() {
    return new FeedVisits(
        config.feeds(),
        config.fetch().maxFeedBytes(),
        config.frontier().forgetAfter().dividedBy(3),
        crawl.sources,
        crawl.memory,
        crawl.tasks,
        crawl.feedSchedule,
        clock);
  }

  private WebSub hubs(FeedVisits feeds) {
    return new WebSub(
        config.feeds(),
        config.fetch().maxFeedBytes(),
        crawl.sources,
        feeds,
        crawl.feedSchedule,
        crawl.outbox,
        crawl.fetcher::post,
        crawl.ownership::holds,
        (source, found) -> {
          counts.found.add(found);
          crawl.coverage.pushed(source, found);
        },
        clock);
  }

  private Visits visits(PageVisits pages, FeedVisits feeds) {
    return new Visits(
        config.fetch().maxRedirects(),
        crawl.robots,
        crawl.hosts,
        crawl.ownership::require,
        crawl.ownership::requireNow,
        crawl.fetcher,
        crawl.frontier,
        crawl.tasks,
        pages,
        feeds,
        hubs == null ? visit -> Optional.empty() : hubs::ask,
        counts,
        crawl.coverage,
        crawl.consumer::finished,
        clock);
  }
}
