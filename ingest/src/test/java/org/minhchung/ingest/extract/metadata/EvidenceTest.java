package org.minhchung.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.page.PageView;

class EvidenceTest {
  private static final String URL = "https://www.post.example/world/quay-1";

  private static PageView page(String html, String url) {
    return PageView.of(Jsoup.parse(html, url), url);
  }

  private static PageView page(String html) {
    return page(html, URL);
  }

  private static Genre genre(PageView page, String section) {
    return Genres.of(page, Titles.of(page), section);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<title>Quay delayed again | The Post</title> ~ Quay delayed again",
        "<title>Quay delayed again - post.example</title> ~ Quay delayed again",
        "<title>Tide - and time - wait for nobody in the old harbour town</title> ~ Tide - and time - wait for nobody in the old harbour town",
        "<title>Post: Quay delayed again</title><h1>The Post</h1><h1>Quay delayed again</h1> ~ Quay delayed again",
        "<h1>Quay &amp; tide</h1> ~ Quay & tide",
        "<meta property=og:title content='Quay &amp;amp; tide'> ~ Quay & tide",
        "<meta property=og:title content='Quay delayed again'><h1>World | Quay delayed again</h1> ~ Quay delayed again",
        "<title>Quay delayed again</title><h1>Quay delayed again | Opinion</h1> ~ Quay delayed again",
        "<title>Quay delayed again</title><h1>Quay delayed again [Video]</h1> ~ Quay delayed again",
        "<title>Quay delayed for a third time, board says</title><h1>Board says quay is delayed for third time</h1> ~ Board says quay is delayed for third time",
        "<title>Post | Quay delayed again by the tide</title> ~ Quay delayed again by the tide",
        "<title>港口新码头再次推迟_示例网</title> ~ 港口新码头再次推迟",
        "<meta property=og:title content='Quay delayed again by the...'><title>Quay delayed again by the tide</title> ~ Quay delayed again by the tide",
      })
  void cutsTheOutletOffTheTitle(String html, String title) {
    assertThat(Titles.of(page(html)).text()).isEqualTo(title);
  }

  @Test
  void takesTheHeadlineBeforeAnUnrelatedHeading() {
    assertThat(
            Titles.of(
                    page(
                        ld("{\"@type\":\"NewsArticle\",\"headline\":\"Quay delayed\"}")
                            + "<h1>World news</h1>"))
                .text())
        .isEqualTo("Quay delayed");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/opinion/quay-1, OPINION", "https://a.example/vi/goc-nhin/cang, OPINION",
    "https://a.example/kommentare/kai, OPINION", "https://a.example/opini/dermaga, OPINION",
    "https://a.example/%E8%AF%84%E8%AE%BA/1, OPINION", "https://a.example/satire/quay, SATIRE",
    "https://a.example/fact-check/quay, FACT_CHECK", "https://a.example/cek-fakta/x, FACT_CHECK",
    "https://a.example/news/live/quay, LIVE", "https://a.example/en-direct/quai, LIVE",
    "https://a.example/video/quay, VIDEO", "https://a.example/world/opinion-polls-close, NEWS",
    "https://a.example/live-in-hanoi/quay, NEWS", "https://a.example/opinion, NEWS",
  })
  void tellsTheGenreByTheDirectoriesOfTheAddress(String url, Genre genre) {
    assertThat(genre(page("", url), null)).isEqualTo(genre);
  }

  @Test
  void tellsTheGenreBySchemaTypeAndSection() {
    assertThat(genre(page(ld("{\"@type\":\"OpinionNewsArticle\"}")), null))
        .isEqualTo(Genre.OPINION);
    assertThat(genre(page(ld("[{\"@type\":[\"ClaimReview\"]}]")), null))
        .isEqualTo(Genre.FACT_CHECK);
    assertThat(genre(page(""), "社论")).isEqualTo(Genre.OPINION);
    assertThat(genre(page(""), "Bình luận")).isEqualTo(Genre.OPINION);
    assertThat(genre(page(""), "World")).isEqualTo(Genre.NEWS);
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://www.post.example/b",
    "https://m.post.example/b#c, https://m.post.example/b",
    "https://other.example/b, https://www.post.example/world/quay-1",
    "https://www.post.example/, https://www.post.example/world/quay-1",
    "https://www.post.example/world/, https://www.post.example/world/quay-1",
    "/world, https://www.post.example/world/quay-1",
    "/world?id=1, https://www.post.example/world?id=1",
    "javascript:void(0), https://www.post.example/world/quay-1",
  })
  void believesACanonicalAddressOnlyWithinTheDomain(String href, String canonical) {
    assertThat(CanonicalLink.of(page("<link rel=canonical href='" + href + "'>")))
        .isEqualTo(canonical);
  }

  @Test
  void readsAuthorsOfEveryForm() {
    assertThat(
            Authors.of(
                page(
                    ld(
                        "{\"@type\":\"NewsArticle\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ana Example\"},\"Bo"
                            + " Example\"]}"))))
        .containsExactly("Ana Example", "Bo Example");
    assertThat(Authors.of(page("<meta name=author content='Von Ana Example und Bo Example'>")))
        .containsExactly("Ana Example", "Bo Example");
    assertThat(Authors.of(page("<meta property=article:author content=https://x.example/ana>")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "pt_BR, pt-BR",
    "EN, en",
    "vi, vi",
    "en-US, en-US",
    "en-us, en-US",
    "iw, he",
    "in-ID, id-ID",
    "zh-Hans-CN, zh-Hans-CN",
    "'en, fr', en",
    "'', ",
    "12, "
  })
  void readsTheDeclaredLanguage(String declared, String language) {
    assertThat(Languages.of(page("<html lang='" + declared + "'>"))).isEqualTo(language);
  }
}
