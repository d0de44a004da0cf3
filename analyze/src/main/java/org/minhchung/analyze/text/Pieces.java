package org.minhchung.analyze.text;

/** Cuts what is too long, where that does least harm. */
final class Pieces {
  /** How far before the end of a piece a space is looked for, in characters. */
  static final int LOOK = 200;

  /** How far before it a place between two letters with their marks is looked for. */
  private static final int MARKS = 40;

  private Pieces() {}

  /**
   * Where a piece ends: behind a space, else between two characters, not within one.
   *
   * @param from its beginning
   * @param most where it ends at the latest, some hundred characters after its beginning
   * @return greater than {@code from} and at most {@code most}
   */
  static int cut(String text, int from, int most) {
    if (most >= text.length()) {
      return text.length();
    }
    for (int at = most; at > Math.max(from, most - LOOK); at--) {
      if (Gap.blank(text.charAt(at - 1))) {
        return at;
      }
    }
    for (int at = most; at > Math.max(from, most - MARKS); at--) {
      if (!isPartOfWhatIsBefore(text.charAt(at))) {
        return at;
      }
    }
    return splitsPair(text, most) ? most - 1 : most;
  }

  private static boolean isPartOfWhatIsBefore(char c) {
    int type = Character.getType(c);
    return Character.isLowSurrogate(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || c == '\u200D';
  }

  private static boolean splitsPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at - 1))
        && Character.isLowSurrogate(text.charAt(at));
  }
}
