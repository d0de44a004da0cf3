package org.minhchung.bench.hostile;

import static org.minhchung.bench.hostile.Flood.each;
import static org.minhchung.bench.hostile.Flood.one;
import static org.minhchung.bench.hostile.Flood.times;

import java.util.Random;

/** Elements within elements, mostly never closed. */
final class Nesting {
  private static final String SENTENCE = "The harbour board met to discuss the new quay, again. ";

  private Nesting() {}

  static void blocks(StringBuilder b, Random random, int n) {
    closed(b, random, n, one(random, "div", "section", "blockquote", "article", "center", "x-y"));
  }

  static void inline(StringBuilder b, Random random, int n) {
    closed(b, random, n, one(random, "span", "b", "font", "em", "a", "ins", "label"));
  }

  private static void closed(StringBuilder b, Random random, int n, String tag) {
    boolean isTalking = random.nextBoolean();
    String piece = isTalking ? "<" + tag + " class=c>quay " : "<" + tag + ">";
    times(b, n, piece);
    b.append("<p>").append(SENTENCE);
    if (random.nextBoolean()) {
      times(b, n, one(random, "</" + tag + ">", "</x-z>", "</p>", "</" + tag + "><" + tag + ">"));
    }
  }

  static void mixed(StringBuilder b, Random random, int n) {
    String[] tags = {"div", "p", "span", "a", "table", "td", "ul", "li", "b", "form", "h2", "dl"};
    each(b, n, i -> "<" + one(random, tags) + (random.nextInt(5) == 0 ? ">word " : ">"));
    b.append(SENTENCE);
  }

  static void tables(StringBuilder b, Random random, int n) {
    times(
        b,
        n,
        one(
            random,
            "<table><tr><td>",
            "<table>",
            "<table><caption>",
            "<td><table>",
            "<table>x<tr>",
            "<table><b>x"));
    b.append(SENTENCE);
  }

  static void lists(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "<ul><li>", "<li>", "<dl><dd>", "<ol><li><p>", "<menu>"));
    b.append(SENTENCE);
  }

  static void foreign(StringBuilder b, Random random, int n) {
    times(
        b,
        n,
        one(
            random,
            "<svg>",
            "<math>",
            "<svg><foreignObject>",
            "<math><mi>",
            "<svg><desc><math><annotation-xml>",
            "<svg><title><svg><style>"));
    b.append(SENTENCE);
  }

  static void hidden(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "<template>", "<noscript>", "<object>", "<noframes>", "<iframe><div>"));
    b.append(SENTENCE);
    times(b, n, "</template>");
  }

  static void choices(StringBuilder b, Random random, int n) {
    times(
        b, n, one(random, "<select>", "<option>", "<select><optgroup><option>", "<select><table>"));
    b.append(SENTENCE);
  }

  static void formatting(StringBuilder b, Random random, int n) {
    // each end tag moves what is open: the tree builder's adoption agency
    each(b, n, i -> "<" + one(random, "b", "i", "a", "u", "nobr", "font size=" + i, "code") + ">");
    b.append("<p>").append(SENTENCE);
    each(b, n, i -> "</" + one(random, "b", "i", "a", "p", "font") + "><p>" + (i % 7));
  }

  static void misnested(StringBuilder b, Random random, int n) {
    each(
        b,
        n,
        i ->
            one(
                random,
                "<a><table><a>",
                "<table><b><tr>x",
                "<p><div></p>",
                "<form><table><form>",
                "<a><p><a><div>",
                "</p></br></table>",
                "<b><p></b>y"));
    b.append(SENTENCE);
  }
}
