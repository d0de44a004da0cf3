package org.minhchung.ingest.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.extract.page.PageView;

/** Links, captions, walls, authors and titles that name their genre. */
class PageEvidenceTest {
  private static final String URL = "https://www.post.example/world/quay";
  private static final String LINE =
      "The harbour board met on Monday to discuss the new quay again. ";

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private static PageView page(String html) {
    return PageView.of(Jsoup.parse(html, URL), URL);
  }

  private static Genre genre(PageView page, String section) {
    return Genres.of(page, Titles.of(page), section);
  }

  private static String article(String fields) {
    return "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Q\","
        + fields
        + "}</script>";
  }

  @Test
  void findsTheAmpCopyAndTheFurtherPages() {
    PageView page =
        page(
            "<link rel=amphtml href='/amp/world/quay'><link rel=next href='/world/quay/2'>"
                + "<a href='/world/quay'>1</a><a href='/world/quay/2'>2</a><a href='/world/quay/3/'>3</a>"
                + "<a href='/world/tide/2'>2</a><a href='/world/quay-2'>Another quay</a>"
                + "<a rel=next href='/world/next-story'>Next story</a><a href='/page/2'>Older</a>");

    assertThat(PageLinks.amp(page)).isEqualTo("https://www.post.example/amp/world/quay");
    assertThat(PageLinks.furtherPages(page, URL)).containsExactly(URL + "/2", URL + "/3/");
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x, ?page=2, https://a.example/x?page=2",
    "https://a.example/x.html, x_2.html, https://a.example/x_2.html",
    "https://a.example/x, /x/page/2/, https://a.example/x/page/2/",
    "https://a.example/x/2, /x/3, https://a.example/x/3",
  })
  void knowsTheFormsOfPageNumbers(String url, String href, String found) {
    int last = href.replaceAll("\\D+$", "").length();
    String number = href.substring(last - 1, last);
    String html = "<a href='" + href + "'>" + number + "</a><a href='/x/1'>1</a>";

    assertThat(PageLinks.furtherPages(PageView.of(Jsoup.parse(html, url), url), url))
        .containsExactly(found);
  }

  @Test
  void keepsCaptionsApart() {
    Extraction e =
        extractor.extract(
            "<article><p>"
                + LINE.repeat(4)
                + "</p><figure><img src=a><figcaption>The quay in "
                + "<b>2019</b>. <span class=caption-credit>Ana Example</span></figcaption></figure>"
                + "<div class='photo'><img src=b><div class='photo-caption'>The tide</div></div>"
                + "<div class='video-captions'>Captions off</div></article>",
            URL);

    assertThat(e.captions()).containsExactly("The quay in 2019. Ana Example", "The tide");
    assertThat(e.text()).doesNotContain("2019", "tide");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>x ~ false",
        "LD\"isAccessibleForFree\":false ~ true",
        "LD\"isAccessibleForFree\":\"False\" ~ true",
        "LD\"hasPart\":[{\"@type\":\"WebPageElement\",\"isAccessibleForFree\":false}] ~ true",
        "LD\"isAccessibleForFree\":true ~ false",
        "<meta property='article:content_tier' content='locked'> ~ true",
        "<meta property='article:content_tier' content='free'> ~ false",
        "<div class='paywall'>Subscribe to read the rest of this article</div> ~ true",
        "<div class='paywall' hidden>Subscribe to read the rest of this article</div> ~ false",
        "<div class='paywall'></div> ~ false",
        "<body class='no-paywall wallpaper'>Something for everybody to read ~ false",
      })
  void seesWalls(String html, boolean walled) {
    String whole = html.startsWith("LD") ? article(html.substring(2)) : html;
    assertThat(Paywall.of(page(whole))).isEqualTo(walled);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Opinion: Quay should be built; OPINION",
        "Kommentar: Der Kai muss her; OPINION",
        "Ý kiến: Cần xây cầu cảng; OPINION",
        "[사설] 부두를 지어야 한다; OPINION",
        "社论：码头应当修建; OPINION",
        "Opinion | The quay should be built; OPINION",
        "The quay should be built | Opinion | Post; OPINION",
        "Fact check: The quay was built in 1990; FACT_CHECK",
        "[HOAKS] Dermaga itu runtuh; FACT_CHECK",
        "Live updates: Quay opens; LIVE",
        "Opinion polls: Quay divides town; NEWS",
        "Comment on quay leads to resignation; NEWS",
        "Watch: Quay opens; NEWS",
        "Video of quay is shown | Post; NEWS",
      })
  void tellsTheGenreByALabelAtTheTitle(String title, Genre genre) {
    assertThat(genre(page("<title>" + title + "</title>"), null)).isEqualTo(genre);
  }

  @Test
  void isNotOpinionBecauseAnotherStoryOfThePageIs() {
    String other =
        "<title>Quay delayed again</title><script type='application/ld+json'>"
            + "[{\"@type\":\"NewsArticle\",\"headline\":\"Quay delayed again\"},"
            + "{\"@type\":\"OpinionNewsArticle\",\"headline\":\"Why tides matter\","
            + "\"url\":\"https://www.post.example/opinion/tides\"}]</script>";

    assertThat(genre(page(other), null)).isEqualTo(Genre.NEWS);
    assertThat(genre(page("<meta property='article:opinion' content=true>"), null))
        .isEqualTo(Genre.OPINION);
  }

  @Test
  void readsAuthorsOutOfMicrodataOfTheArticleOnly() {
    assertThat(
            Authors.of(
                page(
                    "<div itemscope itemtype='https://schema.org/Comment'><i itemprop=author>Troll</i></div>"
                        + "<div itemscope itemtype='https://schema.org/NewsArticle'><div itemprop=author"
                        + " itemscope itemtype='https://schema.org/Person'><b itemprop=name>Ana Example</b>"
                        + " Harbour editor</div></div>")))
        .containsExactly("Ana Example");
  }
}
