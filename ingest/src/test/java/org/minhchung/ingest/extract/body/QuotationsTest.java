package org.minhchung.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;

class QuotationsTest {
  private static final String FIRST =
      "<p>The harbour office said on Monday that the new quay would open before the rains, and"
          + " that ferries would call at it twice a day from the first of the month.</p>";
  private static final String LAST =
      "<p>Fishermen on the old pier had asked for two years when they would be able to land"
          + " their catch there, and were told each time that it would not be long.</p>";
  private static final String WORDS =
      "We have waited for this day since the storm took the old quay from us.";

  private static Extraction extract(String body) {
    String html = "<html lang=en><title>The quay</title><body><article>" + body + "</article>";
    return new Extractor(Clock.systemUTC()).extract(html, "https://gazette.example/2026/quay");
  }

  @Test
  void tellsWhichParagraphsAreSomebodyElsesWords() {
    Extraction e = extract(FIRST + "<blockquote><p>" + WORDS + "</p></blockquote>" + LAST);

    assertThat(e.text().lines().toList().get(1)).isEqualTo(WORDS);
    assertThat(e.quotations()).containsExactly(1);
  }

  @Test
  void doesNotTakeATextForAQuotationThatIsOnlyIndented() {
    Extraction e = extract("<blockquote>" + FIRST + LAST + "</blockquote>");

    assertThat(e.text().lines()).hasSize(2);
    assertThat(e.quotations()).isEmpty();
  }

  @Test
  void keepsAQuotationBesideTheParagraphsThatTheyDoNotHave() {
    Extraction e = extract(FIRST + "<aside><blockquote>" + WORDS + "</blockquote></aside>" + LAST);

    assertThat(e.text()).contains(WORDS);
    assertThat(e.quotations()).containsExactly(1);
  }

  @Test
  void leavesOutAPullQuoteThatRepeatsTheText() {
    Extraction e =
        extract(
            FIRST
                + "<aside><blockquote>"
                + WORDS
                + "</blockquote></aside><p>The oldest of them was glad. “"
                + WORDS
                + "”</p>"
                + LAST);

    assertThat(e.text()).containsOnlyOnce(WORDS);
    assertThat(e.quotations()).isEmpty();
  }

  @Test
  void leavesOutOtherStoriesBesideTheParagraphs() {
    Extraction e =
        extract(
            FIRST + "<aside><p>Also today: the ferry timetable has changed.</p></aside>" + LAST);

    assertThat(e.text()).doesNotContain("timetable");
  }

  @Test
  void readsATextThatIsMarkedUpInTwoElements() {
    Extraction e =
        extract(
            "<div itemprop=articleBody>"
                + FIRST
                + "</div><h2>Two years of waiting</h2><div><p>Subscribers can read this page without any adverts at all.</p>"
                + "</div><div itemprop=articleBody>"
                + LAST
                + "</div>");

    assertThat(e.text())
        .contains("harbour office", "Two years", "Fishermen")
        .doesNotContain("adverts");
  }
}
