package org.minhchung.bench.pages;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A news page as sites make them, generated: head full of scripts and statements, navigation, an
 * article, related links, a footer. The same seed makes the same page.
 *
 * @param text the article's paragraphs, which an extractor should find
 */
public record SamplePage(String html, String text) {
  /** Where such a page pretends to lie. */
  public static final String URL = "https://gazette.example/2026/11/23/the-quay-is-open.html";

  /** As served. */
  public byte[] body() {
    return html.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Makes a page.
   *
   * @param paragraphs of the article
   * @param furniture links around it, in dozens; scripts grow with it
   */
  public static SamplePage of(Random random, int paragraphs, int furniture) {
    Words words = Words.values()[random.nextInt(Words.values().length)];
    String title = words.phrase(random, 7);
    List<String> texts = new ArrayList<>();
    StringBuilder b = new StringBuilder(4_000 + paragraphs * 700 + furniture * 3_000);
    head(b, random, words, title, furniture);
    b.append("<body class='article-page'><header><div class=masthead><a href=/>The Gazette</a>");
    b.append("</div>");
    links(b, random, words, furniture * 8, "nav", "main-nav");
    b.append("</header><main><div class=row><article class='story'><h1>").append(title);
    b.append("</h1><p class=byline>By <a href=/by/m>").append(words.word(random));
    b.append("</a></p><time datetime='2026-11-23T08:30:00+01:00'>23.11.2026</time>");
    b.append("<div class=story-body itemprop=articleBody>");
    for (int i = 0; i < paragraphs; i++) {
      String paragraph = words.paragraph(random);
      texts.add(paragraph);
      int split = paragraph.indexOf(' ', paragraph.length() / 2);
      if (split > 0 && random.nextInt(4) == 0) {
        b.append("<p>").append(paragraph, 0, split).append(" <a href='/t/").append(i).append("'>");
        b.append(paragraph, split + 1, paragraph.length()).append("</a></p>\n");
      } else {
        b.append("<p>").append(paragraph).append("</p>\n");
      }
      if (i % 5 == 4) {
        b.append("<figure><img src=/i/").append(i).append(".jpg alt=''><figcaption>");
        b.append(words.phrase(random, 6)).append("</figcaption></figure>");
      }
    }
    b.append("</div></article>");
    links(b, random, words, furniture * 3, "aside", "related-links");
    b.append("</div></main>");
    links(b, random, words, furniture * 5, "footer", "site-footer");
    b.append("<script>window.data={\"html\":\"<div><p>no text<\\/p>\"};</script></body></html>");
    return new SamplePage(b.toString(), String.join("\n", texts));
  }

  private static void head(
      StringBuilder b, Random random, Words words, String title, int furniture) {
    b.append("<!doctype html><html lang=")
        .append(words.code())
        .append("><head><meta charset=utf-8>");
    b.append("<title>").append(title).append(" | The Gazette</title>");
    b.append("<meta property='og:title' content='").append(title).append("'>");
    b.append("<meta property='article:published_time' content='2026-11-23T08:30:00+01:00'>");
    b.append("<link rel=canonical href='").append(URL).append("'>");
    b.append("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",");
    b.append("\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"").append(title);
    b.append("\",\"datePublished\":\"2026-11-23T08:30:00+01:00\",\"author\":{\"name\":\"");
    b.append(words.word(random)).append("\"}},{\"@type\":\"WebSite\"}]}</script>");
    for (int i = 0; i < furniture; i++) {
      b.append("<script>(function(w,d){w['k").append(i).append("']=function(a,b){return a<b?");
      b.append("d.createElement('div'):'<p>'+b+'</p>'};".repeat(12)).append("})(window);</script>");
      b.append("<style>.c").append(i).append("{margin:0 auto;color:#123}</style>");
    }
    b.append("</head>");
  }

  private static void links(
      StringBuilder b, Random random, Words words, int count, String tag, String name) {
    b.append('<').append(tag).append(" class=").append(name).append("><ul>");
    for (int i = 0; i < count; i++) {
      b.append("<li class='item item-").append(i % 7).append("'><a href='/").append(name);
      b.append('/').append(i).append("' data-track='{\"p\":").append(i).append("}'><span>");
      b.append(words.phrase(random, 1 + random.nextInt(5))).append("</span></a></li>\n");
    }
    b.append("</ul></").append(tag).append('>');
  }
}
