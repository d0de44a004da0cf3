package org.minhchung.alerts.index;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Source;

/** Assessments that differ in what a test is about. */
final class Assessments {
  static final Source SOURCE =
      new Source(
          "harian-contoh",
          "Harian Contoh",
          "https://contoh.example/",
          "ID",
          List.of("id"),
          List.of(),
          List.of(),
          null,
          null,
          true);

  private Assessments() {}

  static Assessment of(String id, int version, double score, boolean flagged) {
    Instant fetched = Instant.parse("2026-06-01T07:05:00Z");
    Article article =
        new Article(
            id,
            version,
            "https://contoh.example/" + id,
            SOURCE.id(),
            "Title of " + id,
            "The claim of article " + id + ".",
            "en",
            null,
            null,
            List.of(),
            fetched.minusSeconds(3600),
            null,
            fetched,
            "hash-" + version,
            "json-ld",
            List.of(),
            null);
    return new Assessment(
        article,
        "en",
        new Assessment.Relevance(RelevanceGrade.ABOUT, 0.9, List.of("Vietnam")),
        "story-" + id,
        List.of(),
        score,
        flagged,
        List.of(),
        Map.of(),
        1,
        Map.of(),
        fetched.plusSeconds(1));
  }
}
