package org.minhchung.analyze.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.ULocale;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * Where sentences may end by the rules of Unicode (UAX 29) as ICU applies them, and where those
 * rules see none: after a Khmer khan, after an ellipsis of one character, and before a figure.
 */
final class UnicodeBreaks {
  private static final String KHMER_ENDS = "។៕";
  private static final String OPENS = "「『“«„（(《【";
  private static final String CLOSES_AFTER_SPACE = "»›";

  /** Without one of these before its last character a line is one sentence. */
  private static final UnicodeSet STOPS =
      new UnicodeSet("[[:SB=ATerm:][:SB=STerm:][:SB=Sep:][:SB=CR:][:SB=LF:]…]").freeze();

  /** Ascending positions inside the line. */
  NavigableSet<Integer> in(String line, String language) {
    if (STOPS.span(line, UnicodeSet.SpanCondition.NOT_CONTAINED) >= line.length() - 1) {
      return new TreeSet<>();
    }
    // ICU keeps one prototype per locale and clones it, so this is cheap and shares no state.
    BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
    iterator.setText(line);
    NavigableSet<Integer> found = new TreeSet<>();
    iterator.first();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      found.add(besideQuotes(line, at));
    }
    addMissed(line, language, found);
    found.remove(0);
    found.remove(line.length());
    return found;
  }

  /**
   * Unicode's rules take a mark that opens for one that closes, and do not pass a space to close.
   */
  private static int besideQuotes(String line, int at) {
    if (at < line.length() && OPENS.indexOf(line.charAt(at - 1)) >= 0) {
      return at - 1;
    }
    return at < line.length() && CLOSES_AFTER_SPACE.indexOf(line.charAt(at)) >= 0 ? at + 1 : at;
  }

  private static void addMissed(String line, String language, NavigableSet<Integer> found) {
    for (int i = 0; i < line.length() - 1; i++) {
      char c = line.charAt(i);
      if (KHMER_ENDS.indexOf(c) >= 0 && language.equals("km")) {
        int at = afterClosing(line, i + 1);
        found.removeAll(new TreeSet<>(found.subSet(i + 1, at)));
        found.add(at);
      } else if (c == '…' && line.charAt(i + 1) != '…') {
        addAfterEllipsis(line, i + 1, language, found);
      } else if (c == '.' && Gap.blank(line.charAt(i + 1))) {
        addBeforeFigure(line, i + 2, found);
      }
    }
  }

  private static void addAfterEllipsis(
      String line, int from, String language, NavigableSet<Integer> found) {
    int at = afterClosing(line, from);
    if (at >= line.length()) {
      return;
    }
    char next = line.charAt(at);
    boolean unspaced = language.equals("zh") || language.equals("ja");
    boolean begins = at > from || Character.isUpperCase(firstLetter(line, at));
    if (unspaced ? Character.isIdeographic(next) : Gap.blank(line.charAt(at - 1)) && begins) {
      found.add(at);
    }
  }

  private static int firstLetter(String line, int at) {
    int i = at;
    while (i < line.length() && OPENS.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    return i < line.length() ? line.codePointAt(i) : ' ';
  }

  private static void addBeforeFigure(String line, int from, NavigableSet<Integer> found) {
    int i = from;
    if (i < line.length() && OPENS.indexOf(line.charAt(i)) >= 0) {
      i++;
    }
    if (i < line.length() && Character.isDigit(line.charAt(i))) {
      found.add(from);
    }
  }

  /** Past marks that close, also behind a space, and past the spaces after them. */
  private static int afterClosing(String line, int from) {
    int at = from;
    while (true) {
      while (at < line.length() && closes(line.charAt(at))) {
        at++;
      }
      while (at < line.length() && Gap.blank(line.charAt(at))) {
        at++;
      }
      if (at == line.length() || CLOSES_AFTER_SPACE.indexOf(line.charAt(at)) < 0) {
        return at;
      }
    }
  }

  private static boolean closes(char c) {
    return c == '.' || (Gap.CLOSING.indexOf(c) >= 0 && OPENS.indexOf(c) < 0);
  }
}
