package org.minhchung.alerts.index;

/**
 * A search of articles.
 *
 * @param query in the one query language
 * @param after {@link SearchPage#next()} of the page before, or null for the first page
 * @param size hits per page, 1 to 200
 */
public record SearchRequest(String query, Sort sort, String after, int size) {

  /** The order of hits. */
  public enum Sort {
    /** The best match first. */
    MATCH,
    /** The latest published first. */
    NEWEST,
    /** The highest score first. */
    SCORE
  }

  public SearchRequest {
    query = query == null ? "" : query;
    sort = sort == null ? Sort.MATCH : sort;
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page of " + size + " hits; allowed are 1 to 200");
    }
  }
}
