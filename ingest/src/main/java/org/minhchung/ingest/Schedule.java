package org.minhchung.ingest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.feed.FeedSchedule;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Coverage;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What happens by the clock: feeds, canaries and re-checks fall due, old pages are forgotten. */
final class Schedule implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);
  private static final Duration FORGET_EVERY = Duration.ofDays(1);
  private static final int PARTS = 64;

  private final Sources sources;
  private final VisitMemory memory;
  private final FetchTasks tasks;
  private final FeedSchedule feeds;
  private final Canaries canaries;
  private final Coverage coverage;
  private final Predicate<String> mine;
  private final Duration forgetAfter;
  private final Clock clock;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ingest-schedule");
            thread.setDaemon(true);
            return thread;
          });
  private volatile ScheduledFuture<?> ticking;
  private Instant nextForgetting;
  private int forgettingTurn;

  /**
   * Puts the parts together.
   *
   * @param mine tells whether an address is looked after here, and surely at this moment
   * @param forgetAfter how long a page is remembered that is no longer seen anywhere
   */
  Schedule(
      Sources sources,
      VisitMemory memory,
      FetchTasks tasks,
      FeedSchedule feeds,
      Canaries canaries,
      Coverage coverage,
      Predicate<String> mine,
      Duration forgetAfter,
      Clock clock) {
    this.sources = sources;
    this.memory = memory;
    this.tasks = tasks;
    this.feeds = feeds;
    this.canaries = canaries;
    this.coverage = coverage;
    this.mine = mine;
    this.forgetAfter = forgetAfter;
    this.clock = clock;
    this.nextForgetting = clock.instant().plus(FORGET_EVERY);
  }

  /** Begins, with so much real time between two looks. */
  void start(Duration between) {
    long pause = Math.max(1, between.toMillis());
    ticking = ticker.scheduleWithFixedDelay(this::tick, 0, pause, TimeUnit.MILLISECONDS);
  }

  /** Whether it has ended though nobody closed it. */
  boolean hasEnded() {
    return ticking != null && ticking.isDone();
  }

  private void tick() {
    try {
      forgetAPart();
      feeds.tick(mine);
      canaries.tick(mine);
      coverage.tick(mine);
      recheck();
    } catch (RuntimeException e) {
      LOG.error("schedule of feeds and re-checks failed this time", e);
    }
  }

  private void recheck() {
    // Pages of a source that is off stay due until it is on again.
    Predicate<String> wanted = url -> mine.test(url) && isWanted(url);
    for (SourceState due : memory.takeDue(clock.instant(), wanted)) {
      tasks
          .recheck(due)
          .exceptionally(
              error -> {
                LOG.atWarn()
                    .addKeyValue("url", due.url())
                    .log("re-check not scheduled, tried again: {}", error.toString());
                memory.putBack(due);
                return null;
              });
    }
  }

  private boolean isWanted(String url) {
    return memory.of(url).map(state -> sources.wanted(state.sourceId())).orElse(false);
  }

  /** Once a day, after a day in which every list has been read, and a little at a time. */
  private void forgetAPart() {
    Instant now = clock.instant();
    if (!now.isBefore(nextForgetting)) {
      nextForgetting = now.plus(FORGET_EVERY.dividedBy(PARTS));
      int forgotten = memory.forgetUnseen(forgettingTurn++, now, forgetAfter, mine);
      if (forgotten > 0) {
        LOG.atInfo().addKeyValue("pages", forgotten).log("pages unseen for long forgotten");
      }
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
