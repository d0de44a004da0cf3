package org.minhchung.ingest.extract.body;

import org.minhchung.ingest.extract.text.Bare;

/**
 * Knows a quotation that is laid out beside an article but is part of it: it stands between the
 * article's paragraphs and says what they do not say, as pull quotes do.
 */
final class AsideQuotation {
  private static final double NEARLY_ALL = 0.7;
  private static final int SHORTEST = 40;
  private static final int TELLING = 60;
  private static final int LONGEST_TEXT = 100_000;

  private AsideQuotation() {}

  /** Whether an element is an aside that holds hardly more than such a quotation. */
  static boolean is(Outline page, int i) {
    if (!page.is(i, Tags.ASIDE) || page.length(i) < SHORTEST || !standsAmongParagraphs(page, i)) {
      return false;
    }
    int quoted = 0;
    for (int inner = i + 1; inner < page.end(i); inner++) {
      if (page.is(inner, Tags.QUOTATION)) {
        quoted += page.length(inner);
        inner = page.end(inner) - 1;
      }
    }
    return quoted >= page.length(i) * NEARLY_ALL && !isRepeated(page, i);
  }

  private static boolean standsAmongParagraphs(Outline page, int i) {
    int parent = page.parent(i);
    boolean before = false;
    boolean after = false;
    for (int child = parent + 1; child < page.end(parent); child = page.end(child)) {
      boolean paragraph = page.is(child, Tags.PARAGRAPH) && page.hasText(child);
      before |= paragraph && child < i;
      after |= paragraph && child > i;
    }
    return before && after;
  }

  private static boolean isRepeated(Outline page, int i) {
    String own = Bare.of(page.text(i, TELLING));
    String beginning = own.substring(0, Math.min(own.length(), TELLING / 2));
    String all = Bare.of(page.text(page.parent(i), LONGEST_TEXT));
    int first = all.indexOf(beginning);
    return first >= 0 && all.indexOf(beginning, first + 1) >= 0;
  }
}
