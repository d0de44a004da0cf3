package org.minhchung.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.Extractor;

/** The summary between headline and text. */
class StandfirstTest {
  private static final String SUMMARY =
      "The board wants to decide on the quay before the winter storms begin.";
  private static final String TEXT =
      "<p>The harbour board met on Monday to discuss the new quay, which has been delayed twice.</p>"
          + "<p>Its chair said that work would begin in spring, once the survey is complete.</p>"
          + "<p>Fishermen who use the old one have asked for a ramp and for lights along the wall.</p>";
  private static final String FIRST_LINE = "The harbour board met on Monday";

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private String text(String html) {
    return extractor.extract(html, "https://post.example/quay").text();
  }

  private static String page(String head, String afterHeadline) {
    return "<head><title>Quay delayed a third time</title>%s</head><body><article><div class=top><h1>Quay delayed a third time</h1>%s</div><div class=c>%s</div></article>"
        .formatted(head, afterHeadline, TEXT);
  }

  @Test
  void isTextWhereItStandsNextToTheHeadline() {
    assertThat(text(page("", "<div>" + SUMMARY + "</div><div>By Ana Example</div>")))
        .startsWith(SUMMARY + "\n" + FIRST_LINE);
  }

  @Test
  void isKnownByItsNameWhereAByLineComesFirst() {
    assertThat(
            text(
                page(
                    "",
                    "<div>By Ana Example</div><h2 class='article-header__subTitle'>Board wants to"
                        + " decide before the winter storms</h2>")))
        .startsWith("Board wants to decide before the winter storms\n" + FIRST_LINE);
  }

  @Test
  void isKnownByThePagesDescription() {
    String vietnamese = "Hội đồng cảng muốn quyết định về bến mới trước mùa bão";

    assertThat(
            text(
                page(
                    "<meta name=description content='" + vietnamese + "...'>",
                    "<div>12 phút trước</div><div>" + vietnamese + " năm nay</div>")))
        .startsWith(vietnamese + " năm nay\n" + FIRST_LINE);
  }

  @Test
  void isNotSaidTwiceWhereTheTextBeginsWithIt() {
    String first =
        "The harbour board met on Monday to discuss the new quay, which has been delayed twice.";

    assertThat(
            text(page("<meta name=description content='" + first + "'>", "<p>" + first + "</p>")))
        .containsOnlyOnce(FIRST_LINE);
  }

  @Test
  void isNotWhatIsWrittenWithAPicture() {
    assertThat(
            text(
                page(
                    "",
                    "<div class=photo__text>The old quay in the harbour, seen from the north in"
                        + " the rain.</div>")))
        .startsWith(FIRST_LINE);
  }
}
