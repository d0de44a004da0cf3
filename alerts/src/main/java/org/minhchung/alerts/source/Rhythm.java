package org.minhchung.alerts.source;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When a site's new pages come, and thereby how long it may be without one. Sites sleep at night
 * and on Sundays, so the usual pause alone would cry wolf every evening; the longest pauses of two
 * weeks tell what a night or a week-end is here. The very longest is left out: it may have been an
 * outage of ours.
 *
 * @param first when the first page was met, or null
 * @param last when the latest was, or null
 * @param pauses seconds between two pages, the latest {@value #PAUSES}
 * @param days by UTC day, the latest {@value #DAYS}
 */
record Rhythm(Instant first, Instant last, List<Long> pauses, SortedMap<String, Day> days) {
  static final int DAYS = 14;
  static final int PAUSES = 100;
  static final Rhythm NONE = new Rhythm(null, null, List.of(), new TreeMap<>());

  /** A silence shorter than this is never worth a look. */
  static final Duration SHORTEST_SILENCE = Duration.ofHours(6);

  /** How long a site may be silent whose weeks are not known yet. */
  static final Duration SILENCE_AT_FIRST = Duration.ofDays(3);

  private static final Duration WEEK_AND_A_DAY = Duration.ofDays(8);

  /**
   * A day's pages.
   *
   * @param longest seconds of the longest pause that ended on it
   */
  record Day(int pages, long longest) {}

  Rhythm {
    pauses = List.copyOf(pauses);
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  /** With another page. */
  Rhythm with(Instant at) {
    long pause = last == null || at.isBefore(last) ? 0 : Duration.between(last, at).toSeconds();
    List<Long> more = new ArrayList<>(pauses);
    if (last != null) {
      more.add(pause);
    }
    SortedMap<String, Day> counted = new TreeMap<>(days);
    String today = at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    Day before = counted.getOrDefault(today, new Day(0, 0));
    counted.put(today, new Day(before.pages() + 1, Math.max(before.longest(), pause)));
    while (counted.size() > DAYS) {
      counted.remove(counted.firstKey());
    }
    return new Rhythm(
        first == null ? at : first,
        last == null || at.isAfter(last) ? at : last,
        more.subList(Math.max(0, more.size() - PAUSES), more.size()),
        counted);
  }

  /** How long it may be without a page before that is worth a look. */
  Duration silentAfter() {
    if (pauses.isEmpty()) {
      return SILENCE_AT_FIRST;
    }
    List<Long> longest =
        days.values().stream().map(Day::longest).sorted(Comparator.reverseOrder()).toList();
    long usual = pauses.stream().sorted().toList().get(pauses.size() / 2);
    long seconds = Math.max(5 * usual, longest.get(Math.min(1, longest.size() - 1)) * 3 / 2);
    boolean isNew = Duration.between(first, last).compareTo(WEEK_AND_A_DAY) < 0;
    Duration least = isNew ? SILENCE_AT_FIRST : SHORTEST_SILENCE;
    Duration found = Duration.ofSeconds(seconds);
    return found.compareTo(least) > 0 ? found : least;
  }
}
