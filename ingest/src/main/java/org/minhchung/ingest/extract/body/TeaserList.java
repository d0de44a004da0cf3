package org.minhchung.ingest.extract.body;

/**
 * Knows a list of other stories by its build: several children alike, each short and under a
 * heading that is a link. The sections of an article have headings too, but those do not lead away.
 */
final class TeaserList {
  private static final int FEWEST = 2;
  private static final int LONGEST = 400;

  private TeaserList() {}

  /** Whether nearly all children of the element are teasers. */
  static boolean is(Outline page, int element) {
    if (page.linkedHeadings(element) < FEWEST) {
      return false;
    }
    int teasers = 0;
    int others = 0;
    for (int child = element + 1; child < page.end(element); child = page.end(child)) {
      if (page.linkedHeadings(child) > 0 && page.length(child) <= LONGEST) {
        teasers++;
      } else if (page.hasText(child)) {
        others++;
      }
    }
    return teasers >= FEWEST && others <= teasers / 3;
  }
}
