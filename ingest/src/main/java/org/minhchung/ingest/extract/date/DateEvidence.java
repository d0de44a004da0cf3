package org.minhchung.ingest.extract.date;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Weighs what a page states of one date in several places. Places that name the same day support
 * each other, and those that name the same moment still more: templates often write local time with
 * the offset of UTC in one place and are right in another.
 */
final class DateEvidence {
  private static final Instant EARLIEST = Instant.parse("1994-01-01T00:00:00Z");
  private static final Duration ZONES = Duration.ofHours(14);

  /** By how much the clocks of servers differ. */
  private static final Duration SKEW = Duration.ofMinutes(10);

  /** How far off a date may be whose offset another one has too: summer time may lie between. */
  private static final long SAME_SEASON_DAYS = 21;

  private static final int FIRST_STEADY_HOUR = 5;
  private static final int LAST_STEADY_HOUR = 9;
  private static final double SAME_MOMENT_SECONDS = 61;

  private record Stated(PageDate date, double weight) {}

  private final List<Stated> all = new ArrayList<>();
  private final DateLocale locale;
  private final Instant now;
  private double weight;

  DateEvidence(DateLocale locale, Instant now) {
    this.locale = locale;
    this.now = now;
  }

  /** Adds what a place states, where it is a date that can be true. */
  DateEvidence add(double weight, String text) {
    return add(weight, DateText.read(text, locale));
  }

  /** As {@link #add(double, String)}. */
  DateEvidence add(double weight, PageDate date) {
    if (date != null) {
      Instant at = date.instant();
      // a local time read as UTC may seem to lie some hours ahead
      Instant latest = now.plus(date.offset() == null ? ZONES : SKEW);
      if (!at.isBefore(EARLIEST) && !at.isAfter(latest)) {
        all.add(new Stated(date, weight));
        this.weight += weight;
      }
    }
    return this;
  }

  /** How much evidence there is. */
  double weight() {
    return weight;
  }

  /** The date that has most support, or null. */
  PageDate best() {
    PageDate best = null;
    double most = 0;
    for (Stated one : all) {
      double support = (one.date.timed() ? 0.1 : 0) + one.weight / 100;
      for (Stated other : all) {
        if (isSameDay(one.date, other.date)) {
          support += 100 * other.weight;
        }
        if (isSameMoment(one.date, other.date)) {
          support += other.weight;
        }
      }
      if (support > most) {
        best = one.date;
        most = support;
      }
    }
    return best == null ? null : withZone(best);
  }

  /**
   * An offset, other than that of UTC, that a place states and that may hold for this date too;
   * null where none does.
   */
  ZoneOffset anyOffset(PageDate of) {
    return all.stream()
        .map(s -> s.date)
        .filter(d -> d.offset() != null && d.offset().getTotalSeconds() != 0)
        .filter(d -> isSteady(d.offset()) || isSameSeason(d, of))
        .map(PageDate::offset)
        .findFirst()
        .orElse(null);
  }

  /** Between these, no country changes its clocks. */
  private static boolean isSteady(ZoneOffset offset) {
    int seconds = offset.getTotalSeconds();
    return seconds >= FIRST_STEADY_HOUR * 3600 && seconds <= LAST_STEADY_HOUR * 3600;
  }

  private static boolean isSameSeason(PageDate a, PageDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a.local(), b.local())) <= SAME_SEASON_DAYS;
  }

  /** The same moment with the page's own offset, where another place states or shows that. */
  private PageDate withZone(PageDate date) {
    if (!date.timed() || (date.offset() != null && date.offset().getTotalSeconds() != 0)) {
      return date;
    }
    for (Stated other : all) {
      PageDate that = other.date;
      boolean zoned = that.offset() != null && that.offset().getTotalSeconds() != 0;
      if (zoned && that.timed() && isSameMoment(date, that)) {
        return that;
      }
    }
    for (Stated other : all) {
      ZoneOffset shown = date.offset() == null ? null : shownOffset(date, other.date);
      if (shown != null) {
        return new PageDate(other.date.local(), true, shown);
      }
    }
    return date;
  }

  /** The zone whose clock the second shows, if it differs from the first by nothing but a zone. */
  private static ZoneOffset shownOffset(PageDate utc, PageDate shown) {
    if (shown.offset() != null || !shown.timed() || shown.local().getSecond() == 0) {
      return null; // equal to the second cannot be by chance
    }
    long seconds = ChronoUnit.SECONDS.between(utc.local(), shown.local());
    boolean isZone = seconds != 0 && seconds % 1800 == 0 && Math.abs(seconds) <= ZONES.toSeconds();
    return isZone ? ZoneOffset.ofTotalSeconds((int) seconds) : null;
  }

  private static boolean isSameDay(PageDate a, PageDate b) {
    if (a.timed() && b.timed()) {
      return Math.abs(Duration.between(a.instant(), b.instant()).toHours()) < 24;
    }
    return Math.abs(ChronoUnit.DAYS.between(a.local().toLocalDate(), b.local().toLocalDate())) <= 1;
  }

  private static boolean isSameMoment(PageDate a, PageDate b) {
    return a.timed()
        && b.timed()
        && Math.abs(Duration.between(a.instant(), b.instant()).toSeconds()) < SAME_MOMENT_SECONDS;
  }
}
