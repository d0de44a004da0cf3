package org.minhchung.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.extract.page.PageView;

/** Words and statements that alone prove nothing, and what bears them out. */
class DoubtfulEvidenceTest {
  private static final String URL = "https://www.post.example/world/quay";

  private static PageView page(String html, String url) {
    return PageView.of(Jsoup.parse(html, url), url);
  }

  private static Genre genre(String html, String url, String section) {
    PageView page = page(html, url);
    return Genres.of(page, Titles.of(page), section);
  }

  private static String ld(String json) {
    return "<title>Quay delayed again</title><script type='application/ld+json'>"
        + json
        + "</script>";
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/blogs/news/quay, , NEWS",
    "https://a.example/rai/quay, , NEWS",
    "https://a.example/tribune/quay, , NEWS",
    "https://a.example/humor/quay, , NEWS",
    "https://a.example/column/quay, Opinion, OPINION",
    "https://opinion.paper.example/quay, , OPINION",
    "https://a.example/watch/quay, , NEWS",
    "https://a.example/quay, Opinion &amp; Analysis, OPINION",
    "https://a.example/quay, Opinion and Letters, OPINION",
  })
  void needsAClearWordOrTwo(String url, String section, Genre genre) {
    assertThat(genre("", url, section)).isEqualTo(genre);
  }

  @ParameterizedTest
  @CsvSource({
    "Letter: board asked for boats",
    "Column: carts roll into town",
    "Hoax: report of a flood",
    "Quay delayed - Tribuna"
  })
  void takesNewsForNews(String title) {
    assertThat(genre("<title>" + title + "</title>", URL, null)).isEqualTo(Genre.NEWS);
  }

  @Test
  void isNoOpinionForTheOutletsName() {
    String html =
        "<meta property='og:site_name' content='Opinión'><title>Quay delayed | Opinión</title>";
    assertThat(genre(html, URL, null)).isEqualTo(Genre.NEWS);
  }

  @Test
  void ranksSeveralTypes() {
    String types = "{\"@type\":[\"OpinionNewsArticle\",\"LiveBlogPosting\",\"SatiricalArticle\"]}";
    assertThat(genre(ld(types), URL, null)).isEqualTo(Genre.SATIRE);
  }

  @Test
  void leavesOutWhatIsOfAnotherPage() {
    String opinion = "{\"@type\":\"OpinionNewsArticle\",\"headline\":\"Why tides matter\"}";
    String review = "{\"@type\":\"ClaimReview\",\"url\":\"https://www.post.example/check/tide\"}";
    assertThat(genre(ld("[" + opinion + "," + review + "]"), URL, null)).isEqualTo(Genre.NEWS);
  }

  @Test
  void takesNoTextFromAnotherArticle() {
    String unlike = "{\"@type\":\"NewsArticle\",\"headline\":\"Old tide\",\"articleBody\":\"x\"}";
    String away =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay delayed for boats\",\"articleBody\":\"x\","
            + "\"url\":\"https://www.post.example/world/boats\"}";
    assertThat(page(ld(unlike), URL).jsonLd().articleText("articleBody")).isNull();
    assertThat(page(ld(away), URL).jsonLd().articleText("articleBody")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "Town lost the quay - harbour board says, Town lost the quay - harbour board says",
    "Town lost the quay - The Post, Town lost the quay",
  })
  void keepsWhoSaysSo(String title, String kept) {
    assertThat(Titles.of(page("<title>" + title + "</title>", URL)).text()).isEqualTo(kept);
  }

  @Test
  void tellsAnotherArticleFromAnotherPage() {
    PageView page = page("<a rel=next href='/world/quay-2'>Next story</a>", URL);
    assertThat(PageLinks.furtherPages(page, URL)).isEmpty();
  }

  @Test
  void takesNoCaptionFromABoxOfOtherStories() {
    String html =
        "<article><figure><figcaption>Ours</figcaption></figure><aside><figure><figcaption>Theirs"
            + "</figcaption></figure></aside><div class='related'><figure><figcaption>Old"
            + "</figcaption></figure></div></article>";
    assertThat(Captions.of(page(html, URL))).containsExactly("Ours");
  }

  @Test
  void seesAWallOfAnyNameThatSaysSo() {
    String wall = "<div class='premium-gate'>%s</div>";
    assertThat(Paywall.of(page(wall.formatted("Subscribe to continue reading"), URL))).isTrue();
    assertThat(Paywall.of(page(wall.formatted("Our premium letters"), URL))).isFalse();
  }
}
