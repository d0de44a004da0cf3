package org.minhchung.alerts.index;

import java.util.List;
import java.util.Map;
import org.minhchung.alerts.review.StoryState;

/**
 * A page of the queue.
 *
 * @param total stories that pass all filters
 * @param next where the next page begins, or null on the last one
 * @param filters how many stories each value would show, with the other filters as they are
 */
public record QueuePage(List<QueueRow> rows, long total, String next, Filters filters) {

  /**
   * Stories by value, the most frequent value first.
   *
   * @param claims by claim id
   * @param sources by source id
   */
  public record Filters(
      Map<QueueKind, Long> kinds,
      Map<StoryState, Long> states,
      Map<String, Long> languages,
      Map<String, Long> countries,
      Map<String, Long> sources,
      Map<String, Long> claims) {}
}
