package org.minhchung.ingest.extract.body;

import java.util.List;
import java.util.regex.Pattern;
import org.minhchung.ingest.extract.text.Headline;

/**
 * Trims what stands between headline and text and between text and what follows: dates, names,
 * buttons, the headline itself, credits, how to reach the author.
 */
final class Edges {
  private static final int SHORT = 40;
  private static final int PROSE = 60;
  private static final int SHORT_SENTENCE = 25;
  private static final int LONGEST_DATE = 100;
  private static final int MOST_CREDITS = 4;
  private static final int LONGEST_TITLE = 250;
  private static final int HEAD = 10;
  private static final double ALIKE = 0.6;
  private static final double VERY_ALIKE = 0.8;
  private static final Pattern MOMENT =
      Pattern.compile(
          "(?<!\\d)(19|20)\\d\\d(?!\\d)|(?<!\\d)\\d{1,2}[:.]\\d\\d(?!\\d)|\\d{1,2}[./-]\\d{1,2}[./-]\\d\\d");
  private static final Pattern BYLINE =
      Pattern.compile(
          "(?i:by|von|par|por|oleh|di|text|texto|text von|av|af|door|autor|autorka):? \\p{Lu}[\\p{L}.'’-]+"
              + "(,? (?:and |und |et |y |e |& )?\\p{Lu}[\\p{L}.'’-]+){0,8}");

  private static final Pattern CLOCK = Pattern.compile("\\d{1,2}:\\d\\d(?!\\d)");

  /** A day, however it is written, so that what stands beside it can be told from it. */
  private static final Pattern DAY =
      Pattern.compile(
          "\\d{1,2}(?:st|nd|rd|th|\\.|º)?(?: of| de)? \\p{L}+[.,]?(?: of| de)? (?:19|20)\\d\\d"
              + "|\\p{L}+ \\d{1,2}(?:st|nd|rd|th)?, (?:19|20)\\d\\d|\\d+[年月日년월일]");

  private static final Pattern LABELLED =
      Pattern.compile("^[^:：]{1,25}[:：]|^[*—–#]|^[(（【\\[<*#=-].*[)）】\\]>*#=-]$|/|\\|");

  private Edges() {}

  static void trim(List<Line> lines, String title) {
    Flow flow = Flow.of(lines);
    Headline headline = new Headline(title);
    boolean prose = false;
    for (int i = 0, seen = 0; i < lines.size() && seen < HEAD; seen++) {
      Line line = lines.get(i);
      boolean repeated = !prose && isTitle(line, headline);
      prose |= !repeated && isProse(line);
      boolean label =
          isDate(line)
              || isByline(line)
              || (!prose && isFragment(line) && !leads(lines, i) && !isStatement(line, flow));
      if (label || repeated) {
        lines.remove(i);
      } else {
        i++;
      }
    }
    int credits = 0;
    while (!lines.isEmpty()) {
      Line last = lines.get(lines.size() - 1);
      boolean credit = credits < MOST_CREDITS && Credits.is(last);
      boolean label = isDate(last) || isByline(last);
      boolean kept = !isFragment(last) || isStatement(last, flow);
      if (!credit && !label && kept) {
        return;
      }
      credits += credit ? 1 : 0;
      lines.remove(lines.size() - 1);
    }
  }

  /** A heading right before prose is the first of the article's own. */
  private static boolean leads(List<Line> lines, int i) {
    return lines.get(i).isHeading() && i + 1 < lines.size() && isProse(lines.get(i + 1));
  }

  private static boolean isProse(Line line) {
    return !line.isHeading()
        && (line.length() >= PROSE || (line.length() >= SHORT_SENTENCE && line.endsSentence()))
        && !isDate(line);
  }

  private static boolean isByline(Line line) {
    return line.length() <= LONGEST_DATE && BYLINE.matcher(line.text()).matches();
  }

  private static boolean isFragment(Line line) {
    return line.length() < SHORT && !line.endsSentence() && !line.isListItem();
  }

  private static boolean isDate(Line line) {
    return line.length() <= LONGEST_DATE
        && !line.endsSentence()
        && !line.isListItem()
        && !line.isHeading()
        && MOMENT.matcher(line.text()).find()
        && (CLOCK.matcher(line.text()).find()
            || FurnitureLines.isLabel(line.text())
            || !Statement.isBesideDate(withoutDate(line)));
  }

  private static String withoutDate(Line line) {
    return MOMENT.matcher(DAY.matcher(line.text()).replaceAll(" ")).replaceAll(" ");
  }

  /** A short line in a paragraph like the article's own, which says something. */
  private static boolean isStatement(Line line, Flow flow) {
    return flow.holds(line)
        && line.linkDensity() == 0
        && !isLabelled(line.text())
        && Statement.is(line.text());
  }

  /** Words before a colon, or all of it in brackets: a source, a photographer, an agency. */
  private static boolean isLabelled(String text) {
    return LABELLED.matcher(text).find();
  }

  private static boolean isTitle(Line line, Headline headline) {
    if (line.text().length() > LONGEST_TITLE) {
      return false;
    }
    Headline other = new Headline(line.text());
    return line.isHeading()
        ? headline.ofShorter(other) >= ALIKE && headline.ofLonger(other) >= ALIKE / 2
        : headline.ofLonger(other) >= VERY_ALIKE;
  }
}
