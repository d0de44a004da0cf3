package org.minhchung.alerts.desk.view;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minhchung.events.SourceVolume;

/** Adds a site's hours up to days. What was not watched is a gap in them and never a zero. */
final class VolumeComposer {
  private final Words words;
  private final Times times;

  VolumeComposer(Words words, Times times) {
    this.words = words;
    this.times = times;
  }

  private static final class Sum {
    private int found;
    private double expected;
    private int watched;
    private boolean isExpected;
  }

  /** The days, the newest first. */
  List<SiteView.Day> days(SourceVolume volume, Instant now) {
    if (volume == null) {
      return List.of();
    }
    SortedMap<LocalDate, Sum> sums = new TreeMap<>(java.util.Comparator.reverseOrder());
    LocalDate today = day(now);
    day(volume.from()).datesUntil(today.plusDays(1)).forEach(empty -> sums.put(empty, new Sum()));
    for (int hour = 0; hour < volume.found().size(); hour++) {
      Sum sum = sums.get(day(volume.from().plus(hour, ChronoUnit.HOURS)));
      if (sum != null && volume.found().get(hour) >= 0) {
        sum.found += volume.found().get(hour);
        sum.watched++;
        double expected = volume.expected().get(hour);
        sum.isExpected |= expected >= 0;
        sum.expected += Math.max(0, expected);
      }
    }
    List<SiteView.Day> days = new ArrayList<>();
    sums.forEach((day, sum) -> days.add(row(day, sum, day.equals(today))));
    return days;
  }

  private SiteView.Day row(LocalDate day, Sum sum, boolean today) {
    String label = times.day(day);
    boolean gap = sum.watched == 0;
    return new SiteView.Day(
        day.toString(),
        today ? words.say("overview.today", label) : label,
        gap ? null : figure(sum.found),
        gap || !sum.isExpected ? null : figure(Math.round(sum.expected)),
        words.number(sum.watched));
  }

  private OverviewView.Figure figure(long value) {
    return new OverviewView.Figure(value, words.number(value));
  }

  private static LocalDate day(Instant at) {
    return at.atOffset(ZoneOffset.UTC).toLocalDate();
  }
}
