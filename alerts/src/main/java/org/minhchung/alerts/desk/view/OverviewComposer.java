package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.minhchung.alerts.index.DayCounts;

/** Makes the overview from counts by day. */
public final class OverviewComposer {
  private final Words words;
  private final Times times;

  public OverviewComposer(Reading reading) {
    this.words = reading.words();
    this.times = reading.times();
  }

  /**
   * The page.
   *
   * @param counts the oldest first, today the last
   */
  public OverviewView compose(List<DayCounts> counts) {
    List<OverviewView.Day> days = new ArrayList<>();
    if (counts.stream().anyMatch(day -> day.articles() > 0)) {
      counts.forEach(day -> days.add(day(day, day == counts.get(counts.size() - 1))));
      Collections.reverse(days);
    }
    return new OverviewView(
        counts.size(),
        counts.stream().mapToLong(DayCounts::vietnam).sum(),
        counts.stream().mapToLong(DayCounts::flagged).sum(),
        days);
  }

  private OverviewView.Day day(DayCounts counts, boolean today) {
    String date = times.day(counts.day());
    boolean gap = counts.articles() == 0;
    return new OverviewView.Day(
        counts.day().toString(),
        today ? words.say("overview.today", date) : date,
        gap ? null : figure(counts.vietnam()),
        gap ? null : figure(counts.flagged()));
  }

  private OverviewView.Figure figure(long value) {
    return new OverviewView.Figure(value, words.number(value));
  }
}
