package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** Puts feeds and sitemaps whose time has come into the frontier. */
public final class FeedSchedule {
  private final Sources sources;
  private final VisitMemory memory;
  private final Frontier frontier;
  private final Clock clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  public FeedSchedule(Sources sources, VisitMemory memory, Frontier frontier, Clock clock) {
    this.sources = sources;
    this.memory = memory;
    this.frontier = frontier;
    this.clock = clock;
  }

  /**
   * Looks which feeds are due.
   *
   * @param mine tells whether this instance looks after an address
   */
  public void tick(Predicate<String> mine) {
    Instant now = clock.instant();
    for (Source source : sources.enabled()) {
      source.feeds().forEach(feed -> look(source, feed, false, mine, now));
      source.sitemaps().forEach(feed -> look(source, feed, true, mine, now));
    }
  }

  /** A sitemap that an index named; asked now, within the same pass. */
  void follow(FeedVisit index, String sitemap) {
    begin(index.sourceId(), List.of(sitemap), index.depth() + 1);
  }

  /** A visit has ended, or is made elsewhere; the feed may be scheduled again. */
  public void ended(FeedVisit visit) {
    underWay.remove(visit.feed());
  }

  private void look(
      Source source, String feed, boolean sitemap, Predicate<String> mine, Instant now) {
    String url = CanonicalUrl.of(feed);
    Instant next = memory.of(url).map(SourceState::nextAttempt).orElse(Instant.EPOCH);
    if ((next != null && next.isAfter(now)) || !mine.test(url) || !underWay.add(url)) {
      return;
    }
    frontier.add(new FeedVisit(source.id(), url, sitemap, 0, url, Instant.EPOCH, 0));
  }

  private void begin(String sourceId, List<String> sitemaps, int depth) {
    for (String url : sitemaps) {
      if (underWay.add(url)) {
        frontier.add(new FeedVisit(sourceId, url, true, depth, url, Instant.EPOCH, 0));
      }
    }
  }
}
