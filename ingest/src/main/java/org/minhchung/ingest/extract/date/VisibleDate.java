package org.minhchung.ingest.extract.date;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.minhchung.ingest.extract.text.PlainText;

/** The date that people see near the headline. The last evidence: it may be of something else. */
final class VisibleDate {
  private static final int BEFORE = 8;
  private static final int AFTER = 30;
  private static final int MAX_TEXT = 90;
  private static final int MAX_NODES = 200_000;
  private static final Pattern MAY_BE = Pattern.compile("\\p{Nd}");

  private VisibleDate() {}

  /** The first date after the headline or, where none is, the last one before it; or null. */
  static PageDate near(Element heading, Document document, DateLocale locale) {
    if (heading == null) {
      return null;
    }
    Deque<String> before = new ArrayDeque<>();
    Node node = document;
    for (int i = 0; node != null && node != heading && i < MAX_NODES; i++) {
      String text = text(node);
      if (text != null) {
        before.addLast(text);
        if (before.size() > BEFORE) {
          before.removeFirst();
        }
      }
      node = PlainText.next(node, document);
    }
    PageDate after = node == null ? null : after(node, document, locale);
    while (after == null && !before.isEmpty()) {
      after = read(before.removeLast(), locale);
    }
    return after;
  }

  private static PageDate after(Node heading, Document document, DateLocale locale) {
    Node node = heading;
    int texts = 0;
    while (node != null && texts < AFTER) {
      String text = text(node);
      if (text != null) {
        texts++;
        PageDate date = read(text, locale);
        if (date != null) {
          return date;
        }
      }
      node = PlainText.next(node, document);
    }
    return null;
  }

  private static String text(Node node) {
    return node instanceof TextNode leaf && !leaf.isBlank() ? leaf.getWholeText() : null;
  }

  private static PageDate read(String text, DateLocale locale) {
    String line = text.length() > 2 * MAX_TEXT ? "" : PlainText.of(text);
    boolean mayBe =
        line.length() <= MAX_TEXT
            && MAY_BE.matcher(line).find()
            && !TimeElements.UPDATED.matcher(line).find();
    return mayBe ? DateText.read(line, locale) : null;
  }
}
