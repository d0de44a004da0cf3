package org.minhchung.analyze.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/** Sentence ends by the rules of Unicode (UAX 29) as ICU applies them, and after a Khmer khan. */
final class UnicodeBreaks {
  private static final String KHMER_ENDS = "។៕";
  private static final String OPENS = "「『“«„（(《【";
  private static final String CLOSES_AFTER_SPACE = "»›";

  List<Integer> in(String line, String language) {
    // ICU keeps one prototype per locale and clones it, so this is cheap and shares no state.
    BreakIterator iterator = BreakIterator.getSentenceInstance(ULocale.forLanguageTag(language));
    iterator.setText(line);
    List<Integer> found = new ArrayList<>();
    iterator.first();
    int last = 0;
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      if (language.equals("km")) {
        addKhmer(line, last, at, found);
      }
      int moved = besideQuotes(line, at);
      if (moved > last && moved < line.length()) {
        found.add(moved);
      }
      last = at;
    }
    return found;
  }

  /**
   * Unicode's rules take a mark that opens for one that closes, and do not pass a space to close.
   */
  private static int besideQuotes(String line, int at) {
    if (OPENS.indexOf(line.charAt(at - 1)) >= 0 && at < line.length()) {
      return at - 1;
    }
    return at < line.length() && CLOSES_AFTER_SPACE.indexOf(line.charAt(at)) >= 0 ? at + 1 : at;
  }

  private static void addKhmer(String line, int start, int end, List<Integer> found) {
    for (int i = start; i < end - 1; i++) {
      if (KHMER_ENDS.indexOf(line.charAt(i)) >= 0 && !line.substring(i + 1, end).isBlank()) {
        found.add(i + 1);
      }
    }
  }
}
