package org.minhchung.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Article.Genre;
import org.minhchung.ingest.ManualClock;

class ExtractorTest {
  private static final String URL = "https://www.post.example/world/2026/11/24/quay";
  private static final String ONE =
      "The harbour board met on Monday to discuss the new quay, which has been delayed twice.";
  private static final String TWO =
      "Its chair said that work would begin in spring, once the tide survey is complete.";

  private final Extractor extractor = new Extractor(new ManualClock("2026-11-24T12:00:00Z"));

  private Extraction extract(String html) {
    return extractor.extract(html, URL);
  }

  @Test
  void readsAnOrdinaryArticleAndNothingAroundIt() {
    Extraction e =
        extract(
            """
            <!DOCTYPE html><html lang="en-GB"><head>
            <title>Quay delayed again | The Post</title>
            <meta property="og:title" content="Quay delayed again">
            <meta property="og:site_name" content="The Post">
            <meta property="article:published_time" content="2026-11-24T09:30:00+07:00">
            <meta property="article:section" content="World">
            <meta name="author" content="By Ana Example and Bo Example">
            <link rel="canonical" href="/world/2026/11/24/quay?utm_source=x">
            </head><body>
            <div class="cookie-banner">We use cookies to remember what you read on this site.</div>
            <nav><a href="/">Home</a><a href="/world">World</a></nav>
            <article><header><h1>Quay delayed again</h1><p class="byline">By Ana Example</p></header>
            <p>%s</p>
            <div class="advert"><p>Buy our excellent boots, which last for many a year, today.</p></div>
            <blockquote><p>“We have waited long enough,” she told the board.</p></blockquote>
            <h2>What comes next</h2>
            <ul><li>A survey of the tide.</li><li>A vote in the spring.</li></ul>
            <p>%s</p>
            <div class="share-buttons"><p>Share this article with all your friends on the web.</p></div>
            <section class="related"><h3>Related</h3><p><a href="/x">Another story that you may want to read next</a></p></section>
            </article>
            <div id="comments"><p>I have never liked that quay, and nobody in my street ever has.</p></div>
            <footer><p>The Post is a member of a board that nobody has ever heard anything of.</p></footer>
            </body></html>
            """
                .formatted(ONE, TWO));

    assertThat(e.title()).isEqualTo("Quay delayed again");
    assertThat(e.text())
        .isEqualTo(
            String.join(
                "\n",
                ONE,
                "“We have waited long enough,” she told the board.",
                "What comes next",
                "A survey of the tide.",
                "A vote in the spring.",
                TWO));
    assertThat(e.language()).isEqualTo("en-GB");
    assertThat(e.section()).isEqualTo("World");
    assertThat(e.genre()).isEqualTo(Genre.NEWS);
    assertThat(e.authors()).containsExactly("Ana Example", "Bo Example");
    assertThat(e.publishedAt()).isEqualTo(Instant.parse("2026-11-24T02:30:00Z"));
    assertThat(e.canonicalUrl()).isEqualTo(URL);
    assertThat(e.method()).isEqualTo("semantic");
    assertThat(e.flags()).isEmpty();
  }

  @Test
  void findsTheTextByItsDensityWhereNothingIsMarked() {
    Extraction e =
        extractor.extract(
            "<body><div><a href=/1>One link to somewhere else</a> <a href=/2>Another link</a></div>"
                + "<div><div><div>"
                + ONE
                + "<br><br>"
                + TWO
                + "</div></div></div><div><a href=/3>Even more links to other pages</a></div>",
            "https://www.post.example/quay");

    assertThat(e.text()).isEqualTo(ONE + "\n" + TWO);
    assertThat(e.method()).isEqualTo("density");
    assertThat(e.flags()).contains("no-date", "no-title", "short");
  }

  @Test
  void keepsAnArticleWhoseContainerIsNamedLikeFurniture() {
    Extraction e = extract("<body><div class='sidebar related'><p>" + ONE + "<p>" + TWO + "</div>");

    assertThat(e.text()).isEqualTo(ONE + "\n" + TWO);
  }

