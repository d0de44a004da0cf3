package org.minhchung.local.alerts;

import java.util.List;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;

/** Assessments that differ from a given one in what a test is about. */
final class Assessments {
  private Assessments() {}

  /** A later version of the same article, without sightings. */
  static Assessment version(
      Assessment of, int version, double score, boolean flagged, String text) {
    Article a = of.article();
    Article changed =
        new Article(
            a.id(),
            version,
            a.url(),
            a.sourceId(),
            a.title(),
            text,
            a.language(),
            a.section(),
            a.genre(),
            a.authors(),
            a.publishedAt(),
            a.modifiedAt(),
            a.fetchedAt(),
            "hash-" + version,
            a.method(),
            a.flags(),
            a.snapshot());
    return with(of, changed, of.cluster(), score, flagged);
  }

  /** The same words as another article, in a story of its own. */
  static Assessment renamed(Assessment of, String id) {
    Article a = of.article();
    Article other =
        new Article(
            id,
            a.version(),
            a.url(),
            a.sourceId(),
            a.title(),
            a.text(),
            a.language(),
            a.section(),
            a.genre(),
            a.authors(),
            a.publishedAt(),
            a.modifiedAt(),
            a.fetchedAt(),
            a.contentHash(),
            a.method(),
            a.flags(),
            a.snapshot());
    return with(of, other, "story-of-" + id, of.score(), of.flagged());
  }

  static Assessment inStory(Assessment of, String story) {
    return with(of, of.article(), story, of.score(), of.flagged());
  }

  private static Assessment with(
      Assessment of, Article article, String cluster, double score, boolean flagged) {
    return new Assessment(
        article,
        of.language(),
        of.relevance(),
        cluster,
        score == of.score() ? of.sightings() : List.of(),
        score,
        flagged,
        of.reasons(),
        of.excluded(),
        of.modelVersion(),
        of.models(),
        of.assessedAt());
  }
}
