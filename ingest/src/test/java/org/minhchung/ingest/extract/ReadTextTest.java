package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.page.PageView;

/** What is said of a text once it is read: whether it is cut off, and its language. */
class ReadTextTest {
  private static final String URL = "https://www.post.example/world/quay";
  private static final String LINE =
      "The harbour board met on Monday to discuss the new quay again. ";

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private static PageView page(String html) {
    return PageView.of(Jsoup.parse(html, URL), URL);
  }

  private static String article(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Q\","
        + fields
        + "}</script>";
  }

  @Test
  void seesThatATextIsCutOff() {
    String text = LINE.repeat(10);
    assertThat(Truncation.of(page(""), text)).isFalse();
    assertThat(Truncation.of(page(""), text + "The chair …")).isTrue();
    assertThat(Truncation.of(page(""), text + "\nRead more »")).isTrue();
    assertThat(Truncation.of(page(""), text + "\nXem tiếp")).isTrue();
    assertThat(Truncation.of(page(article("\"wordCount\":800")), text)).isTrue();
    assertThat(Truncation.of(page(article("\"wordCount\":\"115\"")), text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "คณะกรรมการท่าเรือประชุมเมื่อวันจันทร์เพื่อหารือเรื่องท่าเทียบเรือใหม่ซึ่งล่าช้ามาแล้วสองครั้ง; th",
        "港口委员会周一开会讨论新码头问题，该工程已两次推迟。主席表示，潮汐调查完成后将于春季开工。港口委员会周一开会讨论新码头问题，该工程已两次推迟。主席表示; zh",
        "港湾委員会は月曜日に会合を開き、すでに二度延期された新しい埠頭について話し合った。委員長は、潮の調査が終われば春に工事が始まると述べた。工事は二年かかる。; ja",
        "Hội đồng cảng đã họp hôm thứ Hai để thảo luận về cầu cảng mới, vốn đã bị hoãn hai lần trong năm nay.; vi",
        "The harbour board met on Monday to discuss the new quay, which has been delayed twice.; ",
        "Совет порта собрался в понедельник, чтобы обсудить новый причал, который дважды откладывали.; ",
        "Short; ",
      })
  void tellsALanguageByItsLettersWhereTheyDo(String text, String language) {
    assertThat(DetectedLanguage.in(text).code()).isEqualTo(language);
  }

  @Test
  void saysWhereTheTextCannotBeInTheDeclaredLanguage() {
    String thai =
        "<p>" + "คณะกรรมการท่าเรือประชุมเมื่อวันจันทร์เพื่อหารือเรื่องท่าเทียบเรือใหม่ ".repeat(4);
    String english = "<p>" + LINE.repeat(4);

    Extraction wrong = extractor.extract("<html lang=en>" + thai, URL);
    assertThat(wrong.flags()).contains("language-differs");
    assertThat(wrong.language()).isEqualTo("en");
    assertThat(wrong.detectedLanguage()).isEqualTo("th");
    assertThat(extractor.extract("<html lang=th>" + thai, URL).flags())
        .doesNotContain("language-differs");
    assertThat(extractor.extract("<html lang=th>" + english, URL).flags())
        .contains("language-differs");
    assertThat(extractor.extract("<html lang=sr-Latn>" + english, URL).flags())
        .doesNotContain("language-differs");
    assertThat(extractor.extract("<html lang=de>" + english, URL).flags())
        .doesNotContain("language-differs");
  }
}
