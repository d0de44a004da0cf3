package org.minhchung.alerts.query;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.Source;
import org.minhchung.events.Stance;

/**
 * An assessed article with what is known beside it; what a query is asked about.
 *
 * @param source the outlet, or null where unknown
 * @param topics topics of the claims it speaks of
 * @param state review state of its story now
 */
public record IndexedArticle(
    Assessment assessment, Source source, Set<String> topics, StoryState state) {

  public IndexedArticle {
    topics = Set.copyOf(topics);
  }

  /** The values of a keyword field, as both back ends index them; none for other fields. */
  public List<String> keywords(Field field) {
    return switch (field) {
      case LANGUAGE -> List.of(Field.LANGUAGE.normalise(assessment.language()));
      case COUNTRY ->
          source == null || source.country() == null
              ? List.of()
              : List.of(Field.COUNTRY.normalise(source.country()));
      case SOURCE ->
          assessment.article().sourceId() == null
              ? List.of()
              : List.of(Field.SOURCE.normalise(assessment.article().sourceId()));
      case CLAIM -> claimIds(assessment).map(Field.CLAIM::normalise).toList();
      case TOPIC -> topics.stream().map(Field.TOPIC::normalise).sorted().toList();
      case STATE -> List.of(state.label());
      case RELEVANCE -> List.of(assessment.relevance().grade().label());
      case TITLE, TEXT, FLAGGED, SCORE, PUBLISHED -> List.of();
    };
  }

  /** Ids of the claims that some sentence asserts, denies or reports, each once. */
  public static Stream<String> claimIds(Assessment assessment) {
    return assessment.sightings().stream()
        .flatMap(sighting -> sighting.matches().stream())
        .filter(match -> match.stance() != Stance.UNRELATED)
        .map(ClaimMatch::claimId)
        .distinct();
  }

  /** When it was published, or fetched where the page does not say; null if neither is known. */
  public Instant published() {
    Instant stated = assessment.article().publishedAt();
    return stated == null ? assessment.article().fetchedAt() : stated;
  }

  /** The primary subtag of its language, in lower case, or {@code und}. */
  public String language() {
    return Field.LANGUAGE.normalise(assessment.language());
  }
}
