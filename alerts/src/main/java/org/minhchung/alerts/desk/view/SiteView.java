package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * One site as its page shows it.
 *
 * @param row what the list shows of it too
 * @param settings what people can change
 * @param homepage null where it is no web address
 * @param since when its state began, for a silent site its last page; null where it is not known
 * @param explanation what its state means and what to do, or null where there is nothing to do
 * @param days new pages by UTC day, the newest first; none before the first watched day
 * @param measures none before the first page
 * @param readings the latest pages, the newest first
 */
public record SiteView(
    SitesView.Row row,
    SourceView settings,
    String homepage,
    Moment since,
    String explanation,
    List<Day> days,
    List<Measure> measures,
    List<Canary> canaries,
    List<Reading> readings) {

  /**
   * New pages of a day.
   *
   * @param iso for machines, ISO 8601
   * @param found null where nobody watched
   * @param expected in the watched hours; null where nobody watched or the past was too short
   * @param watched hours of the day that were watched
   */
  public record Day(
      String iso,
      String label,
      OverviewView.Figure found,
      OverviewView.Figure expected,
      String watched) {}

  /**
   * A figure of the past and of the latest pages.
   *
   * @param usual null where there is too little past
   * @param different whether it is one of those found different
   */
  public record Measure(String name, String usual, String recent, boolean different) {}

  /**
   * A page whose content is known.
   *
   * @param href null where it is no web address
   * @param missing what was not found; empty where all is well
   */
  public record Canary(String name, String href, Moment at, List<Missing> missing) {}

  /**
   * What was not found.
   *
   * @param reason why there is no text, in English, or null
   */
  public record Missing(String sentence, String reason) {}

  /**
   * A page that was read.
   *
   * @param href null where it is no web address
   * @param reason why there is no text, in English, or null
   */
  public record Reading(
      String url,
      String href,
      Moment at,
      String characters,
      String paragraphs,
      boolean hasTitle,
      boolean hasDate,
      String method,
      String reason) {}
}
