package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FeedRhythm;
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

/**
 * Reads the answer of a feed, sitemap or section page: asks for the pages that are new and
 * remembers when to look again.
 */
public final class FeedVisits {
  private static final Logger LOG = LoggerFactory.getLogger(FeedVisits.class);
  private static final int DEEPEST_INDEX = 2;

  /** What is new to us but was published so long before the last visit did not appear since. */
  private static final Duration LATE = Duration.ofDays(1);

  /**
   * What came of a visit.
   *
   * @param found how many pages are new
   * @param unchanged whether the server said that nothing has changed
   * @param error why nothing could be read, or null
   */
  public record Outcome(int found, boolean unchanged, String error) {}

  /** Pages of one answer: those asked for, and how many were left out for now or for good. */
  private record Taken(List<FeedItem> items, int old, int waiting) {}

  private final FeedConfig config;
  private final Sources sources;
  private final FetchTasks tasks;
  private final FeedSchedule schedule;
  private final Clock clock;
  private final FeedReader reader;
  private final SectionReader sections;
  private final FeedStates states;
  private volatile Hubs hubs = Hubs.NONE;

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
    this.tasks = tasks;
    this.schedule = schedule;
    this.clock = clock;
    this.reader = new FeedReader(maxBytes, clock);
    this.sections = new SectionReader(clock);
    this.states = new FeedStates(config, sources, memory, clock);
  }

  /** Has hubs told of what polls find. */
  void tell(Hubs listener) {
    this.hubs = listener;
  }

  FeedStates states() {
    return states;
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
        return read(visit, page, content(visit, page), false);
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
          rhythm(before, List.of(), List.of(), now),
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
    return read(visit, page, content(visit, page), true);
  }

  private FeedContent content(FeedVisit visit, Page page) throws UnreadableFeedException {
    if (isSection(visit)) {
      return sections.read(page.body(), page.contentType(), page.url());
    }
    FeedContent content = reader.read(page.body(), page.contentType(), page.url());
    if (content.format().isSitemap() && !visit.sitemap()) {
      throw new UnreadableFeedException(
          "not a feed: a " + content.format().label() + "; list it under sitemaps");
    }
    return content;
  }

  /** A page that a source names among its sections is one, whoever asked for the visit. */
  private boolean isSection(FeedVisit visit) {
    return !visit.sitemap()
        && sources
            .watched(visit.sourceId())
            .filter(s -> !s.sections().isEmpty())
            .map(s -> s.sections().stream().map(CanonicalUrl::of).anyMatch(visit.feed()::equals))
            .orElse(false);
  }

  private Outcome read(FeedVisit visit, Page page, FeedContent content, boolean pushed) {
    Instant now = clock.instant();
    SourceState before = states.of(visit.feed());
    String hash = hash(content);
    boolean same = before != null && hash.equals(before.contentHash());
    Taken taken = same ? new Taken(List.of(), 0, 0) : take(visit, content, now);
    if (!pushed && !taken.items().isEmpty() && hubs.delivers(visit.feed())) {
      hubs.missed(visit.feed());
    }
    // Validators are kept only now: had the tasks not been safe, the feed must be read again. An
    // index is always read again, for its sitemaps change without it; so is a feed with more items
    // than are taken at a time, for the rest would be lost behind a 304. What a hub sends has none.
    boolean readAgain = !content.sitemaps().isEmpty() || taken.waiting() > 0;
    boolean keepsNone = readAgain || pushed;
    states.hints(visit.feed(), hints(content, page));
    List<FeedItem> changed = changed(content.sitemaps(), before);
    states.succeeded(
        visit,
        keepsNone ? null : page.etag(),
        keepsNone ? null : page.lastModified(),
        readAgain || pushed ? null : hash,
        rhythm(
            before,
            content.items(),
            Stream.concat(taken.items().stream(), changed.stream()).toList(),
            now),
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

  private Taken take(FeedVisit visit, FeedContent content, Instant now) {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    List<FeedItem> items = new ArrayList<>();
    int old = 0;
    int waiting = 0;
    for (FeedItem item : content.items()) {
      if (visit.sitemap() && isOld(item, now)) {
        old++;
      } else if (!tasks.isNew(item.url())) {
        continue;
      } else if (items.size() >= config.maxItems()
          || (visit.sitemap() && !tasks.hasRoom(item.url()))) {
        waiting++;
      } else {
        Reason reason = visit.sitemap() ? Reason.SITEMAP : Reason.FEED;
        items.add(item);
        sent.add(
            tasks.found(
                item.url(), visit.sourceId(), reason, item.title(), item.publishedAt(), now));
      }
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    return new Taken(items, old, waiting);
  }

  /**
   * What is known of a feed's rhythm after this visit.
   *
   * @param listed all that it lists now
   * @param fresh what was not known before; found elsewhere first, it is no reason to come sooner
   */
  private static FeedRhythm rhythm(
      SourceState before, List<FeedItem> listed, List<FeedItem> fresh, Instant now) {
    List<Instant> dates =
        listed.stream().map(FeedItem::publishedAt).filter(Objects::nonNull).toList();
    if (before == null || before.rhythm() == null) {
      return Rhythm.first(dates, now);
    }
    Instant last = before.rhythm().asOf();
    List<Instant> appeared =
        fresh.stream()
            .filter(i -> i.publishedAt() == null || i.publishedAt().isAfter(last.minus(LATE)))
            .map(i -> Rhythm.appeared(i.publishedAt(), last, now))
            .toList();
    return Rhythm.alive(Rhythm.observed(before.rhythm(), appeared, now), dates);
  }

  /** Sitemaps of an index that have changed since it was read. */
  private static List<FeedItem> changed(List<FeedItem> sitemaps, SourceState before) {
    return before == null || before.lastSuccess() == null
        ? List.of()
        : sitemaps.stream()
            .filter(s -> s.publishedAt() != null && s.publishedAt().isAfter(before.lastSuccess()))
            .toList();
  }

  /** An index is worth asking as often as its sitemaps have news. */
  private void credit(String index, List<FeedItem> items, SourceState child, Instant now) {
    SourceState state = states.of(index);
    if (!items.isEmpty() && child != null && state != null && state.rhythm() != null) {
      Instant last = child.lastSuccess() == null ? now : child.lastSuccess();
      List<Instant> appeared =
          items.stream().map(i -> Rhythm.appeared(i.publishedAt(), last, now)).toList();
      states.learnt(state, Rhythm.observed(state.rhythm(), appeared, now), state.subscribedUntil());
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

  private static String hash(FeedContent content) {
    return ArticleId.sha256(
        Stream.concat(content.items().stream(), content.sitemaps().stream())
            .map(item -> item.url() + ' ' + item.publishedAt())
            .collect(Collectors.joining("\n")));
  }

  private boolean isOld(FeedItem item, Instant now) {
    return item.publishedAt() != null
        && item.publishedAt().isBefore(now.minus(config.maxItemAge()));
  }

  private static void log(FeedVisit visit, FeedContent content, Taken taken) {
    LOG.atLevel(taken.items().isEmpty() ? org.slf4j.event.Level.DEBUG : org.slf4j.event.Level.INFO)
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
