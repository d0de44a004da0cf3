package org.minhchung.bench.hostile;

import static org.minhchung.bench.hostile.Flood.each;
import static org.minhchung.bench.hostile.Flood.one;
import static org.minhchung.bench.hostile.Flood.times;

import java.util.Random;

/** Elements whose contents are not markup, and markup that never ends. */
final class Raw {
  private static final String SENTENCE = "<p>The harbour board met to discuss the new quay. ";

  private Raw() {}

  static void scripts(StringBuilder b, Random random, int n) {
    each(
        b,
        n,
        i ->
            one(
                random,
                "<script>document.write('<p>" + SENTENCE + "<\\/p>')</script>",
                "<script><!-- <script> </script>",
                "<style>a:before{content:'<article>'}</style>",
                "<script type=text/x-t><article>" + SENTENCE + "</article></script>",
                "<script>\"</scr\"+\"ipt>"));
    b.append("</script>").append(SENTENCE);
  }

  static void plain(StringBuilder b, Random random, int n) {
    String tag =
        one(random, "plaintext", "xmp", "textarea", "listing", "noembed", "title", "style");
    b.append("<").append(tag).append(">");
    times(b, n, one(random, SENTENCE, "</", "<" + tag + ">", "x\n", "&amp;", "</xm"));
    b.append("</").append(tag).append(">").append(SENTENCE);
  }

  static void sections(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "<![CDATA[ x ]]>", "<![CDATA[", "<svg><![CDATA[<p>]]></svg>", "]]>"));
    b.append(SENTENCE);
  }

  static void entities(StringBuilder b, Random random, int n) {
    String entity =
        one(
            random,
            "&amp;",
            "&nosuch;",
            "&#x10FFFF;",
            "&#0;",
            "&",
            "&#xD800;",
            "&#99999999999999;",
            "&CounterClockwiseContourIntegral",
            "&amp;amp;",
            "&nbsp;",
            "&#x",
            "&NotEqualTilde;");
    b.append("<p>");
    times(b, n, entity);
    b.append(SENTENCE);
  }

  static void unfinished(StringBuilder b, Random random, int n) {
    b.append(SENTENCE);
    times(
        b,
        n,
        one(random, "<", "<p <", "</", "<a href='", "<a b=\"", "<p a=<", "<!-", "<//", "\"'"));
  }

  static void longText(StringBuilder b, Random random, int n) {
    b.append(random.nextBoolean() ? "<p>" : "<article><p>");
    times(
        b,
        n / 10,
        one(
            random,
            "quayquayqu",
            "quay quay ",
            "港口港口港口港口港口",
            "ท่าเรือท่าเ",
            "a.b.c.d.e.",
            "ـــــــــــ"));
  }

  static void spaces(StringBuilder b, Random random, int n) {
    String space =
        one(
            random, " ", "\n", "\t", "\u00a0", " \u00a0", "\u3000", "\u2028", "\f", "&nbsp; ",
            "\r");
    b.append("<p>").append("quay");
    times(b, n, space);
    b.append("end.<p>");
    times(b, n / 4, space);
    b.append(SENTENCE);
  }
}
