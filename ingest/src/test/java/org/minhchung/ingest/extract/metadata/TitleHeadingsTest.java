package org.minhchung.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;

class TitleHeadingsTest {
  private static final String TEXT =
      "<p>" + "The harbour office said that the quay opens on Monday. ".repeat(8) + "</p>";

  private static Extraction extract(String head, String body) {
    String html = "<html lang=en><head>" + head + "</head><body>" + body + TEXT + "</body></html>";
    return new Extractor(Clock.systemUTC()).extract(html, "https://gazette.example/2026/quay");
  }

  @Test
  void leavesOutAKickerThatTheStatedTitleLacks() {
    Extraction e =
        extract(
            "<meta property=og:title content='The quay opens on Monday'>",
            "<h1><span>Harbour</span>: The quay opens on Monday</h1>");

    assertThat(e.title()).isEqualTo("The quay opens on Monday");
    assertThat(e.genre()).isEqualTo(Genre.NEWS);
  }

  @Test
  void takesTheGenreFromAKickerThatItLeavesOut() {
    Extraction e =
        extract(
            "<meta property=og:title content='The quay opens on Monday'>",
            "<h1><span>Opinion</span> The quay opens on Monday</h1>");

    assertThat(e.title()).isEqualTo("The quay opens on Monday");
    assertThat(e.genre()).isEqualTo(Genre.OPINION);
  }

  @Test
  void keepsTheFirstWordOfAHeadlineThatIsOnlyEmphasised() {
    Extraction e =
        extract(
            "<meta property=og:title content='Not one quay opens on Monday'>",
            "<h1><em>Not</em> one quay opens on Monday</h1>");

    assertThat(e.title()).isEqualTo("Not one quay opens on Monday");
  }

  @Test
  void prefersTheOnlyHeadlineOnThePageWhereWhatIsStatedIsOlder() {
    Extraction e =
        extract(
            "<meta property=og:title content='Strong storm hits the coast'>",
            "<h1 class=article-title>Thousands without power as night falls over the bay</h1>");

    assertThat(e.title()).isEqualTo("Thousands without power as night falls over the bay");
  }

  @Test
  void doesNotTakeAnUnnamedHeadingThatNothingAgreesWith() {
    Extraction e =
        extract(
            "<meta property=og:title content='Strong storm hits the coast'>",
            "<h1>The independent voice of the northern provinces</h1>");

    assertThat(e.title()).isEqualTo("Strong storm hits the coast");
  }
}
