package org.minhchung.analyze.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text by the rules of Unicode, with ICU's dictionaries for Chinese, Japanese, Thai,
 * Lao and Khmer. Safe for use by many threads.
 */
public final class Words {

  /** Words and numbers, without spaces and punctuation. */
  public List<Span> of(String text, String language) {
    BreakIterator words = BreakIterator.getWordInstance(ULocale.forLanguageTag(language));
    words.setText(text);
    List<Span> found = new ArrayList<>();
    int start = words.first();
    for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
      if (words.getRuleStatus() != BreakIterator.WORD_NONE) {
        found.add(new Span(start, end));
      }
      start = end;
    }
    return found;
  }

  /** The words, folded as {@link Folding#fold} does. */
  public List<String> folded(String text, String language) {
    return of(text, language).stream().map(span -> Folding.fold(span.of(text))).toList();
  }
}
