package org.minhchung.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;

class CanaryTest {
  private static final String URL = "https://post.example/quay";
  private static final Extraction READ =
      new Extractor(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
          .extract(
              """
              <html lang="en"><head><title>Quay delayed again</title>
              <meta property="article:published_time" content="2026-11-20T01:30:00+09:00">
              </head><body><article><h1>Quay delayed again</h1>
              <p>The harbour board met on Monday to discuss the new quay, delayed twice by now.</p>
              <p>Its chair said that work would begin in spring, once the tide
              survey is complete.</p></article></body></html>
              """,
              URL);

  @Test
  void findsWhatIsThereHoweverItIsSpaced() {
    assertThat(missing("Quay delayed", List.of("the tide survey is"), 2, 100, "2026-11-20"))
        .isEmpty();
    assertThat(missing("Quay\u3000delayed\u00a0again", List.of(), null, null, null)).isEmpty();
  }

  @Test
  void countsADayInTheZoneOfThePage() {
    assertThat(missing(null, List.of(), null, null, "2026-11-19")).isEmpty();
    assertThat(missing(null, List.of(), null, null, "2026-11-21")).hasSize(1);
    assertThat(missing(null, List.of(), null, null, "2026-11-19T16:30:00Z")).isEmpty();
    assertThat(missing(null, List.of(), null, null, "2026-11-19T16:31:00Z"))
        .containsExactly(new Shortfall("date", "2026-11-19T16:31:00Z", "2026-11-19T16:30:00Z"));
  }

  @Test
  void namesEachThingThatIsNotAsExpectedWithWhatIsThere() {
    assertThat(missing("Quay opened", List.of("on Monday", "on Friday"), 3, 10_000, null))
        .extracting(Shortfall::what, Shortfall::expected)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("title", "Quay opened"),
            org.assertj.core.groups.Tuple.tuple("text", "on Friday"),
            org.assertj.core.groups.Tuple.tuple("paragraphs", "3"),
            org.assertj.core.groups.Tuple.tuple("characters", "10000"));
  }

  @Test
  void aPageWithoutATextIsNotReadRightlyWhateverItsTitle() {
    Extraction empty =
        new Extractor(Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC))
            .extract("<html><head><title>Quay delayed</title></head><body></body></html>", URL);
    assertThat(empty.title()).isEqualTo("Quay delayed");

    assertThat(canary("Quay delayed", List.of(), null, null, null).missingIn(empty))
        .containsExactly(new Shortfall("page", URL, "no text found"));
  }

  private static List<Shortfall> missing(
      String title, List<String> text, Integer paragraphs, Integer characters, String date) {
    return canary(title, text, paragraphs, characters, date).missingIn(READ);
  }

  private static Canary canary(
      String title, List<String> text, Integer paragraphs, Integer characters, String date) {
    return new Canary(
        "post",
        "The quay story",
        URL,
        new Canary.Expectation(title, text, paragraphs, characters, date));
  }
}
