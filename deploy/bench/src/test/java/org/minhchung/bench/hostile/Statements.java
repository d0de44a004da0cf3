package org.minhchung.bench.hostile;

import static org.minhchung.bench.hostile.Flood.each;
import static org.minhchung.bench.hostile.Flood.one;
import static org.minhchung.bench.hostile.Flood.times;

import java.util.Random;

/** Machine-readable statements that machines would rather not read. */
final class Statements {
  private static final String OPEN = "<script type=\"application/ld+json\">";
  private static final String CLOSE = "</script>";

  private Statements() {}

  static void deep(StringBuilder b, Random random, int n) {
    String open =
        one(
            random,
            "[",
            "{\"@graph\":[",
            "{\"mainEntity\":",
            "{\"@type\":\"NewsArticle\",\"author\":",
            "{\"a\":[{\"b\":");
    b.append(OPEN);
    times(b, n, open);
    b.append(random.nextBoolean() ? "1" : "");
    if (random.nextBoolean()) {
      String shut = new StringBuilder(open.replaceAll("[^\\[{]", "")).reverse().toString();
      times(b, n, shut.replace('[', ']').replace('{', '}'));
    }
    b.append(CLOSE);
  }

  static void wide(StringBuilder b, Random random, int n) {
    String item =
        one(
            random,
            "{\"@type\":\"NewsArticle\",\"datePublished\":\"2026-01-01\"}",
            "\"x\"",
            "[]",
            "{\"@type\":[\"A\",\"B\"],\"name\":\"M\"}",
            "null");
    String field =
        one(random, "@graph", "author", "@type", "articleSection", "articleBody", "image");
    b.append(OPEN).append("{\"@type\":\"NewsArticle\",\"").append(field).append("\":[");
    times(b, n, item + ",");
    b.append("1]}").append(CLOSE);
  }

  static void keys(StringBuilder b, Random random, int n) {
    // AaAa, AaBB, BBAa and BBBB share a hash code
    b.append(OPEN).append("{\"@type\":\"NewsArticle\"");
    each(
        b,
        n,
        i -> {
          StringBuilder key = new StringBuilder();
          for (int bit = 0; bit < 17; bit++) {
            key.append((i >> bit & 1) == 0 ? "Aa" : "BB");
          }
          return ",\"" + key + "\":1";
        });
    b.append("}").append(CLOSE);
  }

  static void numbers(StringBuilder b, Random random, int n) {
    b.append(OPEN).append("{\"@type\":\"NewsArticle\",\"datePublished\":");
    b.append(one(random, "", "-", "1e", "0.", "1E-"));
    times(b, n, one(random, "9", "0", "1"));
    b.append(",\"headline\":1e999999999,\"articleBody\":-1e-999999999}").append(CLOSE);
  }

  static void scripts(StringBuilder b, Random random, int n) {
    String json =
        one(
            random,
            "{\"@type\":\"NewsArticle\",\"headline\":\"Quay\"}",
            "{\"@type\":",
            "{'a':1}",
            "",
            "<!--{}-->",
            "//<![CDATA[\n{}\n//]]>",
            "{\"a\":\"<script>\"}");
    times(b, n, OPEN + json + CLOSE);
  }

  static void bodies(StringBuilder b, Random random, int n) {
    b.append(OPEN).append("{\"@type\":\"NewsArticle\",\"articleBody\":\"");
    if (random.nextInt(3) == 0) {
      Nesting.mixed(b, random, Math.min(n, 20_000));
    }
    times(
        b,
        n,
        one(
            random,
            "The quay is open. ",
            "\\n\\n",
            "<p>Quay",
            "&lt;div&gt;",
            "<div><div>",
            "\\ud800",
            "\\u0000",
            "&amp;amp;",
            "a"));
    b.append("\"}").append(CLOSE);
    b.append("<p>The harbour board met on Monday to discuss the new quay, delayed twice. ");
  }

