package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.List;

/**
 * How politely and how persistently pages are visited.
 *
 * @param workers threads that fetch, at least 1; 8
 * @param hostDelay pause between two requests to a host; PT5S
 * @param maxCrawlDelay longest {@code Crawl-delay} that is obeyed in full; PT60S
 * @param maxAttempts how often a page is asked for before it is given up, at least 1; 4
 * @param retryDelay pause before the second attempt, doubled for each further one; PT1M
 * @param capacity visits held in memory before reading from Kafka pauses; 10000
 * @param recheckAfter pauses after which a published page is looked at again for changes,
 *     ascending; PT1H, PT6H, P1D; an empty list means never
 * @param recheckFlagged how long after its flagging the page of a flagged article is looked at
 *     again, ascending; PT1H, PT6H, P1D, P3D, P7D, P30D; an empty list means as any other page
 */
public record FrontierConfig(
    Integer workers,
    Duration hostDelay,
    Duration maxCrawlDelay,
    Integer maxAttempts,
    Duration retryDelay,
    Integer capacity,
    List<Duration> recheckAfter,
    List<Duration> recheckFlagged) {

  public FrontierConfig {
    workers = atLeastOne(workers, 8, "workers");
    hostDelay = notNegative(hostDelay, Duration.ofSeconds(5), "hostDelay");
    maxCrawlDelay = notNegative(maxCrawlDelay, Duration.ofSeconds(60), "maxCrawlDelay");
    maxAttempts = atLeastOne(maxAttempts, 4, "maxAttempts");
    retryDelay = notNegative(retryDelay, Duration.ofMinutes(1), "retryDelay");
    capacity = atLeastOne(capacity, 10_000, "capacity");
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
    return new FrontierConfig(null, null, null, null, null, null, null, null);
  }

  /** The pause between two requests to a host that asks for one itself. */
  public Duration pauseFor(Duration crawlDelay) {
    Duration asked = crawlDelay.compareTo(maxCrawlDelay) > 0 ? maxCrawlDelay : crawlDelay;
    return asked.compareTo(hostDelay) > 0 ? asked : hostDelay;
  }

  /** The pause after a failed attempt; 0 is the first. */
  public Duration retryPause(int attempt) {
    return retryDelay.multipliedBy(1L << Math.min(attempt, 10));
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
