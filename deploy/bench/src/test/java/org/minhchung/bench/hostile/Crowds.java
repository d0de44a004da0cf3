package org.minhchung.bench.hostile;

import static org.minhchung.bench.hostile.Flood.each;
import static org.minhchung.bench.hostile.Flood.one;
import static org.minhchung.bench.hostile.Flood.times;

import java.util.Random;

/** Elements beside elements, very many of them, and elements that are very large. */
final class Crowds {
  private static final String SENTENCE = "The harbour board met to discuss the new quay, again. ";

  private Crowds() {}

  static void links(StringBuilder b, Random random, int n) {
    boolean isBare = random.nextBoolean();
    each(b, n, i -> isBare ? "<a href=/" + i + ">quay</a> " : "<li><a href='/'>The quay</a>, it");
  }

  static void breaks(StringBuilder b, Random random, int n) {
    times(
        b,
        n,
        one(random, "<br>", "<br/>", "<br>word", "</br>", "<br> <br>&nbsp;", "<hr>", "<wbr>"));
  }

  static void paragraphs(StringBuilder b, Random random, int n) {
    String text = one(random, "x", "", SENTENCE, "a, b, c.", "<b>" + SENTENCE + "</b>");
    times(b, n, one(random, "<p>", "<p class=story>", "<div>", "<h2>") + text);
  }

  static void textNodes(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "x<!---->", "a<b>b</b>", "x<x/>", ",<span></span>", "<i>quay </i>"));
  }

  static void cells(StringBuilder b, Random random, int n) {
    int columns = 1 + random.nextInt(400);
    b.append("<table>");
    each(
        b,
        n,
        i ->
            (i % columns == 0 ? "<tr>" : "")
                + (i % 50 == 0 ? "<td colspan=999999999 rowspan=99999999>" : "<td>")
                + i);
  }

  static void comments(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "<!-- -->", "<!--", "<!-->", "<!", "<?php ", "<!--[if IE]>", "--!>"));
    b.append("-->").append(SENTENCE);
  }

  static void headings(StringBuilder b, Random random, int n) {
    each(b, n, i -> "<h" + (1 + i % 6) + " id=top>The quay " + i);
  }

  static void metas(StringBuilder b, Random random, int n) {
    String name = one(random, "description", "article:published_time", "author", "x");
    each(b, n, i -> "<meta property='" + name + (random.nextBoolean() ? i : "") + "' content=q>");
  }

  static void titles(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "<title>The quay</title>", "<title>", "<h1>Quay</h1>", "<title/>"));
    b.append("</title>");
  }

  static void doctypes(StringBuilder b, Random random, int n) {
    times(
        b,
        n,
        one(random, "<!doctype html>", "<!DOCTYPE x [<!ENTITY a '", "<html><body>", "</html>"));
    b.append(SENTENCE);
  }

  static void framesets(StringBuilder b, Random random, int n) {
    times(b, n, one(random, "<frameset><frame>", "<iframe src=a>", "<frameset>", "<noframes>x"));
    b.append("</frameset>").append(SENTENCE);
  }

  static void media(StringBuilder b, Random random, int n) {
    times(
        b,
        n,
        one(
            random,
            "<figure><img src=a><figcaption>The quay",
            "<img alt='The quay at noon'>",
            "<video><source>",
            "<time datetime=2026>now</time>",
            "<span itemprop=author>By M</span>"));
  }

  static void attributes(StringBuilder b, Random random, int n) {
    boolean isSame = random.nextInt(4) == 0;
    b.append("<div ");
    each(b, n, i -> isSame ? "a='1' " : "a" + i + "=\"" + i + "\" ");
    b.append("><p>").append(SENTENCE);
  }

  static void classes(StringBuilder b, Random random, int n) {
    String name = one(random, "related ", "a-a-a-", "x", "article-body-", "_", "sidebar\t", "-");
    b.append("<div class='");
    times(b, n, name);
    b.append("' id='");
    times(b, n, name);
    b.append("'><p>").append(SENTENCE);
  }

  static void longAttribute(StringBuilder b, Random random, int n) {
    b.append(
        one(
            random,
            "<img src='data:",
            "<a href='",
            "<p title=\"",
            "<div data-x=",
            "<meta content='"));
    times(
        b,
        n / 10,
        one(random, "aaaaaaaaaa", "          ", "a-b|c.d,e ", "&amp;&lt;x", "<p><div>&#"));
    b.append("'\"><p>").append(SENTENCE);
  }

  static void longName(StringBuilder b, Random random, int n) {
    b.append('<');
    times(b, n / 10, one(random, "abcdefghij", "a:b:c:d:e:", "ααααααααββ", "a-a-a-a-a-", "\0"));
    b.append(one(random, ">", "", " ")).append("><p>").append(SENTENCE);
  }
}
