package org.minhchung.alerts.source;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.minhchung.events.SourceCoverage;

/** A source that publishes by a rhythm of its own, watched in stretches of ten minutes. */
final class MadeUpFlow {
  static final Instant BEGIN = Instant.parse("2026-01-05T00:00:00Z");
  static final Duration STRETCH = Duration.ofMinutes(10);

  private final Random random;
  private final double perDay;
  private final boolean officeHours;
  private final double dayScatter;
  private Watched watched = Watched.NONE;
  private Instant now = BEGIN;
  private double today = 1;

  /** Share of what it usually publishes. */
  double volume = 1;

  boolean isWatched = true;

  /** Whether nothing of it is asked though it is due, and ingest says so. */
  boolean isOverdue;

  /** Whether all its lists fail for long, and ingest says so. */
  boolean isFailing;

  /**
   * Makes a source.
   *
   * @param officeHours whether it hardly publishes at night and at week-ends
   * @param dayScatter standard deviation of the logarithm of a day's volume
   */
  MadeUpFlow(long seed, double perDay, boolean officeHours, double dayScatter) {
    this.random = new Random(seed);
    this.perDay = perDay;
    this.officeHours = officeHours;
    this.dayScatter = dayScatter;
  }

  /** One stretch later. */
  Watched next() {
    if (now.atOffset(ZoneOffset.UTC).getHour() == 0) {
      today = Math.exp(dayScatter * random.nextGaussian() - dayScatter * dayScatter / 2);
    }
    Instant until = now.plus(STRETCH);
    int found = poisson(rate(now) * today * volume / 6);
    if (isOverdue) {
      watched =
          watched.with(new SourceCoverage("s", now, until, 0, 0, null, 0, 0, 0, null, true, false));
    } else if (isFailing) {
      // Attempts are rarer than stretches.
      int polls = now.atOffset(ZoneOffset.UTC).getMinute() == 0 ? 1 : 0;
      watched =
          watched.with(
              new SourceCoverage("s", now, until, polls, polls, "503", 0, 0, 0, null, false, true));
    } else if (isWatched) {
      watched =
          watched.with(
              new SourceCoverage("s", now, until, 1, 0, null, found, found, 0, null, false, false));
    }
    now = until;
    return watched;
  }

  Watched run(Duration time) {
    for (Instant end = now.plus(time); now.isBefore(end); ) {
      next();
    }
    return watched;
  }

  Instant now() {
    return now;
  }

  /** Pages an hour. */
  double rate(Instant at) {
    if (!officeHours) {
      return perDay / 24;
    }
    var utc = at.atOffset(ZoneOffset.UTC);
    boolean weekEnd =
        utc.getDayOfWeek() == DayOfWeek.SATURDAY || utc.getDayOfWeek() == DayOfWeek.SUNDAY;
    boolean work = utc.getHour() >= 6 && utc.getHour() < 18;
    return perDay / 12 * (work ? 0.95 : 0.05) * (weekEnd ? 0.2 : 1);
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
      count++;
    }
    return count;
  }
}
