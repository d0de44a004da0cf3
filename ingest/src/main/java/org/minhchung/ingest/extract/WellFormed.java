package org.minhchung.ingest.extract;

/** Text that can be written as UTF-8: pages can smuggle halves of characters in through escapes. */
final class WellFormed {
  private WellFormed() {}

  /** The text without halves of surrogate pairs and without control characters but newlines. */
  static String of(String text) {
    if (text == null || isPlain(text)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .filter(c -> !isControl(c) && !(c <= 0xFFFF && Character.isSurrogate((char) c)))
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isPlain(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (isControl(c)) {
        return false;
      }
      if (Character.isSurrogate(c)) {
        if (!Character.isSurrogatePair(c, i + 1 < length ? text.charAt(i + 1) : ' ')) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static boolean isControl(int c) {
    return (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0);
  }
}
