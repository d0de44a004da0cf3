package org.minhchung.analyze.language;

import java.text.Normalizer;

/**
 * The letters of a text as the parts of the detector compare them: lower case, composed, each run
 * of anything else one space, three or more of a letter two.
 */
final class Letters {
  /** Of every character the letter in lower case, or a space where it is no part of a word. */
  private static final char[] LOWER = new char[Character.MAX_VALUE + 1];

  static {
    for (int c = 0; c < LOWER.length; c++) {
      int type = Character.getType(c);
      boolean isPartOfWord =
          Character.isLetter(c)
              || type == Character.NON_SPACING_MARK
              || type == Character.COMBINING_SPACING_MARK;
      LOWER[c] = isPartOfWord ? (char) Character.toLowerCase(c) : ' ';
    }
  }

  private final char[] chars;
  private final int length;

  private Letters(char[] chars, int length) {
    this.chars = chars;
    this.length = length;
  }

  /** Those of a text, with a space at either end. */
  static Letters of(String text) {
    String composed =
        Normalizer.isNormalized(text, Normalizer.Form.NFC)
            ? text
            : Normalizer.normalize(text, Normalizer.Form.NFC);
    char[] out = new char[composed.length() + 2];
    out[0] = ' ';
    int n = 1;
    for (int i = 0; i < composed.length(); i++) {
      char lower = LOWER[composed.charAt(i)];
      if (lower != ' ') {
        if (n < 2 || out[n - 1] != lower || out[n - 2] != lower) {
          out[n++] = lower;
        }
      } else if (out[n - 1] != ' ') {
        out[n++] = ' ';
      }
    }
    if (out[n - 1] != ' ') {
      out[n++] = ' ';
    }
    return new Letters(out, n);
  }

  char at(int i) {
    return chars[i];
  }

  int length() {
    return length;
  }
}
