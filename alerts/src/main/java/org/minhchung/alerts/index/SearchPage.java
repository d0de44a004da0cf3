package org.minhchung.alerts.index;

import java.util.List;
import org.minhchung.alerts.query.Passage;
import org.minhchung.alerts.review.StoryReview;

/**
 * A page of hits.
 *
 * @param total number of articles that match
 * @param next where the next page begins, or null on the last one
 */
public record SearchPage(List<Hit> hits, long total, String next) {

  /**
   * An article that matches.
   *
   * @param passages the words that matched, in reading order, the title's first
   */
  public record Hit(StoredArticle article, List<Passage> passages, StoryReview review) {}
}