  @Test
  void usesTheStatedBodyWhereThePageShowsOnlyATeaser() {
    String body = (ONE + "\\n\\n" + TWO + " ").repeat(3);
    Extraction e =
        extract(
            "<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":"
                + "[\"NewsArticle\"],\"headline\":\"Quay\",\"isAccessibleForFree\":\"False\","
                + "\"articleBody\":\""
                + body
                + "\"}]}</script><p>"
                + ONE);

    assertThat(e.method()).isEqualTo("json-ld");
    assertThat(e.text().lines()).hasSizeGreaterThan(3).first().isEqualTo(ONE);
    assertThat(e.flags()).contains("paywall");
  }

  @Test
  void survivesJsonLdThatIsNotJson() {
    Extraction e = extract("<script type='application/ld+json'>{oops</script><p>" + ONE);

    assertThat(e.text()).isEqualTo(ONE);
  }

  @Test
  void dropsHalvesOfCharactersSoThatTheEventCanBeWritten() {
    Extraction e =
        extract(
            "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Quay "
                + "\\ud800delayed\"}</script><p>"
                + ONE);

    assertThat(e.title()).isEqualTo("Quay delayed");
  }

  @Test
  void decodesByHeaderMetaOrDetection() {
    String russian =
        "<p>Совет порта собрался в понедельник, чтобы обсудить новый причал, который дважды"
            + " откладывали. Работы начнутся весной.</p>";
    Charset cp1251 = Charset.forName("windows-1251");

    assertThat(extractor.extract(russian.getBytes(cp1251), "text/html; charset=cp1251", URL).text())
        .startsWith("Совет порта");
    byte[] declared = ("<meta charset=windows-1251>" + russian).getBytes(cp1251);
    assertThat(extractor.extract(declared, "text/html", URL).text()).startsWith("Совет порта");
    assertThat(extractor.extract(russian.getBytes(cp1251), null, URL).text())
        .startsWith("Совет порта");
  }

  @Test
  void believesTheBytesWhenTheHeaderIsWrong() {
    byte[] body =
        "<p>Cuộc họp của hội đồng cảng đã bị hoãn hai lần.".getBytes(StandardCharsets.UTF_8);

    assertThat(extractor.extract(body, "text/html; charset=ISO-8859-1", URL).text())
        .isEqualTo("Cuộc họp của hội đồng cảng đã bị hoãn hai lần.");
  }

  @Test
  void readsChineseWithoutSpaces() {
    Extraction e =
        extract(
            "<html lang=zh><body><nav><a href=/>首页</a></nav><div class=article>"
                + "<p>港口委员会周一开会讨论新码头问题，该工程已两次推迟。</p>"
                + "<p>主席表示，潮汐调查完成后将于春季开工。</p></div></body>");

    assertThat(e.text()).isEqualTo("港口委员会周一开会讨论新码头问题，该工程已两次推迟。\n主席表示，潮汐调查完成后将于春季开工。");
  }

  @Test
  void cutsTheLongestTextsAndSaysSo() {
    Extraction e = extract("<article>" + ("<p>" + ONE).repeat(5_000) + "</article>");

    // repeated paragraphs next to each other count once, so make them differ
    StringBuilder html = new StringBuilder("<article>");
    for (int i = 0; i < 5_000; i++) {
      html.append("<p>").append(i).append(' ').append(ONE);
    }
    Extraction long5000 = extract(html + "</article>");
    assertThat(e.text()).isEqualTo(ONE);
    assertThat(long5000.text().length()).isBetween(290_000, Extractor.MAX_TEXT);
    assertThat(long5000.text()).endsWith(".");
    assertThat(long5000.flags()).contains("truncated");
  }

  @Test
  void givesAnEmptyTextForAPageWithoutAny() {
    for (String html :
        new String[] {"", "<html></html>", "<frameset><frame src=a></frameset>", "\0"}) {
      assertThat(extract(html).text()).isEmpty();
      assertThat(extract(html).method()).isEqualTo("none");
    }
  }
}
