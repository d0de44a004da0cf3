package org.minhchung.alerts.evidence;

import java.util.List;
import org.minhchung.events.FactCheck;

/**
 * What the report shows.
 *
 * @param chainHolds whether the review events are complete and unchanged
 */
public record ReportView(
    ReportWords words,
    String story,
    String made,
    List<Article> articles,
    List<Claim> claims,
    List<Review> reviews,
    boolean chainHolds) {

  /**
   * A version of an article.
   *
   * @param sha256 of the page as served, or null where it was never kept
   * @param copy name of the file that shows the page, or null
   */
  public record Article(
      String outlet,
      String title,
      String url,
      int version,
      String language,
      String published,
      String fetched,
      boolean flagged,
      List<Sentence> sentences,
      List<String> paragraphs,
      String page,
      String sha256,
      String status,
      String server,
      String copy) {}

  /** A sentence that was matched with a claim, and the arithmetic. */
  public record Sentence(
      String quote, String claim, String stance, String worth, String match, String probability) {}

  /**
   * A claim.
   *
   * @param rating ours, or null
   */
  public record Claim(
      String id, String text, String rating, String explanation, List<FactCheck> factChecks) {}

  /** What somebody did. */
  public record Review(
      int sequence,
      String at,
      String actor,
      String action,
      String verdict,
      String note,
      String hash) {}
}
