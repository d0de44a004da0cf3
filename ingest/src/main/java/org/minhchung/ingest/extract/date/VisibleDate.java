package org.minhchung.ingest.extract.date;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.minhchung.ingest.extract.text.PlainText;

/**
 * The date that people see near the headline, on a line that is hardly more than a date. The last
 * evidence: what a sentence names is a date of the story, not of its publication.
 */
@SuppressWarnings("ReferenceEquality") // nodes are told apart by identity
final class VisibleDate {
  private static final int BEFORE = 8;
  private static final int AFTER = 30;
  private static final int MAX_TEXT = 180;
  private static final int MAX_BLOCK = 240;
  private static final Pattern SENTENCE = Pattern.compile("\\p{L}{3}[.!?…。！？]$");

  private final Element heading;
  private final Document document;
  private final DateLocale locale;
  private boolean relative;

  private VisibleDate(Element heading, Document document, DateLocale locale) {
    this.heading = heading;
    this.document = document;
    this.locale = locale;
  }

  /**
   * The first date after the headline or, where none is, the last one before it; null where there
   * is none or the page says only how long ago it was.
   */
  static PageDate near(Element heading, Document document, DateLocale locale) {
    return heading == null ? null : new VisibleDate(heading, document, locale).find();
  }

  private PageDate find() {
    PageDate date = after();
    Node node = PlainText.previous(heading, document);
    for (int texts = 0; date == null && !relative && node != null && texts < BEFORE; ) {
      if (node instanceof TextNode leaf && !leaf.isBlank()) {
        texts++;
        date = read(leaf);
      }
      node = PlainText.previous(node, document);
    }
    return date;
  }

  private PageDate after() {
    Node node = heading;
    int texts = 0;
    while (node != null && texts < AFTER && !relative) {
      if (node instanceof TextNode leaf && !leaf.isBlank()) {
        texts++;
        PageDate date = read(leaf);
        if (date != null) {
          return date;
        }
      }
      node = PlainText.next(node, document);
    }
    return null;
  }

  private PageDate read(TextNode leaf) {
    if (leaf.getWholeText().length() > MAX_TEXT) {
      return null;
    }
    String line = PlainText.of(leaf.getWholeText());
    boolean isRelative = DateLine.isRelative(line);
    boolean mayBe = isRelative || (DateLine.hasDigit(line) && DateLine.isOne(line, locale));
    if (!mayBe || isElsewhere(leaf)) {
      return null;
    }
    if (isRelative) {
      relative = true;
      return null;
    }
    PageDate date = DateLabels.isOfChange(line) ? null : DateText.read(line, locale);
    return date == null || isOfSentence(leaf) || DateLabels.before(leaf) == DateLabels.UPDATED
        ? null
        : date;
  }

  /** Whether it is emphasised within a sentence, or within a heading. */
  private static boolean isOfSentence(TextNode leaf) {
    Element at = leaf.parentNode() instanceof Element parent ? parent : null;
    while (at != null && !at.isBlock()) {
      at = at.parent();
    }
    if (at == null || DateLabels.isHeading(at)) {
      return at != null;
    }
    boolean isParagraph = at.nameIs("p") || at.nameIs("li") || at.nameIs("td");
    String whole = isParagraph ? PlainText.of(at, MAX_BLOCK) : "";
    return whole.length() >= MAX_BLOCK || SENTENCE.matcher(whole).find();
  }

  /** Whether it stands in another part of the page than the headline. */
  private boolean isElsewhere(TextNode leaf) {
    Node at = leaf.parentNode();
    while (at instanceof Element element && at != document) {
      if (at == heading) {
        return true;
      }
      if (Elsewhere.is(element) && !holdsHeading(element)) {
        return true;
      }
      at = at.parentNode();
    }
    return false;
  }

  private boolean holdsHeading(Element element) {
    Element at = heading;
    while (at != null && at != element) {
      at = at.parent();
    }
    return at != null;
  }
}
