package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * A claim of the catalogue.
 *
 * @param own the claim in the reader's language
 * @param english the claim in English
 * @param vietnamese the claim in Vietnamese, or null
 * @param verdict CSS class of the rating, or null
 * @param rating the rating's word, or null while nobody has decided
 * @param retired whether it no longer takes part in matching
 */
public record ClaimView(
    String id,
    String href,
    Foreign own,
    Foreign english,
    Foreign vietnamese,
    String verdict,
    String rating,
    String topic,
    String explanation,
    boolean retired,
    List<Check> checks) {

  /**
   * Somebody's published check.
   *
   * @param url its address, or null if that is no address of the web
   * @param date as precise as known, or null
   * @param rating in the publisher's words, or null
   */
  public record Check(
      String publisher, String url, String date, String rating, String languageName) {}
}
