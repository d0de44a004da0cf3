package org.minhchung.ingest.extract;

import org.jsoup.nodes.Element;

/**
 * Knows a list of other stories by its build: several children alike, each short and under a
 * heading that is a link. The sections of an article have headings too, but those do not lead away.
 */
final class TeaserList {
  private static final int FEWEST = 2;
  private static final int LONGEST = 400;
  private static final String LINKED_HEADING =
      ":is(h2, h3, h4, h5) > a[href], a[href] > :is(h2, h3, h4, h5)";

  private TeaserList() {}

  /** Whether nearly all children of the element are teasers. */
  static boolean is(Element element) {
    int teasers = 0;
    int others = 0;
    for (Element child : element.children()) {
      if (isTeaser(child)) {
        teasers++;
      } else if (child.hasText()) {
        others++;
      }
    }
    return teasers >= FEWEST && others <= teasers / 3;
  }

  private static boolean isTeaser(Element child) {
    return child.childrenSize() > 0
        && !child.select(LINKED_HEADING).isEmpty()
        && child.text().length() <= LONGEST;
  }
}
