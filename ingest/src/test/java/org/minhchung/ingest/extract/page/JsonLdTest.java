package org.minhchung.ingest.extract.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  private static final String URL = "https://www.post.example/world/quay-1";

  private static JsonLd jsonLd(String json) {
    String html = "<script type='application/ld+json'>" + json + "</script>";
    return PageView.of(Jsoup.parse(html, URL), URL).jsonLd();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}",
        "[{\"@type\":\"Organization\"},{\"@type\":[\"Thing\",\"NewsArticle\"],\"headline\":\"Quay\"}]",
        "{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":\"http://schema.org/Article\",\"headline\":\"Quay\"}]}",
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}}",
        "{\"@type\":\"WebPage\",\"mainEntityOfPage\":{\"@type\":\"NewsArticle\",\"headline\":[\"Quay\"]}}",
        "<!-- {\"@type\":\"NewsArticle\",\"headline\":\"Quay\"} -->",
        "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}\n//]]>",
        "<![CDATA[{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}]]>",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\",}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"};",
        "{\"@type\":\"WebSite\"}\n{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}",
        "{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;headline&quot;:&quot;Quay&quot;}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\",\"articleBody\":\"One.\nTwo.\tThree.\"}",
        "{\"@type\":\"NewsArticle\",\"description\":\"She said \"no\", twice\",\"headline\":\"Quay\"}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\",\"author\":[{\"name\":\"A\"",
        "{'@type':'NewsArticle','headline':'Quay'}",
      })
  void findsTheArticleInEveryForm(String json) {
    assertThat(jsonLd(json).articleText("headline")).isEqualTo("Quay");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "42",
        "{",
        "{\"@type\":",
        "[[[[",
        "NewsArticle",
        "{\"@type\":\"JobPosting\",\"headline\":\"Quay\"}",
        "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}]}"
      })
  void findsNoneWhereThereIsNone(String json) {
    assertThat(jsonLd(json).articleText("headline")).isNull();
  }

  @Test
  void isNotLedAstrayByDepthOrSize() {
    String deep =
        "{\"@type\":\"NewsArticle\",\"mainEntity\":".repeat(1_000) + "1" + "}".repeat(1_000);
    String wide = "{\"@type\":\"NewsArticle\",\"headline\":\"" + "x".repeat(2_000_000) + "\"}";

    assertThat(jsonLd(deep).articleText("headline")).isNull();
    assertThat(jsonLd(wide).articleText("headline")).isNull();
  }

  @Test
  void takesTheWebPageWhereNoArticleIsStatedButNotAVideoOfSomethingElse() {
    assertThat(
            jsonLd("{\"@type\":\"WebPage\",\"datePublished\":\"2026\"}")
                .articleText("datePublished"))
        .isEqualTo("2026");
    assertThat(
            jsonLd("{\"@type\":\"VideoObject\",\"name\":\"Tide\",\"uploadDate\":\"2026\"}")
                .articleText("uploadDate"))
        .isNull();
  }
}
