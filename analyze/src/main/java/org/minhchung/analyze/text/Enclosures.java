package org.minhchung.analyze.text;

import java.util.BitSet;
import java.util.Set;

/**
 * Stretches of a line in which no sentence of the line ends: what is put in parentheses in the
 * middle of one, in Japanese and Korean the quotations that a particle makes a part of one, and,
 * where letters have no case, pauses of somebody who is quoted.
 */
final class Enclosures {
  /** More than a writer puts in parentheses, in characters; else one was never closed. */
  private static final int LONGEST = 240;

  private static final String ENDS = ".?!。！？।។؟…" + Gap.CLOSING + ":;•–—-";
  private static final Set<String> EMBED_QUOTATIONS = Set.of("ja", "ko");

  private final BitSet whole = new BitSet();
  private final BitSet quoted = new BitSet();

  private Enclosures() {}

  static Enclosures of(String line, String language, Habits habits, Quotations quotations) {
    Enclosures found = new Enclosures();
    found.addParentheses(line, '(', ')');
    found.addParentheses(line, '（', '）');
    boolean embeds = EMBED_QUOTATIONS.contains(language);
    if (embeds || !habits.cased && (line.indexOf('…') >= 0 || line.contains("..."))) {
      for (Span span : quotations.of(line)) {
        found.quoted.set(span.start() + 1, span.end() + 1);
        int behind = span.end() + 1;
        if (embeds && behind < line.length() && habits.attaches(line, behind)) {
          found.whole.set(span.start() + 1, span.end() + 1);
        }
      }
    }
    return found;
  }

  /** Whether a border at this place would lie inside of one. */
  boolean hold(Gap gap) {
    return whole.get(gap.at) || gap.afterEllipsis() && quoted.get(gap.at);
  }

  private void addParentheses(String line, char opens, char closes) {
    for (int open = line.indexOf(opens); open >= 0; open = line.indexOf(opens, open + 1)) {
      int last = Math.min(line.length(), open + LONGEST);
      int close = open + 1;
      while (close < last && line.charAt(close) != closes) {
        close++;
      }
      if (close < last && inTheMiddle(line, open)) {
        whole.set(open + 2, close + 1);
      }
    }
  }

  private static boolean inTheMiddle(String line, int open) {
    int i = open - 1;
    while (i >= 0 && Gap.blank(line.charAt(i))) {
      i--;
    }
    return i >= 0 && ENDS.indexOf(line.charAt(i)) < 0;
  }
}
