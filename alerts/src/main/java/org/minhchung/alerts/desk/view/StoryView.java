package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * A story as its page shows it: one of its articles with what was seen in it, and the others.
 *
 * @param kind CSS class of why it stands in the queue, or null if it does not
 * @param heading what the machine found in the article, one modest sentence
 * @param sightings the most probable first
 * @param reasons why the machine flagged it or not, as it wrote them
 * @param excluded such as {@code 3 opinion}: sentences that were not considered
 * @param models what was used, name and version
 * @param timeline all articles of the story, the earliest first
 * @param unread number of articles beyond those that are shown
 */
public record StoryView(
    String id,
    String kind,
    String kindLabel,
    String score,
    int percent,
    String heading,
    ArticleView article,
    List<SightingView> sightings,
    List<String> reasons,
    List<String> excluded,
    List<String> models,
    List<Telling> timeline,
    long unread) {

  /**
   * One outlet's article of the story.
   *
   * @param shown whether it is the one on the page
   */
  public record Telling(
      String href,
      Moment at,
      String outlet,
      String countryName,
      Foreign title,
      String score,
      String does,
      boolean shown) {}
}
