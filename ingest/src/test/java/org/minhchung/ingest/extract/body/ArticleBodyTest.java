package org.minhchung.ingest.extract.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.extract.page.PageView;

/** Which blocks of a page are the article's. */
class ArticleBodyTest {
  private static final String ONE =
      "The harbour board met on Monday to discuss the new quay, which has been delayed twice.";
  private static final String TWO =
      "Its chair said that work would begin in spring, once the tide survey is complete.";
  private static final String THREE =
      "Fishermen who use the old quay have asked for a ramp and for lights along the wall.";
  private static final String TEXT = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
  private static final String ALL = ONE + "\n" + TWO + "\n" + THREE;

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private String text(String html) {
    return extractor.extract(html, "https://post.example/quay").text();
  }

  private String inArticle(String html) {
    return text("<title>Quay delayed again</title><article>" + html + "</article>");
  }

  @Test
  void endsBeforeABoxThatIsBuiltUnlikeItsParagraphs() {
    assertThat(
            inArticle(
                TEXT
                    + "<div class=about><h3>Ana Example</h3><p>Ana has lived by the sea for thirty"
                    + " years.</p></div>"))
        .isEqualTo(ALL);
  }

  @Test
  void goesOnInContainersThatAreAlike() {
    assertThat(
            inArticle(
                "<div class=part><p>%s</p><p>%s</p></div><div class=part><h2>Wishes</h2><ul><li>%s</li></ul></div>"
                    .formatted(ONE, TWO, THREE)))
        .isEqualTo(ONE + "\n" + TWO + "\nWishes\n" + THREE);
  }

  @Test
  void leavesOutWhatIsWrittenWithPicturesButKeepsTables() {
    assertThat(
            inArticle(
                TEXT
                    + "<figure><img src=a><div>The old quay, seen from the north.</div></figure>"
                    + "<figure class=wp-block-table><table><tr><td>The old quay is 80 metres long."
                    + "</table></figure>"))
        .isEqualTo(ALL + "\nThe old quay is 80 metres long.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Von dpa 30.04.2024, 18:58",
        "By Ana Example and Bo Example",
        "24 November 2026 · 9:30 am",
        "毎日新聞 2025/1/14 21:17（最終更新 1/14 21:17）",
        "Publicado el 24/11/2026",
        "الثلاثاء 24 نوفمبر 2026"
      })
  void leavesOutNamesAndDatesBeforeTheText(String line) {
    assertThat(inArticle("<div>" + line + "</div>" + TEXT)).isEqualTo(ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Additional reporting by Bo Example.",
        "Ana Example is a senior reporter for the Post.",
        "Do you know more? Write to ana@post.example and tell us.",
        "Find us on Facebook, Instagram and YouTube every day.",
        "© 2026 The Post"
      })
  void leavesOutCreditsAfterTheText(String line) {
    assertThat(inArticle(TEXT + "<p>" + line + "</p>")).isEqualTo(ALL);
  }

  @Test
  void leavesOutTheHeadlineAlsoWithAKickerAndWhatStandsAboveIt() {
    assertThat(
            text(
                "<title>Quay delayed for a third time</title><main><p>Our series about the coast"
                    + " and those who live there.</p><h1>Harbour Quay delayed for a third"
                    + " time</h1>"
                    + TEXT.repeat(2).replaceFirst("<p>", "<p>Today ")
                    + "</main>"))
        .startsWith("Today " + ONE)
        .doesNotContain("third time");
  }

  @Test
  void keepsAFirstSentenceThatSaysWhatTheHeadlineSays() {
    String first = "<p>The quay was delayed again, the harbour board said on Monday evening.</p>";

    assertThat(inArticle(first + TEXT)).startsWith("The quay was delayed again");
  }

  @Test
  void keepsWhatIsWrittenWithThePicturesOfAGallery() {
    String slide = "<div class=gallery-image><h3>Quay %d</h3><p>%s</p></div>";

    assertThat(inArticle(slide.formatted(1, ONE) + slide.formatted(2, TWO)))
        .isEqualTo("Quay 1\n" + ONE + "\nQuay 2\n" + TWO);
  }

  @ParameterizedTest
  @CsvSource({"hidden, false", "d-none, false", "hidden md:block, true", "d-none d-lg-flex, true"})
  void leavesOutWhatAClassHidesOnEveryScreen(String name, boolean isShown) {
    String notice = "Please support our work with a small gift this winter.";

    String text = inArticle("<div class='" + name + "'><p>" + notice + "</p></div>" + TEXT);

    assertThat(text.contains(notice)).isEqualTo(isShown);
  }

  @Test
  void keepsHeadingsThatAreSentencesAndThoseWithTextBelowThem() {
    assertThat(
            inArticle(
                "<h2>The quay has cracks.</h2><h2>It is too short.</h2><p>%s</p><h2>Elsewhere</h2><h2>What comes next</h2><p>%s</p><h2>The end</h2>"
                    .formatted(ONE, TWO)))
        .isEqualTo("The quay has cracks.\nIt is too short.\n" + ONE + "\nWhat comes next\n" + TWO);
  }

  @Test
  void readsAParagraphWithFurnitureInIt() {
    assertThat(
            inArticle(
                "<p>The board met <span class=tooltip>Explain this</span> on Monday to discuss"
                    + " the quay.</p><p>"
                    + ONE))
        .startsWith("The board met on Monday to discuss the quay.");
  }

  @Test
  void readsThaiAndArabicAndJapanese() {
    String thai =
        "คณะกรรมการท่าเรือประชุมเมื่อวันจันทร์เพื่อหารือเรื่องท่าเทียบเรือใหม่ซึ่งล่าช้ามาแล้วสองครั้ง";
    String arabic = "اجتمع مجلس الميناء يوم الاثنين لمناقشة الرصيف الجديد الذي تأخر مرتين من قبل.";
    String japanese = "港湾委員会は月曜日、二度延期された新しい埠頭について話し合った。";
    for (String paragraph : new String[] {thai, arabic, japanese}) {
      assertThat(
              text(
                  "<body><ul><li><a href=/>x</a></ul><div><div class=c><p>%s</p><p>%s ๒ ٢ 2</p></div></div>"
                      .formatted(paragraph, paragraph)))
          .startsWith(paragraph + "\n" + paragraph);
    }
  }

  @Test
  void leavesThePageAsItIs() {
    Document page =
        Jsoup.parse("<nav>Home</nav><article>" + TEXT + "<aside>More</aside></article>");
    String before = page.outerHtml();

    assertThat(BodyText.of(PageView.of(page, "https://post.example/"), "Quay").text())
        .isEqualTo(ALL);
    assertThat(page.outerHtml()).isEqualTo(before);
  }
}
