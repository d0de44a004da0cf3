package org.minhchung.alerts.index;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.alerts.query.IndexedArticle;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.Source;

/** Knows what stands beside an assessment: its outlet, its claims' topics, its story's state. */
public final class ArticleContext {
  private final LiveTable<Source> sources;
  private final LiveTable<Claim> claims;
  private final ReviewStates reviews;

  public ArticleContext(LiveTable<Source> sources, LiveTable<Claim> claims, ReviewStates reviews) {
    this.sources = sources;
    this.claims = claims;
    this.reviews = reviews;
  }

  /** An assessment with what is known beside it now. */
  public IndexedArticle of(Assessment assessment) {
    Set<String> topics =
        IndexedArticle.claimIds(assessment)
            .map(claims::get)
            .flatMap(Optional::stream)
            .map(Claim::topic)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    return new IndexedArticle(
        assessment,
        sources.get(assessment.article().sourceId()).orElse(null),
        topics,
        reviews.of(assessment.cluster()).state());
  }

  /** What is not read to its end yet, or nothing. */
  public Optional<String> problem() {
    return sources.problem().or(claims::problem).or(reviews::problem);
  }

  /** Whether sources, claims and reviews have been read to their ends. */
  public boolean caughtUp() {
    return sources.caughtUp() && claims.caughtUp() && reviews.caughtUp();
  }
}
