package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * How many new pages of a host are asked for in an hour. More than can be fetched politely would
 * only wait in memory and keep those of other hosts out. Any thread may use it.
 */
final class NewPageBudget {
  private static final Duration SPAN = Duration.ofHours(1);
  private static final int MANY_HOSTS = 50_000;

  private final Duration each;
  private final Function<String, Duration> pause;

  /** Up to when the pages taken so far use a host up. */
  private final Map<String, Instant> usedUntil = new HashMap<>();

  /**
   * A budget of so many pages an hour.
   *
   * @param pause the pause between two requests that a host wants
   */
  NewPageBudget(int perHour, Function<String, Duration> pause) {
    this.each = SPAN.dividedBy(perHour);
    this.pause = pause;
  }

  /** Whether a page of a host could be asked for at once. */
  synchronized boolean hasRoom(String host, Instant now) {
    return !next(host, now).isAfter(now);
  }

  /** Takes a page of a host on; returns when it may be asked for, now at the earliest. */
  synchronized Instant take(String host, Instant now) {
    if (usedUntil.size() > MANY_HOSTS) {
      usedUntil.values().removeIf(until -> until.isBefore(now.minus(SPAN)));
    }
    Instant until = next(host, now);
    usedUntil.put(host, until);
    return until.isAfter(now) ? until : now;
  }

  private Instant next(String host, Instant now) {
    Instant full = now.minus(SPAN);
    Instant until = usedUntil.getOrDefault(host, full);
    Duration asked = pause.apply(host);
    return (until.isAfter(full) ? until : full).plus(asked.compareTo(each) > 0 ? asked : each);
  }
}