  static void blanks(StringBuilder b, Random random, int n) {
    b.append(OPEN);
    times(b, n, one(random, " ", "\n", "/*", "/* */", "// x\n", "<!--", "-->", "//", "]]>"));
    b.append(random.nextBoolean() ? "{}" : "x").append(CLOSE);
  }

  static void dates(StringBuilder b, Random random, int n) {
    String unit =
        one(random, ".", "1", "20", "1.1.", "2026-11-", ":00", "+07", "Jan ", " ", "年", "٣");
    StringBuilder date = new StringBuilder(one(random, "", "2026-11-23T", "23.11.", "Mon, "));
    times(date, n, unit);
    inAllPlaces(b, random, date.toString());
  }

  static void strangeDates(StringBuilder b, Random random, int n) {
    each(
        b,
        n,
        i ->
            "<time pubdate datetime='"
                + one(
                    random,
                    "999999999-12-31",
                    "2026-02-30T25:61:61+99:99",
                    "0000-00-00",
                    "-2026-11-23",
                    "2569-11-23",
                    "9999999999999",
                    "99999999999999999999",
                    "٢٠٢٦-١١-٢٣",
                    "2026-11-23T00:00:00.999999999999999999999Z",
                    "Feb 31, 2026",
                    "+1000000000-01-01T00:00:00Z",
                    "tomorrow",
                    "2026-W53-7",
                    "令和8年11月23日")
                + "'>x</time>");
    inAllPlaces(b, random, one(random, "-999999999-01-01", "2026-11-23T24:00:00-18:01", "1e9"));
  }

  private static void inAllPlaces(StringBuilder b, Random random, String date) {
    int places = 1 + random.nextInt(15);
    if ((places & 1) != 0) {
      b.append("<meta property='article:published_time' content='").append(date).append("'>");
    }
    if ((places & 2) != 0) {
      b.append("<time datetime='").append(date).append("'>").append(date).append("</time>");
    }
    if ((places & 4) != 0) {
      b.append("<span itemprop=datePublished>").append(date).append("</span>");
    }
    if ((places & 8) != 0) {
      b.append(OPEN).append("{\"@type\":\"NewsArticle\",\"datePublished\":\"").append(date);
      b.append("\"}").append(CLOSE);
    }
  }

  static void separators(StringBuilder b, Random random, int n) {
    StringBuilder title = new StringBuilder();
    times(title, n, one(random, " | ", " - ", "- | ", "-", "|", " » ", "a | ", ": ", " — ", "· "));
    b.append("<title>Quay").append(title).append("Gazette</title><h1>Quay").append(title);
    b.append("</h1><meta property=og:title content='Quay").append(title).append("'>");
    b.append("<meta property=og:site_name content='").append(title).append("'>");
  }

  static void bylines(StringBuilder b, Random random, int n) {
    StringBuilder line = new StringBuilder("By ");
    times(line, n, one(random, "A.b-c' ", "and ", ", ", "M. ", "by ", "© ", "A", "Von der ", "/"));
    b.append("<meta name=author content=\"").append(line).append("\"><p class=byline>");
    b.append(line).append("<p>").append(line).append("<a rel=author>").append(line).append("</a>");
  }

  static void addresses(StringBuilder b, Random random, int n) {
    String address =
        one(
            random,
            "javascript:",
            "data:text/html,",
            "//",
            "http://[",
            "http://a.example:99999999/",
            "\\\\\\..",
            "../",
            "%",
            "%zz%",
            "https://xn--a/",
            "http://\u202e.example/",
            "http://a@b@c/?");
    StringBuilder href = new StringBuilder();
    times(href, 1 + n, address);
    b.append("<base href='").append(href).append("'><link rel=canonical href='").append(href);
    b.append("'><link rel=amphtml href='").append(href).append("'><link rel=next href='/");
    b.append(href).append("'><meta property=og:url content='").append(href).append("'>");
    each(b, Math.min(n, 50), i -> "<base href=/" + i + "><a href='" + address + i + "'>q</a>");
  }
}
