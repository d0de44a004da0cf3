package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts feeds, sitemaps and section pages whose time has come into the frontier. */
public final class FeedSchedule {
  private static final Logger LOG = LoggerFactory.getLogger(FeedSchedule.class);

  /** A sitemap that is due so soon is asked together with its index. */
  private static final Duration SOON = Duration.ofSeconds(30);

  private final Sources sources;
  private final VisitMemory memory;
  private final Frontier frontier;
  private final Clock clock;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();
  private final Set<String> dueNow = ConcurrentHashMap.newKeySet();
  private final Map<String, String> indexOf = new ConcurrentHashMap<>();
  private final Map<String, String> canonical = new ConcurrentHashMap<>();

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
      source.sections().forEach(page -> look(source, page, false, mine, now));
    }
  }

  /** Something new is known to be in a feed; it is asked at the next tick. */
  void dueNow(String feed) {
    dueNow.add(feed);
  }

  /** A sitemap that an index named; asked now, within the same pass. */
  void follow(FeedVisit index, FeedItem sitemap) {
    if (underWay.add(sitemap.url())) {
      indexOf.put(sitemap.url(), indexOf.getOrDefault(index.feed(), index.feed()));
      int depth = index.depth() + 1;
      frontier.add(
          new FeedVisit(
              index.sourceId(), sitemap.url(), true, depth, sitemap.url(), Instant.EPOCH, 0));
    }
  }

  /** Whether a sitemap has changed since it was read, or its own rhythm says that it is due. */
  boolean isDue(FeedItem sitemap) {
    SourceState state = memory.of(sitemap.url()).orElse(null);
    return state == null || isDue(state, sitemap.publishedAt());
  }

  private boolean isDue(SourceState state, Instant changed) {
    boolean isChanged =
        changed != null && state.lastSuccess() != null && changed.isAfter(state.lastSuccess());
    if (isChanged || state.nextAttempt() == null || state.lastAttempt() == null) {
      return true;
    }
    Duration quarter = Duration.between(state.lastAttempt(), state.nextAttempt()).dividedBy(4);
    Instant soon = clock.instant().plus(quarter.compareTo(SOON) > 0 ? quarter : SOON);
    return !state.nextAttempt().isAfter(soon);
  }

  /** The index that is to know what was found in a sitemap, if one led to it. */
  Optional<String> indexOf(FeedVisit visit) {
    return Optional.ofNullable(indexOf.get(visit.feed()));
  }

  /** A visit has ended, or is made elsewhere; the feed may be scheduled again. */
  public void ended(FeedVisit visit) {
    indexOf.remove(visit.feed());
    underWay.remove(visit.feed());
  }

  /** Empty where it is no address: one bad entry must not keep the others from being asked. */
  private static String canonical(Source source, String address) {
    try {
      return CanonicalUrl.of(address);
    } catch (IllegalArgumentException e) {
      LOG.atWarn()
          .addKeyValue("source", source.id())
          .log("{} cannot be asked: {}", address, e.getMessage());
      return "";
    }
  }

  private void look(
      Source source, String feed, boolean sitemap, Predicate<String> mine, Instant now) {
    String url = canonical.computeIfAbsent(feed, address -> canonical(source, address));
    if (url.isEmpty()) {
      return;
    }
    Instant next = memory.of(url).map(SourceState::nextAttempt).orElse(Instant.EPOCH);
    boolean due = next == null || !next.isAfter(now) || dueNow.contains(url);
    if (!due || !mine.test(url) || !underWay.add(url)) {
      return;
    }
    dueNow.remove(url);
    frontier.add(new FeedVisit(source.id(), url, sitemap, 0, url, Instant.EPOCH, 0));
  }
}
