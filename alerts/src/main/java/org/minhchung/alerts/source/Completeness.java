package org.minhchung.alerts.source;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.minhchung.events.SourceVolume;
import org.minhchung.events.SourceWatch;
import org.minhchung.events.SourceWatch.Drop;

/**
 * Compares what came of a source with what its own past made us expect. Counts are taken for a
 * Poisson process whose scatter was learned (quasi-Poisson, Wedderburn 1974): the chance of no page
 * where {@code n} were expected is {@code exp(-n / dispersion)}. A silence is told when that chance
 * is so small that a source would be called silent by mistake about once in {@value
 * #YEARS_BETWEEN_MISTAKES} years.
 */
final class Completeness {
  private static final int YEARS_BETWEEN_MISTAKES = 3;
  private static final int DAYS_OF_A_YEAR = 365;
  private static final double LEAST_HOURLY = 0.25;
  private static final double MOST_HOURLY = 8;
  private static final double MOST_DAILY = 50;
  private static final int FARTHEST_HOURS = 24 * 45;
  private static final int DAY = 24;
  private static final int MINUTES = 60;
  private static final double DROP_NEEDS = 8;
  private static final double DROP_SHARE = 0.4;
  private static final double DROP_SIGMAS = 3;

  private Completeness() {}

  /** How a source is watched, or null before the first stretch. */
  static SourceWatch watch(Watched watched) {
    if (watched.until() == null) {
      return null;
    }
    List<Hour> day = lastDay(watched);
    int refused = day.stream().mapToInt(Hour::refused).sum();
    int fetched = day.stream().mapToInt(Hour::fetched).sum();
    return new SourceWatch(
        watched.until(),
        watched.failingSince(),
        watched.failedPolls(),
        watched.failingSince() == null ? null : watched.error(),
        refused == 0 ? 0 : (double) refused / (refused + fetched),
        refused,
        refused == 0 ? null : watched.refusal(),
        silentAt(watched),
        drop(watched));
  }

  /** New pages of two weeks, or null before the first stretch. */
  static SourceVolume volume(Watched watched) {
    return watched.first() == null
        ? null
        : new SourceVolume(
            watched.first(),
            watched.hours().stream().map(h -> h.isWatched() ? h.found() : -1).toList(),
            watched.hours().stream().map(h -> hundredths(h.expectedWatched())).toList());
  }

  /**
   * From when on the source is silent unless a page comes before: what was expected since its last
   * page, in the minutes that were watched, has then reached the bound. Null where its past is too
   * short or where it publishes too seldom to say.
   */
  static Instant silentAt(Watched watched) {
    Usual usual = watched.usual();
    if (!usual.isKnown() || watched.lastFound() == null) {
      return null;
    }
    double left = bound(usual);
    Instant hour = watched.lastFound().truncatedTo(ChronoUnit.HOURS);
    long after = Hour.ALL & -1L << Duration.between(hour, watched.lastFound()).toMinutes();
    for (int i = 0; i < FARTHEST_HOURS; i++) {
      long minutes = seen(watched, hour) & after;
      double each = usual.expected(Watched.slot(hour)) / MINUTES;
      double here = each * Long.bitCount(minutes);
      if (here > 0 && here >= left) {
        return at(hour, minutes, left / each);
      }
      left -= here;
      hour = hour.plus(1, ChronoUnit.HOURS);
      after = Hour.ALL;
    }
    return null;
  }

  /**
   * When some of the watched minutes of an hour have passed.
   *
   * @param number how many
   */
  private static Instant at(Instant hour, long minutes, double number) {
    double left = number;
    int minute = 0;
    for (; minute < MINUTES; minute++) {
      if ((minutes >> minute & 1) == 0) {
        continue;
      }
      if (left <= 1) {
        break;
      }
      left--;
    }
    return hour.plusSeconds(Math.round((minute + left) * 60));
  }

  /** How many expected pages may fail to come before that is worth a look. */
  private static double bound(Usual usual) {
    double pauses = Math.max(2, usual.perDay() * DAYS_OF_A_YEAR * YEARS_BETWEEN_MISTAKES);
    return usual.hourly().index(LEAST_HOURLY, MOST_HOURLY) * Math.log(pauses);
  }

  /** The minutes of an hour that were watched; those to come will be, as far as we know. */
  private static long seen(Watched watched, Instant hour) {
    long index = ChronoUnit.HOURS.between(watched.first(), hour);
    if (index < 0) {
      return 0;
    }
    if (index >= watched.hours().size()) {
      return Hour.ALL;
    }
    Hour known = watched.hours().get((int) index);
    return hour.isBefore(watched.currentHour()) ? known.watched() : known.open();
  }

  static Drop drop(Watched watched) {
    if (!watched.usual().knowsDays()) {
      return null;
    }
    int found = 0;
    double expected = 0;
    for (Hour hour : lastDay(watched)) {
      if (hour.expectedWatched() >= 0) {
        found += hour.found();
        expected += hour.expectedWatched();
      }
    }
    if (expected < DROP_NEEDS || found >= DROP_SHARE * expected) {
      return null;
    }
    double scatter = watched.usual().daily().index(1, MOST_DAILY);
    double sigmas = Math.sqrt(deviance(found, expected) / scatter);
    return sigmas < DROP_SIGMAS ? null : new Drop(found, hundredths(expected));
  }

  /** Of a Poisson count from its mean; its root is nearly normal in the lower tail too. */
  private static double deviance(int found, double expected) {
    double ratio = found == 0 ? 0 : found * Math.log(found / expected);
    return 2 * (ratio - (found - expected));
  }

  /** The last whole day's hours and the one under way. */
  private static List<Hour> lastDay(Watched watched) {
    List<Hour> hours = watched.hours();
    return hours.subList(Math.max(0, hours.size() - DAY - 1), hours.size());
  }

  private static double hundredths(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
