package org.minhchung.ingest.extract.body;

import org.minhchung.ingest.extract.text.Bare;
import org.minhchung.ingest.extract.text.Likeness;

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
    String wanted = Bare.of(title);
    Likeness likeness = new Likeness(title);
    double most = 0;
    int best = -1;
    for (int i = 0; i < page.size() && !wanted.isEmpty(); i++) {
      if (!page.is(i, Tags.HEADING) || !page.hasText(i)) {
        continue;
      }
      boolean isTop = page.is(i, Tags.TOP_HEADING);
      String text = page.text(i, LONGEST);
      if (isTop && Bare.of(text).equals(wanted)) {
        return i;
      }
      boolean mayBe = text.length() >= SHORTEST && text.length() <= LONGEST;
      double alike = mayBe && likeness.both(text) >= SAME_LENGTH ? likeness.to(text) : 0;
      if (alike > most && alike >= (isTop ? ALIKE : VERY_ALIKE)) {
        most = alike;
        best = i;
      }
    }
    return best;
  }
}
