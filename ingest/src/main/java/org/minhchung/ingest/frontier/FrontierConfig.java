package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.List;

/**
 * How politely and how persistently pages are visited.
 *
 * @param workers threads that fetch, at least 1; 32; of them at most half are at hosts that are
 *     slow or new, three quarters at hosts that are not quick
 * @param hostDelay pause between two requests to a host; PT5S
 * @param maxCrawlDelay longest {@code Crawl-delay} that is obeyed in full; P1D
 * @param patience how long a page is asked for again before it is given up; P2D
 * @param retryDelay pause before the second attempt, doubled for each further one; also how long a
 *     host that is overloaded or away is left alone at first; PT1M
 * @param capacity visits held in memory before reading from Kafka pauses; 50000
 * @param recheckAfter pauses after which a published page is looked at again for changes,
 *     ascending; PT1H, PT6H, P1D; an empty list means never
 * @param recheckFlagged how long after its flagging the page of a flagged article is looked at
 *     again, ascending; PT1H, PT6H, P1D, P3D, P7D, P30D; an empty list means as any other page
 * @param longestRetryDelay longest pause between two attempts; PT6H
 * @param newPerHour most new pages of a host that are asked for in an hour, fewer where it wants
 *     longer pauses; what sitemaps list beyond that waits; at least 1; 720
 * @param forgetAfter how long a page is remembered that is no longer seen anywhere, at least; up to
 *     a third longer; P90D
 */
public record FrontierConfig(
    Integer workers,
    Duration hostDelay,
    Duration maxCrawlDelay,
    Duration patience,
    Duration retryDelay,
    Integer capacity,
    List<Duration> recheckAfter,
    List<Duration> recheckFlagged,
    Duration longestRetryDelay,
    Integer newPerHour,
    Duration forgetAfter) {

  /** Attempts without a pause between them would never end. */
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public FrontierConfig {
    workers = atLeastOne(workers, 32, "workers");
    hostDelay = notNegative(hostDelay, Duration.ofSeconds(5), "hostDelay");
    maxCrawlDelay = notNegative(maxCrawlDelay, Duration.ofDays(1), "maxCrawlDelay");
    patience = notNegative(patience, Duration.ofDays(2), "patience");
    retryDelay = notNegative(retryDelay, Duration.ofMinutes(1), "retryDelay");
    longestRetryDelay = notNegative(longestRetryDelay, Duration.ofHours(6), "longestRetryDelay");
    capacity = atLeastOne(capacity, 50_000, "capacity");
    newPerHour = atLeastOne(newPerHour, 720, "newPerHour");
    forgetAfter = notNegative(forgetAfter, Duration.ofDays(90), "forgetAfter");
    if (forgetAfter.compareTo(Duration.ofDays(1)) < 0) {
      throw new IllegalArgumentException(
          "frontier.forgetAfter is " + forgetAfter + ", less than a day");
    }
    recheckAfter =
        ascending(
            recheckAfter,
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)),
            "recheckAfter");
    recheckFlagged =
        ascending(
            recheckFlagged,
            List.of(
                Duration.ofHours(1),
                Duration.ofHours(6),
                Duration.ofDays(1),
                Duration.ofDays(3),
                Duration.ofDays(7),
                Duration.ofDays(30)),
            "recheckFlagged");
  }

  /** Every default. */
  public static FrontierConfig defaults() {
    return new FrontierConfig(null, null, null, null, null, null, null, null, null, null, null);
  }

  /** The pause between two requests to a host that asks for one itself. */
  public Duration pauseFor(Duration crawlDelay) {
    Duration asked = crawlDelay.compareTo(maxCrawlDelay) > 0 ? maxCrawlDelay : crawlDelay;
    return max(asked, hostDelay);
  }

  /** The pause after a failed attempt; 0 is the first. */
  public Duration retryPause(int attempt) {
    Duration doubled = retryDelay.multipliedBy(1L << Math.min(attempt, 20));
    return doubled.compareTo(longestRetryDelay) > 0 ? longestRetryDelay : doubled;
  }

  /** Whether a page that could not be had should be asked for again; attempt 0 is the first. */
  public boolean isWorthRetrying(int attempt) {
    // The pauses alone tell how long it has been tried, so that no task needs to say when it began.
    Duration tried = Duration.ZERO;
    for (int i = 0; i <= attempt && tried.compareTo(patience) <= 0; i++) {
      tried = tried.plus(max(retryPause(i), SHORTEST));
    }
    return tried.compareTo(patience) <= 0;
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static List<Duration> ascending(
      List<Duration> value, List<Duration> otherwise, String key) {
    if (value == null) {
      return otherwise;
    }
    Duration before = Duration.ZERO;
    for (Duration pause : value) {
      if (pause.compareTo(before) <= 0) {
        throw new IllegalArgumentException(
            "frontier." + key + " must ascend from above zero: " + value);
      }
      before = pause;
    }
    return List.copyOf(value);
  }

  private static Integer atLeastOne(Integer value, int otherwise, String key) {
    if (value != null && value < 1) {
      throw new IllegalArgumentException("frontier." + key + " is " + value + ", less than 1");
    }
    return value == null ? otherwise : value;
  }

  private static Duration notNegative(Duration value, Duration otherwise, String key) {
    if (value != null && value.isNegative()) {
      throw new IllegalArgumentException("frontier." + key + " is " + value + ", below zero");
    }
    return value == null ? otherwise : value;
  }
}
