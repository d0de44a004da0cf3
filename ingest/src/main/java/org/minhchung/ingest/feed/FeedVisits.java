package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.feed.ListedPages.Taken;
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
import org.slf4j.event.Level;

/**
 * Reads the answer of a feed, sitemap or section page: asks for the pages that are new and
 * remembers when to look again.
 */
public final class FeedVisits {
  private static final Logger LOG = LoggerFactory.getLogger(FeedVisits.class);
  private static final int DEEPEST_INDEX = 2;

  /**
   * What came of a visit.
   *
   * @param found how many pages are new
   * @param unchanged whether the server said that nothing has changed
   * @param error why nothing could be read, or null
   */
  public record Outcome(int found, boolean unchanged, String error) {}

  private final FeedConfig config;
  private final FetchTasks tasks;
  private final FeedSchedule schedule;
  private final Clock clock;
  private final ListReader reader;
  private final ListedPages pages;
  private final FullReads fullReads;
  private final FeedStates states;
  private volatile Hubs hubs = Hubs.NONE;

  /**
   * Puts the parts together.
   *
   * @param maxBytes greatest size of an unpacked sitemap, in bytes
   * @param readInFull how often a list is gone through in full even where nothing has changed, so
   *     that its pages count as seen
   */
  public FeedVisits(
      FeedConfig config,
      int maxBytes,
      Duration readInFull,
      Sources sources,
      VisitMemory memory,
      FetchTasks tasks,
      FeedSchedule schedule,
      Clock clock) {
    this.config = config;
    this.tasks = tasks;
    this.schedule = schedule;
    this.clock = clock;
    this.reader = new ListReader(sources, maxBytes, clock);
    this.pages = new ListedPages(tasks, config);
    this.fullReads = new FullReads(readInFull, clock);
    this.states = new FeedStates(config, sources, memory, clock);
  }

  /** Has hubs told of what polls find. */
  void tell(Hubs listener) {
    this.hubs = listener;
  }

  FeedStates states() {
    return states;
  }

  /** Whose validators a visit is made with, or null where all that is listed is to be read. */
  public SourceState validators(FeedVisit visit) {
    return fullReads.isDue(visit.feed()) ? null : states.of(visit.feed());
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
    states.left(visit);
    schedule.ended(visit);
  }

  private Outcome outcome(FeedVisit visit, FetchResult answer) {
    if (answer instanceof Page page) {
      try {
        return read(visit, page, reader.read(visit, page), false);
      } catch (UnreadableFeedException e) {
        return failed(visit, e.getMessage(), null);
      }
    }
    if (answer instanceof NotModified) {
      SourceState before = states.of(visit.feed());
      Instant now = clock.instant();
      states.succeeded(
          visit,
          before == null ? null : before.etag(),
          before == null ? null : before.lastModified(),
          before == null ? null : before.contentHash(),
          NewsRhythm.unchanged(before, now),
          hubs.delivers(visit.feed()));
      return new Outcome(0, true, null);
    }
    if (answer instanceof Failed failed) {
      return failed(visit, failed.reason(), failed.retryAfter());
    }
    throw new IllegalArgumentException("unexpected answer " + answer);
  }

  /**
   * Takes what a hub has sent as if it had been fetched.
   *
   * @throws UnreadableFeedException when it is no feed
   */
  Outcome pushed(FeedVisit visit, Page page) throws UnreadableFeedException {
    return read(visit, page, reader.read(visit, page), true);
  }

  private Outcome read(FeedVisit visit, Page page, FeedContent content, boolean pushed) {
    Instant now = clock.instant();
    SourceState before = states.of(visit.feed());
    String hash = ListedPages.hash(content);
    boolean same = before != null && hash.equals(before.contentHash());
    boolean skipped = same && !fullReads.isDue(visit.feed());
    Taken taken = skipped ? Taken.NOTHING : pages.take(visit, content, now);
    if (!skipped && !pushed) {
      fullReads.done(visit.feed());
    }
    if (!pushed && !taken.items().isEmpty() && hubs.delivers(visit.feed())) {
      hubs.missed(visit.feed());
    }
    // Validators are kept only now: had the tasks not been safe, the feed must be read again. An
    // index is always read again, for its sitemaps change without it; so is a feed with more items
    // than are taken at a time, for the rest would be lost behind a 304. What a hub sends has none.
    boolean readAgain = !content.sitemaps().isEmpty() || taken.waiting() > 0;
    boolean keepsNone = readAgain || pushed;
    states.hints(visit.feed(), hints(content, page));
    states.succeeded(
        visit,
        keepsNone ? null : page.etag(),
        keepsNone ? null : page.lastModified(),
        keepsNone ? null : hash,
        NewsRhythm.read(before, content, taken.items(), now),
        hubs.delivers(visit.feed()));
    if (visit.depth() < DEEPEST_INDEX) {
      content.sitemaps().stream()
          .limit(config.maxChildSitemaps())
          .filter(child -> !config.adaptive() || schedule.isDue(child))
          .forEach(child -> follow(visit, child));
    }
    schedule.indexOf(visit).ifPresent(index -> credit(index, taken.items(), before, now));
    if (!pushed) {
      hubs.met(visit.feed(), visit.sourceId(), content.about(), page);
    }
    log(visit, content, taken);
    return new Outcome(taken.items().size(), false, null);
  }

  private void credit(String index, List<FeedItem> items, SourceState child, Instant now) {
    SourceState state = states.of(index);
    if (!items.isEmpty() && child != null && state != null && state.rhythm() != null) {
      states.learnt(
          state, NewsRhythm.credited(state.rhythm(), child, items, now), state.subscribedUntil());
    }
  }

  /** A sitemap of another host is asked for by whoever looks after that host. */
  private void follow(FeedVisit index, FeedItem sitemap) {
    if (CanonicalUrl.host(sitemap.url()).equals(index.host())) {
      schedule.follow(index, sitemap);
    } else {
      tasks.child(index, sitemap.url(), clock.instant()).join();
    }
  }

  private Outcome failed(FeedVisit visit, String reason, Duration retryAfter) {
    int failures = states.failed(visit, reason, retryAfter);
    LOG.atWarn()
        .addKeyValue("source", visit.sourceId())
        .addKeyValue("feed", visit.feed())
        .addKeyValue("failures", failures)
        .log("feed {} of {} could not be read: {}", visit.feed(), visit.sourceId(), reason);
    return new Outcome(0, false, reason);
  }

  private static PollHints hints(FeedContent content, Page page) {
    PollHints said = content.about().hints();
    Duration fresh = AnswerHints.fresh(page.headers());
    return new PollHints(
        said.interval().compareTo(fresh) > 0 ? said.interval() : fresh, said.skipHours());
  }

  private static void log(FeedVisit visit, FeedContent content, Taken taken) {
    LOG.atLevel(taken.items().isEmpty() ? Level.DEBUG : Level.INFO)
        .addKeyValue("source", visit.sourceId())
        .addKeyValue("feed", visit.feed())
        .addKeyValue("format", content.format().label())
        .addKeyValue("items", content.items().size())
        .addKeyValue("new", taken.items().size())
        .addKeyValue("old", taken.old())
        .addKeyValue("waiting", taken.waiting())
        .addKeyValue("unusable", content.unusable())
        .log("feed read");
  }
}
