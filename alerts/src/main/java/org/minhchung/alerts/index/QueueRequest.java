package org.minhchung.alerts.index;

import java.util.Set;
import org.minhchung.alerts.review.StoryState;

/**
 * Which part of the queue to show. An empty filter lets everything pass.
 *
 * @param query in the one query language; empty for all
 * @param after {@link QueuePage#next()} of the page before, or null for the first page
 * @param size rows per page, 1 to 200
 */
public record QueueRequest(
    String query,
    Set<QueueKind> kinds,
    Set<StoryState> states,
    Set<String> languages,
    Set<String> countries,
    Set<String> sources,
    Set<String> claims,
    Sort sort,
    String after,
    int size) {

  /** The order of rows. */
  public enum Sort {
    /** The highest score first. */
    SCORE,
    /** The latest seen first. */
    NEWEST,
    /** The earliest seen first. */
    OLDEST
  }

  public QueueRequest {
    query = query == null ? "" : query;
    kinds = kinds == null ? Set.of() : Set.copyOf(kinds);
    states = states == null ? Set.of() : Set.copyOf(states);
    languages = languages == null ? Set.of() : Set.copyOf(languages);
    countries = countries == null ? Set.of() : Set.copyOf(countries);
    sources = sources == null ? Set.of() : Set.copyOf(sources);
    claims = claims == null ? Set.of() : Set.copyOf(claims);
    sort = sort == null ? Sort.SCORE : sort;
    if (size < 1 || size > 200) {
      throw new IllegalArgumentException("a page of " + size + " rows; allowed are 1 to 200");
    }
  }

  /** The first page of everything, the highest score first. */
  public static QueueRequest first(int size) {
    return new QueueRequest(null, null, null, null, null, null, null, null, null, size);
  }
}
