package org.minhchung.alerts.query;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/** Makes the forms of a word alike that people type interchangeably. */
final class Folding {
  private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
  private static final Pattern SPACES = Pattern.compile("\\s+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Longer terms are cut by Elasticsearch's whitespace analyzer. */
  private static final int LONGEST = 255;

  private Folding() {}

  /** Lower case with composed letters. */
  static String lower(String word) {
    return Normalizer.normalize(word, Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Without case, width and, in scripts where they are often left out, diacritics. */
  static String fold(String word) {
    String folded = Normalizer.normalize(word, Form.NFKC).toLowerCase(Locale.ROOT);
    if (diacriticsAreOptional(folded)) {
      folded = MARKS.matcher(Normalizer.normalize(folded, Form.NFKD)).replaceAll("");
      folded = toAscii(folded);
    }
    // some ligatures become several words
    folded = SPACES.matcher(folded).replaceAll("");
    if (folded.isEmpty()) {
      return word;
    }
    return folded.length() <= LONGEST ? folded : folded.substring(0, LONGEST);
  }

  private static boolean diacriticsAreOptional(String word) {
    return word.codePoints()
        .mapToObj(Character.UnicodeScript::of)
        .anyMatch(
            script ->
                script == Character.UnicodeScript.LATIN
                    || script == Character.UnicodeScript.GREEK
                    || script == Character.UnicodeScript.CYRILLIC);
  }

  private static String toAscii(String word) {
    char[] in = word.toCharArray();
    // one character becomes at most four
    char[] out = new char[in.length * 4];
    return new String(out, 0, ASCIIFoldingFilter.foldToASCII(in, 0, out, 0, in.length));
  }
}
