package org.minhchung.ingest.extract.body;

import java.util.ArrayList;
import java.util.List;

/** Makes the paragraphs of an article out of the lines in its body. */
final class Paragraphs {
  private static final int SHORT = 40;

  private Paragraphs() {}

  static List<Line> of(List<Line> lines, String title) {
    List<Line> kept = new ArrayList<>();
    for (Line line : lines) {
      if (isText(line) && !isTitle(line, title)) {
        kept.add(line);
      }
    }
    Edges.trim(kept, title);
    List<Line> paragraphs = new ArrayList<>();
    for (int i = 0; i < kept.size(); i++) {
      Line line = kept.get(i);
      boolean leadsNowhere =
          line.isHeading()
              && !line.endsSentence()
              && (i + 1 == kept.size() || kept.get(i + 1).isHeading());
      boolean repeated =
          !paragraphs.isEmpty() && paragraphs.get(paragraphs.size() - 1).text().equals(line.text());
      if (!leadsNowhere && !repeated) {
        paragraphs.add(line);
      }
    }
    return paragraphs;
  }

  private static boolean isText(Line line) {
    if (FurnitureLines.is(line)) {
      return false;
    }
    double density = line.linkDensity();
    if (line.isHeading()) {
      return density < 0.5;
    }
    return line.length() < SHORT ? density < 0.34 : density < 0.6;
  }

  private static boolean isTitle(Line line, String title) {
    return !title.isEmpty()
        && line.isHeading()
        && Math.abs(line.text().length() - title.length()) < 8
        && line.text().regionMatches(true, 0, title, 0, Math.min(title.length(), 30));
  }
}
