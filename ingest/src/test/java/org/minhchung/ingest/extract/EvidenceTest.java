package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article.Genre;

class EvidenceTest {
  private static final String URL = "https://www.post.example/world/quay-1";
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static PageView page(String html, String url) {
    return PageView.of(Jsoup.parse(html, url), url);
  }

  private static PageView page(String html) {
    return page(html, URL);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-11-24T09:30:00+07:00; 2026-11-24T02:30:00Z",
        "2026-11-24T09:30:00.123Z; 2026-11-24T09:30:00Z",
        "2026-11-24T09:30:00+0700; 2026-11-24T02:30:00Z",
        "2026-11-24 09:30; 2026-11-24T09:30:00Z",
        "2026-11-24; 2026-11-24T00:00:00Z",
        "2026/11/4; 2026-11-04T00:00:00Z",
        "2569-11-24 08:00; 2026-11-24T08:00:00Z",
        "2026年11月4日 08:05; 2026-11-04T08:05:00Z",
        "24.11.2026 08:05; 2026-11-24T08:05:00Z",
        "11/24/2026; 2026-11-24T00:00:00Z",
        "Tue, 24 Nov 2026 08:05:00 GMT; 2026-11-24T08:05:00Z",
        "'November 4, 2026'; 2026-11-04T00:00:00Z",
        "4 Nov 2026; 2026-11-04T00:00:00Z",
        "1795507200; 2026-11-24T08:00:00Z",
        "1795507200000; 2026-11-24T08:00:00Z",
      })
  void readsDatesAsMachinesWriteThem(String text, Instant expected) {
    assertThat(DateText.read(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"yesterday", "2026-13-45", "''", "99", "2026-11-24T09:30:00+99:00"})
  void takesNothingElseForADate(String text) {
    assertThat(DateText.read(text)).isNull();
  }

  @Test
  void neverBelievesADateInTheFuture() {
    assertThat(
            Dates.published(
                page(
                    ld("{\"@type\":\"NewsArticle\",\"datePublished\":\"2027-01-01\"}")
                        + "<meta property='article:published_time' content='2026-11-20'>"),
                NOW))
        .isEqualTo("2026-11-20T00:00:00Z");
    assertThat(Dates.published(page("<time datetime='2026-11-24T18:00:00'>"), NOW)).isEqualTo(NOW);
  }

  @Test
  void takesTheDateFromTheAddressAtLast() {
    assertThat(Dates.published(page("", "https://a.example/2026/11/23/quay"), NOW))
        .isEqualTo("2026-11-23T00:00:00Z");
    assertThat(Dates.published(page("", "https://a.example/quay"), NOW)).isNull();
  }

  @Test
  void readsWhenAPageWasModified() {
    assertThat(
            Dates.modified(
                page(ld("{\"@type\":\"Article\",\"dateModified\":\"2026-11-24T10:00:00Z\"}")), NOW))
        .isEqualTo("2026-11-24T10:00:00Z");
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
      })
  void cutsTheOutletOffTheTitle(String html, String title) {
    assertThat(Titles.of(page(html))).isEqualTo(title);
  }

  @Test
  void takesTheHeadlineBeforeAnUnrelatedHeading() {
    assertThat(
            Titles.of(
                page(
                    ld("{\"@type\":\"NewsArticle\",\"headline\":\"Quay delayed\"}")
                        + "<h1>World news</h1>")))
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
    assertThat(Genres.of(page("", url), null)).isEqualTo(genre);
  }

  @Test
  void tellsTheGenreBySchemaTypeAndSection() {
    assertThat(Genres.of(page(ld("{\"@type\":\"OpinionNewsArticle\"}")), null))
        .isEqualTo(Genre.OPINION);
    assertThat(Genres.of(page(ld("[{\"@type\":[\"ClaimReview\"]}]")), null))
        .isEqualTo(Genre.FACT_CHECK);
    assertThat(Genres.of(page(""), "社论")).isEqualTo(Genre.OPINION);
    assertThat(Genres.of(page(""), "Bình luận")).isEqualTo(Genre.OPINION);
    assertThat(Genres.of(page(""), "World")).isEqualTo(Genre.NEWS);
  }

  @ParameterizedTest
  @CsvSource({
    "/b, https://www.post.example/b",
    "https://m.post.example/b#c, https://m.post.example/b",
    "https://other.example/b, https://www.post.example/world/quay-1",
    "https://www.post.example/, https://www.post.example/world/quay-1",
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
  @CsvSource({"pt_BR, pt-BR", "EN, en", "zh-Hans-CN, zh-Hans-CN", "'en, fr', en", "'', ", "12, "})
  void readsTheDeclaredLanguage(String declared, String language) {
    assertThat(Languages.of(page("<html lang='" + declared + "'>"))).isEqualTo(language);
  }
}
