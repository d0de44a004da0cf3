package org.minhchung.ingest.extract.body;

import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.ingest.extract.text.Scripts;

/**
 * Tells a short line that says something, though no stop ends it, from a name, a place or a date.
 * Names are written in capitals where a script has any; elsewhere only length can tell.
 */
final class Statement {
  private static final int MANY = 2;
  private static final int TELLING = 4;
  private static final int LONG_ENOUGH = 17;
  private static final int UNCASED_WORDS = 3;
  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{M}]+");
  private static final Set<String> OF_DATES =
      Set.of("on", "at", "am", "pm", "um", "uhr", "von", "de", "del", "le", "la", "às", "o", "w");

  private Statement() {}

  /** Whether it reads like a statement. */
  static boolean is(String text) {
    return says(text, MANY, TELLING);
  }

  /** Whether what stands beside a date reads like a statement. */
  static boolean isBesideDate(String text) {
    return says(text, MANY + 1, Integer.MAX_VALUE) && Scripts.length(text) > LONG_ENOUGH;
  }

  /**
   * Counts words that are no names.
   *
   * @param many words that are enough
   * @param telling letters in a word that is enough by itself
   */
  private static boolean says(String text, int many, int telling) {
    int small = 0;
    int uncased = 0;
    boolean hasCase = false;
    for (String word : NO_WORD.split(text)) {
      if (word.isEmpty()) {
        continue;
      }
      int first = word.codePointAt(0);
      if (Character.isLowerCase(first)) {
        small += word.length() > 1 && !OF_DATES.contains(word) ? 1 : 0;
        if (word.length() >= telling) {
          return true;
        }
        hasCase = true;
      } else if (Character.isUpperCase(first)) {
        hasCase = true;
      } else {
        uncased++;
      }
    }
    return hasCase
        ? small >= many
        : Scripts.length(text) >= LONG_ENOUGH && (uncased >= UNCASED_WORDS || isUnspaced(text));
  }

  private static boolean isUnspaced(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                switch (Character.UnicodeScript.of(c)) {
                  case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                  default -> false;
                });
  }
}
