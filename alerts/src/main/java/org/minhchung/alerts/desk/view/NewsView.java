package org.minhchung.alerts.desk.view;

/**
 * How much has come since the page was made.
 *
 * @param sentence such as {@code 3 new stories}; null if there is nothing new
 * @param href the page that shows them
 */
public record NewsView(String sentence, String href) {

  /**
   * News of a choice.
   *
   * @param count new stories; 0 for none
   * @param more whether there may be more than were counted
   */
  public static NewsView of(QueueChoice choice, long count, boolean more, Words words) {
    return new NewsView(
        count == 0 ? null : words.say(more ? "news.more" : "news.count", count),
        "/" + choice.with(QueueChoice.AFTER, null).query());
  }
}
