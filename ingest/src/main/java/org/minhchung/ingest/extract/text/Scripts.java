package org.minhchung.ingest.extract.text;

/** Lengths that can be compared between scripts. */
public final class Scripts {
  /** For how many letters of an alphabet a Chinese, Japanese or Korean character counts. */
  public static final int DENSE = 3;

  /** No character below is dense. */
  public static final char FIRST_DENSE = '\u2e80';

  private Scripts() {}

  /** Whether a character is Chinese, Japanese or Korean and says as much as several letters. */
  public static boolean isDense(char c) {
    return (c >= FIRST_DENSE && c <= '\u9fff') || (c >= '\uac00' && c <= '\ud7a3');
  }

  /** UTF-16 units, where a dense character counts threefold. */
  public static int length(String text) {
    int length = text.length();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      length += c >= FIRST_DENSE && isDense(c) ? DENSE - 1 : 0;
    }
    return length;
  }
}
