package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.minhchung.alerts.index.DayCounts;
import org.minhchung.events.warc.ArchiveUsage;

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
   * @param usage how much is kept, or null where that cannot be seen from here
   * @param minFreeBytes room on its disk below which to warn
   */
  public OverviewView compose(List<DayCounts> counts, ArchiveUsage usage, long minFreeBytes) {
    List<OverviewView.Day> days = new ArrayList<>();
    if (counts.stream().anyMatch(day -> day.articles() > 0)) {
      counts.forEach(day -> days.add(day(day, day == counts.get(counts.size() - 1))));
      Collections.reverse(days);
    }
    return new OverviewView(
        counts.size(),
        counts.stream().mapToLong(DayCounts::vietnam).sum(),
        counts.stream().mapToLong(DayCounts::flagged).sum(),
        usage == null
            ? new OverviewView.Archive(words.say("overview.archive.unknown"), null)
            : archive(usage, minFreeBytes),
        days);
  }

  private OverviewView.Archive archive(ArchiveUsage usage, long minFreeBytes) {
    String room = words.bytes(usage.freeBytes());
    return new OverviewView.Archive(
        usage.oldest() == null
            ? words.say("overview.archive.empty", room)
            : words.say(
                "overview.archive",
                words.number(usage.files()),
                words.bytes(usage.bytes()),
                times.of(usage.oldest()).exact(),
                room),
        usage.freeBytes() < minFreeBytes
            ? words.say("overview.archive.full", room, words.bytes(minFreeBytes))
            : null);
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
