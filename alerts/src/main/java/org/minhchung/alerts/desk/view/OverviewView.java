package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * How much was seen, day by day.
 *
 * @param length how many days are looked at
 * @param vietnam articles about Vietnam on all of them
 * @param flagged flagged ones on all of them
 * @param archive how much is kept
 * @param days the newest first; none if nothing was seen on any
 */
public record OverviewView(
    int length, long vietnam, long flagged, Archive archive, List<Day> days) {

  /**
   * How many pages are kept as they were served.
   *
   * @param summary one sentence
   * @param warning what is about to go wrong, or null
   */
  public record Archive(String summary, String warning) {}

  /**
   * A day.
   *
   * @param iso for machines, ISO 8601
   * @param vietnam null where nothing was seen that day
   * @param flagged null where nothing was seen that day
   */
  public record Day(String iso, String label, Figure vietnam, Figure flagged) {}

  /**
   * A number.
   *
   * @param text as readers see it
   */
  public record Figure(long value, String text) {}
}
