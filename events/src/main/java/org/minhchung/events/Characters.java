package org.minhchung.events;

/** Where a text may be cut without tearing what people see as one character. */
final class Characters {
  private static final char ZERO_WIDTH_JOINER = '\u200D';

  private Characters() {}

  /** Whether a cut here would part a surrogate pair, or a letter from its marks. */
  static boolean splits(String text, int at) {
    if (at <= 0 || at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (Character.isHighSurrogate(before) && Character.isLowSurrogate(after)) {
      return true;
    }
    if (after == ZERO_WIDTH_JOINER || before == ZERO_WIDTH_JOINER) {
      return true;
    }
    return !Character.isWhitespace(before) && isMark(text.codePointAt(at));
  }

  /** The nearest place at or after this one that may be cut; at least the beginning. */
  static int cutAfter(String text, int at) {
    int cut = Math.max(0, at);
    while (splits(text, cut)) {
      cut++;
    }
    return cut;
  }

  /** The nearest place at or before this one that may be cut; at most the end. */
  static int cutBefore(String text, int at) {
    int cut = Math.min(text.length(), at);
    while (splits(text, cut)) {
      cut--;
    }
    return cut;
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }
}
