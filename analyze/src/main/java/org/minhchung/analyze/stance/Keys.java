package org.minhchung.analyze.stance;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** By what texts are seen to speak of the same. */
final class Keys {
  private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

  private Keys() {}

  /** Beginnings of words, or pairs of characters where words are not set apart. */
  static Set<String> of(String text) {
    Set<String> keys = new HashSet<>();
    WORDS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
        .results()
        .map(MatchResult::group)
        .forEach(
            word -> {
              if (Character.isIdeographic(word.codePointAt(0)) || word.length() > 20) {
                for (int i = 0; i + 2 <= word.length(); i++) {
                  keys.add(word.substring(i, i + 2));
                }
              } else if (word.length() > 2) {
                keys.add(word.substring(0, Math.min(5, word.length())));
              }
            });
    return keys;
  }
}
