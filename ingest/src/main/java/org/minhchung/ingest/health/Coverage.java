package org.minhchung.ingest.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.minhchung.events.Source;
import org.minhchung.events.SourceCoverage;
import org.minhchung.events.Topics;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells {@code coverage.v1}, stretch by stretch, whether each source was watched and what came of
 * it. A stretch is told of even where nothing happened in it: only so can a silence of the outlet
 * be told from a gap of ours. Any thread may count.
 */
public final class Coverage {
  private static final Logger LOG = LoggerFactory.getLogger(Coverage.class);

  /** Length of a stretch; stretches begin at full multiples of it. */
  static final Duration STRETCH = Duration.ofMinutes(10);

  private static final class Counts {
    private int polls;
    private int failedPolls;
    private String error;
    private int found;
    private int fetched;
    private int refused;
    private String refusal;
  }

  private final Sources sources;
  private final Outbox outbox;
  private final Clock clock;
  private final ListsDue due;
  private Map<String, Counts> counts = new HashMap<>();
  private Instant from;

  /**
   * Begins to count.
   *
   * @param memory tells when a source's lists are due
   */
  public Coverage(Sources sources, VisitMemory memory, Outbox outbox, Clock clock) {
    this.sources = sources;
    this.outbox = outbox;
    this.clock = clock;
    this.due = new ListsDue(memory, clock);
  }

  /** A feed, sitemap or section page was read and listed so many new pages. */
  public synchronized void polled(String sourceId, int found) {
    Counts counted = of(sourceId);
    counted.polls++;
    counted.found += found;
  }

  /** A feed, sitemap or section page brought nothing usable. */
  public synchronized void pollFailed(String sourceId, String reason) {
    Counts counted = of(sourceId);
    counted.polls++;
    counted.failedPolls++;
    counted.error = reason;
  }

  /** A hub told of so many new pages unasked. */
  public synchronized void pushed(String sourceId, int found) {
    of(sourceId).found += found;
  }

  /** The visit of a feed, sitemap or section page goes on at another host. */
  public void passedOn(String list) {
    due.passedOn(list);
  }

  /** A page came. */
  public synchronized void fetched(String sourceId) {
    of(sourceId).fetched++;
  }

  /** The outlet refuses us a page or feed. */
  public synchronized void refused(String sourceId, String reason) {
    Counts counted = of(sourceId);
    counted.refused++;
    counted.refusal = reason;
  }

  private Counts of(String sourceId) {
    return counts.computeIfAbsent(sourceId == null ? "" : sourceId, id -> new Counts());
  }

  /**
   * Tells of the stretch that has ended, if one has.
   *
   * @param mine tells whether this instance looks after an address
   */
  public void tick(Predicate<String> mine) {
    Instant now = clock.instant();
    for (SourceCoverage stretch : ended(now, mine)) {
      String id = "coverage-" + stretch.sourceId() + "-" + stretch.from() + "-" + stretch.until();
      outbox
          .send(Topics.COVERAGE, stretch.sourceId(), id, stretch, null)
          .exceptionally(
              error -> {
                LOG.atWarn()
                    .addKeyValue("source", stretch.sourceId())
                    .addKeyValue("from", stretch.from())
                    .log("coverage not told, shows as a gap: {}", error.toString());
                return null;
              });
    }
  }

  private synchronized List<SourceCoverage> ended(Instant now, Predicate<String> mine) {
    if (from == null) {
      from = now;
    }
    if (now.isBefore(end(from))) {
      return List.of();
    }
    // A machine that slept was not watching: the stretch ends where it should have.
    Instant until = end(from);
    List<SourceCoverage> stretches = new ArrayList<>();
    due.forgetAnswered();
    for (Source source : sources.enabled()) {
      Counts counted = counts.remove(source.id());
      List<String> lists = lists(source, mine);
      if (counted != null || !lists.isEmpty()) {
        stretches.add(told(source, counted == null ? new Counts() : counted, lists, until));
      }
    }
    counts = new HashMap<>();
    from = now.isBefore(end(until)) ? until : now;
    return stretches;
  }

  private SourceCoverage told(Source source, Counts counted, List<String> lists, Instant until) {
    boolean nothingHeard = counted.polls == 0 && counted.found == 0;
    boolean nobodyAsked =
        lists.isEmpty() || lists.stream().anyMatch(list -> due.isOverdue(list, until, STRETCH));
    boolean nothingSeen = counted.polls == counted.failedPolls && counted.found == 0;
    boolean allFail =
        !lists.isEmpty()
            && lists.stream().allMatch(list -> due.isFailing(list, until, source.pollInterval()));
    return new SourceCoverage(
        source.id(),
        from,
        until,
        counted.polls,
        counted.failedPolls,
        counted.error,
        counted.found,
        counted.fetched,
        counted.refused,
        counted.refusal,
        nothingHeard && nobodyAsked,
        nothingSeen && allFail);
  }

  private static Instant end(Instant from) {
    long length = STRETCH.toMillis();
    return Instant.ofEpochMilli((from.toEpochMilli() / length + 1) * length);
  }

  /** The addresses of a source's lists that this instance looks after, as they are remembered. */
  private static List<String> lists(Source source, Predicate<String> mine) {
    return Stream.of(source.feeds(), source.sitemaps(), source.sections())
        .flatMap(List::stream)
        .flatMap(Coverage::canonical)
        .filter(mine)
        .toList();
  }

  private static Stream<String> canonical(String url) {
    try {
      return Stream.of(CanonicalUrl.of(url));
    } catch (IllegalArgumentException e) {
      return Stream.empty(); // the schedule says so in the log
    }
  }
}
