package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * An article in the version that is shown.
 *
 * @param url the page at its outlet, or null if that is no address of the web
 * @param snapshot where the page as served is kept, or null
 * @param served address of the page as served beside what was read in it
 * @param export address of the story's evidence as a file
 * @param newest address of the newest version if an earlier one is shown, or null
 */
public record ArticleView(
    String id,
    int version,
    Foreign title,
    String outlet,
    String countryName,
    String languageName,
    String genre,
    Moment published,
    Moment modified,
    Moment fetched,
    String url,
    String snapshot,
    String served,
    String export,
    List<Paragraph> paragraphs,
    List<Version> versions,
    String newest) {

  /** A paragraph and what stands in the margin beside it. */
  public record Paragraph(List<Piece> pieces, List<Margin> margins) {}

  /**
   * A note beside a sentence.
   *
   * @param sighting the number of the sighting
   * @param word says, reports or rebuts
   * @param speaker whose words they are, or null
   */
  public record Margin(int sighting, String word, String speaker, String score) {}

  /** A version of the article. */
  public record Version(
      String href, int number, Moment fetched, String score, boolean flagged, boolean shown) {}
}
