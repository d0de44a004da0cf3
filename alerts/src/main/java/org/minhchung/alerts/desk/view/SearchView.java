package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * What a search found.
 *
 * @param asked whether anything has been searched yet
 * @param problem why the query cannot be read, or null
 * @param next address of the next page, or null on the last one
 * @param first address of the first page, or null on it
 */
public record SearchView(
    String query,
    boolean asked,
    QueryProblem problem,
    List<QueueView.Choice> sorts,
    List<Hit> hits,
    long total,
    String next,
    String first) {

  /** The query as part of an address. */
  public String encodedQuery() {
    return encoded(query);
  }

  /** A query as part of an address. */
  public static String encoded(String query) {
    return WebLink.encode(query);
  }

  /**
   * An article that was found.
   *
   * @param title in pieces, what matched marked
   * @param excerpts stretches of the text around what matched
   */
  public record Hit(
      String href,
      List<Piece> title,
      List<List<Piece>> excerpts,
      String language,
      String direction,
      String outlet,
      String countryName,
      String languageName,
      Moment published,
      String score,
      int percent,
      String kind,
      String kindLabel,
      String stateLabel) {}
}
