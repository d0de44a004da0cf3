package org.minhchung.alerts.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.StoredArticle;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.review.StoryReview;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Correction;
import org.minhchung.events.FactCheck;
import org.minhchung.events.Quote;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Source;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Suggestion;
import org.minhchung.events.Verdict;
import org.minhchung.events.Voice;

/** Invented outlets, claims and articles. */
public final class MadeUp {
  public static final Instant NOW = Instant.parse("2026-06-01T09:26:00Z");

  private MadeUp() {}

  public static Claim claim(String id, String english, String vietnamese, Verdict rating) {
    return new Claim(
        id,
        english,
        "en",
        Map.of("en", english, "vi", vietnamese),
        rating,
        "examples",
        List.of(
            new FactCheck(
                "Example Checkers", "https://checkers.example/1", "2026-05-14", "False", "en")),
        "Nothing of the kind was found.",
        null,
        null);
  }

  public static Claim river() {
    return claim(
        "river-runs-backwards",
        "A river in the example province runs backwards.",
        "Một con sông ở tỉnh ví dụ chảy ngược.",
        Verdict.FALSE);
  }

  public static Source source(String id, String name, String country, String language) {
    return new Source(
        id,
        name,
        "https://" + id + ".example/",
        country,
        List.of(language),
        null,
        null,
        null,
        null,
        true);
  }

  public static ClaimSighting sighting(
      String text, String sentence, String claimId, Stance stance, Voice voice) {
    return sighting(text.indexOf(sentence), sentence, text, claimId, stance, voice);
  }

  private static ClaimSighting sighting(
      int start, String sentence, String text, String claimId, Stance stance, Voice voice) {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("lexical", 0.9);
    parts.put("semantic", 0.95);
    parts.put("entities", 1.0);
    parts.put("numbers", 1.0);
    Map<String, Double> stances = new LinkedHashMap<>();
    for (Stance each : Stance.values()) {
      stances.put(each.label(), each == stance ? 0.94 : 0.02);
    }
    double asserts = stances.get("asserts");
    return new ClaimSighting(
        Quote.of(text, start, start + sentence.length()),
        StatementKind.FACT,
        0.81,
        voice,
        voice == Voice.OUTLET ? null : "a spokesperson",
        List.of(
            new ClaimMatch(
                claimId,
                "A river in the example province runs backwards.",
                Verdict.FALSE,
                0.96,
                parts,
                stance,
                stances)),
        Suggestion.REFUTED,
        0.81 * 0.96 * asserts);
  }

  public static Article article(String id, String sourceId, String title, String text) {
    return new Article(
        id,
        1,
        "https://" + sourceId + ".example/a/" + id,
        sourceId,
        title,
        text,
        null,
        "World",
        Article.Genre.NEWS,
        null,
        NOW.minus(Duration.ofMinutes(40)),
        null,
        NOW.minus(Duration.ofMinutes(14)),
        "ab".repeat(32),
        "json-ld",
        null,
        new Article.Snapshot("2026-06-01-00.warc.gz", 1024, "cd".repeat(32)));
  }

  public static Assessment assessment(
      Article article, String language, String cluster, List<ClaimSighting> sightings) {
    double score = sightings.stream().mapToDouble(ClaimSighting::probability).max().orElse(0);
    return new Assessment(
        article,
        language,
        new Assessment.Relevance(RelevanceGrade.ABOUT, 0.9, List.of("Vietnam")),
        cluster,
        sightings,
        score,
        score > 0.5,
        List.of("Repeats a claim rated False by Example Checkers (2026-05-14)."),
        Map.of("opinion", 3),
        1,
        Map.of("worth", "rules-1"),
        NOW);
  }

  public static StoredArticle stored(Assessment assessment, Source source) {
    return new StoredArticle(
        assessment, source, assessment.flagged() ? QueueKind.KNOWN_FALSE : QueueKind.TO_CHECK);
  }

  public static Story story(String id, StoredArticle... articles) {
    return new Story(
        id,
        List.of(articles).stream().map(a -> new Story.Versions(a, List.of())).toList(),
        articles.length,
        StoryReview.untouched(id));
  }

  /** A story of one article with one sentence that asserts {@link #river()}. */
  public static Story riverStory() {
    String sentence = "Sungai itu mengalir ke hulu.";
    String text = "Warga heran. " + sentence + " Begitu kata kami.\nTidak ada <b>penjelasan</b>.";
    return story(
        "river",
        stored(
            assessment(
                article("a1", "harian-contoh", "Sungai <terbalik> & lainnya", text),
                "id",
                "river",
                List.of(
                    sighting(
                        text, sentence, "river-runs-backwards", Stance.ASSERTS, Voice.OUTLET))),
            source("harian-contoh", "Harian Contoh", "ID", "id")));
  }

  /** The story after its outlet has taken the sentence out and said so. */
  public static Story correctedRiverStory() {
    Story story = riverStory();
    Assessment former = story.articles().get(0).current().assessment();
    Article first = former.article();
    Article second =
        new Article(
            first.id(),
            2,
            first.url(),
            first.sourceId(),
            "Sungai di provinsi contoh tidak terbalik",
            "Warga heran. Begitu kata kami kemarin, dan itu keliru.\n"
                + "Tidak ada <b>penjelasan</b>.\n"
                + "Ralat: sungai itu tidak mengalir ke hulu.",
            null,
            first.section(),
            first.genre(),
            null,
            first.publishedAt(),
            NOW.minus(Duration.ofMinutes(6)),
            NOW.minus(Duration.ofMinutes(5)),
            "ef".repeat(32),
            first.method(),
            null,
            first.snapshot());
    return new Story(
        story.id(),
        List.of(
            new Story.Versions(
                new StoredArticle(
                    assessment(second, "id", "river", List.of()),
                    source("harian-contoh", "Harian Contoh", "ID", "id"),
                    QueueKind.CORRECTED),
                List.of(former))),
        1,
        StoryReview.untouched(story.id()));
  }

  /** What was observed of the article of {@link #riverStory()}. */
  public static Correction correction(int version, Correction.State state, String reason) {
    boolean corrected = state == Correction.State.CORRECTED;
    return new Correction(
        "a1-" + version + "-" + state.label(),
        "a1",
        "river",
        "https://harian-contoh.example/a/a1",
        "harian-contoh",
        "Harian Contoh",
        "Sungai di provinsi contoh",
        "id",
        corrected ? version - 1 : version,
        version,
        NOW.minus(Duration.ofMinutes(5)),
        state,
        "Sungai itu mengalir ke hulu.",
        corrected ? Correction.Fate.REMOVED : null,
        null,
        corrected ? "Ralat: sungai itu <i>tidak</i> mengalir ke hulu." : null,
        corrected ? List.of("Sungai itu mengalir ke hulu.") : null,
        null,
        corrected ? 1 : 0,
        corrected ? 2 : 0,
        "river-runs-backwards",
        "A river in the example province runs backwards.",
        reason);
  }
}
