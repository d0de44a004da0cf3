package org.minhchung.alerts.diff;

/** Scripts that put no blanks between words. */
final class DenseScript {
  private DenseScript() {}

  /** Whether a text is written, at least in part, in such a script. */
  static boolean isIn(String text) {
    return text.codePoints()
        .anyMatch(
            c ->
                switch (Character.UnicodeScript.of(c)) {
                  case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                  default -> false;
                });
  }
}
