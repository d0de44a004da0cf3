package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * What became of an article after it was flagged, and how two of its versions differ.
 *
 * @param latest what weighs most of what was observed, or null where nothing does
 * @param observed everything that was observed, the latest first
 * @param versions numbers of the versions, the newest first; a comparison can be chosen from two on
 * @param storyAddress where the form of the choice leads
 * @param articleId which it carries along
 * @param comparison the versions that are compared, or null
 */
public record ChangesView(
    Observed latest,
    List<Observed> observed,
    List<Integer> versions,
    String storyAddress,
    String articleId,
    Comparison comparison) {

  /** Whether there is anything to show. */
  public boolean any() {
    return latest != null || versions.size() > 1;
  }

  /**
   * Something that was observed.
   *
   * @param state CSS class
   * @param quoteNow what stands in the sentence's place, or null
   * @param notice the outlet's own words, or null
   * @param detail what the server answered, or how many sentences differ, or null
   * @param comparison address where the versions are compared, or null
   */
  public record Observed(
      String state,
      String sentence,
      Moment at,
      Foreign quote,
      Foreign quoteNow,
      Foreign notice,
      String detail,
      String comparison) {}

  /**
   * Two versions side by side.
   *
   * @param title what differs in the headline; empty where nothing does
   * @param summary how many sentences differ, one sentence
   * @param cut whether the texts are too long to be compared whole
   * @param article address of the article without the comparison
   */
  public record Comparison(
      int from,
      int to,
      String language,
      String direction,
      List<Line> title,
      List<Block> blocks,
      String summary,
      boolean cut,
      String article) {}

  /**
   * Some lines in reading order.
   *
   * @param folded how many unchanged sentences they are, if they are to be hidden until asked for;
   *     else 0
   */
  public record Block(int folded, List<Line> lines) {}

  /**
   * A sentence, or several that stand in both versions.
   *
   * @param kind {@code same}, {@code removed}, {@code added} or {@code altered}
   */
  public record Line(String kind, List<Stretch> stretches) {}

  /**
   * A part of a sentence.
   *
   * @param kind {@code same}, {@code removed} or {@code added}
   */
  public record Stretch(String kind, String text) {}
}
