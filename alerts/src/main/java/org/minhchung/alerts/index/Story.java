package org.minhchung.alerts.index;

import java.util.List;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.events.Assessment;

/**
 * A story with all its articles.
 *
 * @param articles the highest score first; at most {@link Stories#MOST_ARTICLES_OF_A_STORY}
 * @param total how many articles it has
 */
public record Story(String id, List<Versions> articles, long total, StoryReview review) {

  /**
   * An article and what it said before.
   *
   * @param earlier assessments of its earlier versions, the latest first
   */
  public record Versions(StoredArticle current, List<Assessment> earlier) {}
}
