package org.minhchung.analyze.match;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that are written as names, with a capital inside a sentence in Latin script, folded to
 * ASCII letters, so that {@code Phùng} and {@code Phung} are one.
 */
final class ProperNames {
  private static final Pattern WORD = Pattern.compile("\\p{IsLatin}[\\p{IsLatin}\\p{M}\\d'’]+");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  private static final int HEADLINE_WORDS = 4;
  private static final double HEADLINE_SHARE = 0.7;

  private ProperNames() {}

  static Set<String> of(String text, String language) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    // German sets every noun in capitals.
    if (Languages.primary(language).equals("de") || !latin(composed)) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    int capitals = 0;
    int all = 0;
    Matcher words = WORD.matcher(composed);
    while (words.find()) {
      all++;
      boolean capital = Character.isUpperCase(composed.codePointAt(words.start()));
      capitals += capital ? 1 : 0;
      if (capital && words.start() > 0 && words.group().length() > 2) {
        names.add(fold(words.group()));
      }
    }
    // A headline in capitals says nothing about which words are names.
    return all > HEADLINE_WORDS && capitals > all * HEADLINE_SHARE ? Set.of() : names;
  }

  private static boolean latin(String text) {
    long letters = text.codePoints().filter(Character::isLetter).count();
    long latin =
        text.codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
            .count();
    return latin * 2 > letters;
  }

  static String fold(String word) {
    return MARKS
        .matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT)
        .replace('đ', 'd');
  }
}
