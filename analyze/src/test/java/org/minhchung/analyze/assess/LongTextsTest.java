package org.minhchung.analyze.assess;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.analyze.match.SentenceEncoder;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;

/** Texts of which a part is read: their assessments say so. */
class LongTextsTest {
  private static final String LINE = "Vietnam exported 9 million tonnes of rice, officials said.\n";
  private static Assessor assessor;

  @BeforeAll
  static void load() {
    assessor =
        Assessor.create(
            AnalyzeConfig.defaults(), Catalogue.shipped(), Clock.systemUTC(), SentenceEncoder.NONE);
  }

  @AfterAll
  static void close() {
    assessor.close();
  }

  @Test
  void anArticleThatIsReadWholeSaysNothingOfIt() {
    Assessment read = assess(LINE.repeat(400));

    assertThat(read.excluded()).doesNotContainKey("unread");
    assertThat(read.reasons()).noneMatch(r -> r.startsWith("was read only"));
  }

  @Test
  void sentencesBehindTheLastThatIsReadAreCountedAndTold() {
    Assessment read = assess(LINE.repeat(500));

    assertThat(read.excluded()).containsEntry("unread", 100);
    assertThat(read.reasons()).contains("was read only up to sentence 400 of 500");
  }

  @Test
  void longSentencesAreReadUpToACharacter() {
    Assessment read = assess("Vietnam and rice ".repeat(20_000));

    assertThat(read.excluded().get("unread")).isGreaterThan(100);
    assertThat(read.reasons()).anyMatch(r -> r.startsWith("was read only up to sentence "));
  }

  @Test
  void aTextLongerThanAnyArticleIsReadUpToACharacter() {
    Assessment read = assess(LINE.repeat(20_000));

    assertThat(read.reasons())
        .contains("was read only up to character 1000000 of " + LINE.length() * 20_000);
    assertThat(assess("Rice is cheap. ".repeat(100_000)).reasons())
        .contains("was read only up to character 1000000 of 1500000");
  }

  @Test
  void halvesOfCharactersSurviveJson() throws Exception {
    String text =
        "Vietnam \ud83d exported 9 \udc00 million tonnes of rice in 2025, a record \ud800.";

    Assessment read = assess(text);

    byte[] written = Json.mapper().writeValueAsBytes(read);
    Assessment back = Json.mapper().readValue(written, Assessment.class);
    assertThat(back.article().text()).hasSameSizeAs(text);
    assertThat(back.sightings()).hasSameSizeAs(read.sightings());
  }

  private static Assessment assess(String text) {
    return assessor.assess(
        new Article(
            "a1",
            1,
            "https://news.example/1",
            "source-1",
            "Vietnam and its rice",
            text,
            null,
            null,
            Article.Genre.NEWS,
            List.of(),
            null,
            null,
            null,
            null,
            null,
            List.of(),
            null,
            null,
            null,
            null,
            List.of(),
            null,
            List.of(),
            List.of()),
        null);
  }
}
