package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.page.PageParser;

/** What hostile documents and fuzzing have found, each as small as it could be made. */
class HostileFoundTest {
  private static final String TEXT =
      "<p>The harbour board met on Monday to discuss the new quay, delayed twice already. "
          + "It wants to open the quay, the market and the bridge before the winter.</p>";

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private Extraction extract(String html) {
    return extractor.extract(html, "https://a.example/x");
  }

  /** jsoup 1.24.1 runs past the end of its list of formatting elements. */
  @Test
  void tangledFormattingElementsDoNotBreakTheReading() {
    int tangled = 0;
    for (int seed = 0; seed < 20; seed++) {
      String html = "<body>" + TEXT + tangle(new Random(seed));
      tangled += parserBreaksOn(html) ? 1 : 0;

      assertThat(extract(html).text()).contains("harbour board");
    }
    assertThat(tangled)
        .as("pages that break the bare parser; none: drop the way round")
        .isPositive();
  }

  /** The same in a body that the page states in JSON-LD. */
  @Test
  void tangledFormattingElementsInAStatedBodyDoNotEither() {
    for (int seed = 0; seed < 20; seed++) {
      String stated = TEXT.repeat(4) + tangle(new Random(seed));

      Extraction e =
          extract(
              "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
                  + stated
                  + "\"}</script>"
                  + TEXT);

      assertThat(e.text()).contains("harbour board");
    }
  }

  private static String tangle(Random random) {
    String[] tags = {"<b>", "<div>", "<table><td>", "<ul><li>", "<h2>", "<b>", "<a>", "<p>"};
    StringBuilder html = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      html.append(tags[random.nextInt(tags.length)]);
    }
    return html.append(TEXT).toString();
  }

  private static boolean parserBreaksOn(String html) {
    try {
      Parser.htmlParser().setMaxDepth(PageParser.MAX_DEPTH).parseInput(html, "https://a.example");
      return false;
    } catch (IndexOutOfBoundsException e) {
      return true;
    }
  }

  /** A million elements want more memory than a page may cost. */
  @Test
  void pagesOfAMillionElementsAreReadInPart() {
    Extraction e = extract("<article>" + TEXT + "<i>x</i>".repeat(1_000_000));

    assertThat(e.text()).contains("harbour board");
    assertThat(e.flags()).contains("truncated");
  }

  /** The parser's time grows with the square of a tag's name. */
  @Test
  @Timeout(20)
  void tagNamesOfMegabytesTakeNoTime() {
    String name = "a:b-c".repeat(1_200_000);

    assertThat(extract(TEXT + "<" + name + "></" + name + " id=x>").text())
        .contains("harbour board");
    assertThat(extract(TEXT + "<x" + "\0".repeat(1_000_000) + ">").text())
        .contains("harbour board");
  }

  @Test
  void whatIsBoundedIsOtherwiseLeftAsItIs() {
    String much = "word ".repeat(90_000);
    String html = much + "a < b <c d='<'>" + "<" + "1".repeat(300) + " <!" + "-".repeat(300) + "</";

    assertThat(PageParser.bounded(html)).isEqualTo(html);
    assertThat(PageParser.bounded(much + "<" + "x".repeat(300) + " y>z"))
        .isEqualTo(much + "<" + "x".repeat(99) + " y>z");
  }
}
