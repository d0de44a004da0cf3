package org.minhchung.ingest.extract.body;

import org.minhchung.ingest.extract.text.Headline;

/** Finds the heading on the page that is the article's title. */
final class TitleHeading {
  private static final int SHORTEST = 12;
  private static final int LONGEST = 300;
  private static final double ALIKE = 0.5;
  private static final double SAME_LENGTH = 0.3;
  private static final double VERY_ALIKE = 0.7;

  private TitleHeading() {}

  /**
   * The number of the first top heading that says what the title says, or else of the heading most
   * like it, for kickers stand in the heading and outlets' names in the title; below 0 where there
   * is none.
   */
  static int of(Outline page, String title) {
    Headline wanted = new Headline(title);
    double most = 0;
    int best = -1;
    for (int i = 0; i < page.size() && !wanted.bare().isEmpty(); i++) {
      if (!page.is(i, Tags.HEADING) || !page.hasText(i)) {
        continue;
      }
      boolean isTop = page.is(i, Tags.TOP_HEADING);
      Headline heading = new Headline(page.text(i, LONGEST));
      if (isTop && heading.bare().equals(wanted.bare())) {
        return i;
      }
      int length = heading.text().length();
      boolean mayBe = length >= SHORTEST && length <= LONGEST;
      double alike =
          mayBe && wanted.ofLonger(heading) >= SAME_LENGTH ? wanted.ofShorter(heading) : 0;
      if (alike > most && alike >= (isTop ? ALIKE : VERY_ALIKE)) {
        most = alike;
        best = i;
      }
    }
    return best;
  }
}
