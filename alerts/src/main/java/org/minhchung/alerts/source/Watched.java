package org.minhchung.alerts.source;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.minhchung.events.SourceCoverage;

/**
 * Everything that is remembered of how a source was watched, between two stretches.
 *
 * @param first begin of the first of the hours, or null
 * @param hours up to two weeks, the current one last
 * @param lastFound end of the latest stretch in which a new page was found, or null
 * @param until end of the latest stretch that was watched, or null before the first of any
 * @param failingSince begin of the first stretch since which no poll succeeded, or null
 * @param failedPolls how many failed since
 */
record Watched(
    Instant first,
    List<Hour> hours,
    Usual usual,
    Instant lastFound,
    Instant until,
    Instant failingSince,
    int failedPolls,
    String error,
    String refusal) {
  static final int KEPT = 14 * 24;
  static final Watched NONE =
      new Watched(null, List.of(), Usual.NONE, null, null, null, 0, null, null);

  /** A silence that lasts longer is the source's new way. */
  private static final Duration NEW_WAY = Duration.ofDays(14);

  Watched {
    hours = List.copyOf(hours);
  }

  /** What is known after another stretch. One that lies before what is kept changes nothing. */
  Watched with(SourceCoverage stretch) {
    Watched now = upTo(stretch.until().minusMillis(1).truncatedTo(ChronoUnit.HOURS));
    if (stretch.until().isBefore(now.first)) {
      return this;
    }
    List<Hour> changed = new ArrayList<>(now.hours);
    int last = index(now.first, stretch.until().minusMillis(1));
    changed.set(last, changed.get(last).with(stretch));
    boolean seen = !stretch.overdue() && !stretch.failing();
    for (int i = Math.max(0, index(now.first, stretch.from())); i <= last; i++) {
      Instant begin = now.first.plus(i, ChronoUnit.HOURS);
      int from = minutes(begin, stretch.from());
      changed.set(i, changed.get(i).told(seen, from, minutes(begin, stretch.until())));
    }
    boolean came = stretch.polls() > stretch.failedPolls() || stretch.found() > 0;
    boolean fails = !came && stretch.failedPolls() > 0;
    Instant failing = came ? null : fails && failingSince == null ? stretch.from() : failingSince;
    return new Watched(
        now.first,
        changed,
        now.usual,
        stretch.found() > 0 ? later(lastFound, stretch.until()) : lastFound,
        watchedUntil(stretch),
        failing,
        came ? 0 : failedPolls + stretch.failedPolls(),
        stretch.error() == null ? error : stretch.error(),
        stretch.refusal() == null ? refusal : stretch.refusal());
  }

  /**
   * A source that is not watched from the beginning on was watched until then. One whose lists all
   * fail is watched, though nothing is seen of it.
   */
  private Instant watchedUntil(SourceCoverage stretch) {
    if (stretch.overdue()) {
      return until == null ? stretch.from() : until;
    }
    return later(until, stretch.until());
  }

  /** The hour that is under way. */
  @JsonIgnore
  Instant currentHour() {
    return first.plus(hours.size() - 1L, ChronoUnit.HOURS);
  }

  /** Hour of the week in UTC, 0 to 167. */
  static int slot(Instant hour) {
    var at = hour.atOffset(ZoneOffset.UTC);
    return (at.getDayOfWeek().getValue() - 1) * 24 + at.getHour();
  }

  /** Ends every hour before this one and learns from it. */
  private Watched upTo(Instant hour) {
    if (first == null) {
      return new Watched(
          hour, List.of(Hour.of(-1)), usual, lastFound, until, failingSince, 0, error, refusal);
    }
    Watched now = this;
    if (ChronoUnit.HOURS.between(now.currentHour(), hour) > KEPT) {
      // After so long a gap nothing of the hours is left; the weeks' means are.
      return new Watched(
          hour,
          List.of(Hour.of(expected(usual, hour))),
          usual,
          lastFound,
          until,
          failingSince,
          failedPolls,
          error,
          refusal);
    }
    while (now.currentHour().isBefore(hour)) {
      now = now.next();
    }
    return now;
  }

  private Watched next() {
    Instant ending = currentHour();
    Hour ended = hours.get(hours.size() - 1);
    Usual learned = usual;
    if (ended.isWhole() && followsWhole() && !isOdd(ending)) {
      learned = learned.with(slot(ending), ended.found() / ended.share());
    }
    if (ending.atOffset(ZoneOffset.UTC).getHour() == 23) {
      learned = withDay(learned);
    }
    Instant beginning = ending.plus(1, ChronoUnit.HOURS);
    List<Hour> more = new ArrayList<>(hours);
    more.add(Hour.of(expected(learned, beginning)));
    int surplus = Math.max(0, more.size() - KEPT);
    return new Watched(
        first.plus(surplus, ChronoUnit.HOURS),
        more.subList(surplus, more.size()),
        learned,
        lastFound,
        until,
        failingSince,
        failedPolls,
        error,
        refusal);
  }

  /** What is found after a gap may be from the gap. */
  private boolean followsWhole() {
    return hours.size() > 1 && hours.get(hours.size() - 2).isWhole();
  }

  /** Whether an hour lies in a silence that must not become the usual. */
  private boolean isOdd(Instant hour) {
    Instant silentAt = Completeness.silentAt(this);
    return silentAt != null && hour.isAfter(silentAt) && hour.isBefore(lastFound.plus(NEW_WAY));
  }

  private Usual withDay(Usual learned) {
    int found = 0;
    double expected = 0;
    for (Hour hour : hours.subList(Math.max(0, hours.size() - 24), hours.size())) {
      if (hour.expectedWatched() >= 0) {
        found += hour.found();
        expected += hour.expectedWatched();
      }
    }
    boolean isUsual = expected > 0 && Completeness.drop(this) == null;
    return isUsual ? learned.withDay(found, expected) : learned;
  }

  private static double expected(Usual usual, Instant hour) {
    return usual.isKnown() ? usual.expected(slot(hour)) : -1;
  }

  private static int index(Instant first, Instant at) {
    return (int) Math.floorDiv(Duration.between(first, at).toSeconds(), 3600L);
  }

  private static int minutes(Instant hour, Instant at) {
    return (int) Math.max(0, Math.min(60, Duration.between(hour, at).toMinutes()));
  }

  private static Instant later(Instant one, Instant other) {
    return one == null || other.isAfter(one) ? other : one;
  }
}
