package org.minhchung.ingest.extract;

import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * A run of text that a reader sees as one paragraph, heading or list item.
 *
 * @param element innermost block-level element around it
 * @param text with single spaces
 * @param linkChars how much of the text stands in links, in UTF-16 units
 */
record Block(Element element, String text, int linkChars) {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");
  private static final int SENTENCE = 60;

  @SuppressWarnings("ReferenceEquality") // the same element, not one that looks alike
  boolean isInside(Element other) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at == other) {
        return true;
      }
    }
    return false;
  }

  boolean isHeading() {
    return HEADINGS.contains(element.normalName());
  }

  boolean isListItem() {
    return element.normalName().equals("li") || element.closest("li") != null;
  }

  double linkDensity() {
    return text.isEmpty() ? 0 : Math.min(1.0, (double) linkChars / text.length());
  }

  /** Length in which a character of a script without spaces counts more. */
  int length() {
    return Scripts.length(text);
  }

  boolean endsSentence() {
    int end = text.length() - 1;
    while (end > 0 && "\"'”’»)]」』".indexOf(text.charAt(end)) >= 0) {
      end--;
    }
    return end >= 0 && ".!?…。！？।။៕:".indexOf(text.charAt(end)) >= 0;
  }

  /** How much it speaks for being running text (positive) or furniture (negative). */
  double weight() {
    int length = length();
    double density = linkDensity();
    if (density > 0.5) {
      return -Math.min(length, 80) * 0.5;
    }
    if (isHeading()) {
      return 0;
    }
    if (length >= SENTENCE || (length >= 25 && endsSentence())) {
      return length * (1 - density);
    }
    return -4;
  }
}
