package org.minhchung.ingest.extract.text;

/** Texts without what differs between two copies of them: spaces, punctuation, capitals. */
public final class Bare {
  private Bare() {}

  /** Letters and digits only, in lower case. */
  public static String of(String text) {
    char[] bare = text.toCharArray();
    int size = 0;
    for (char c : bare) {
      if (c < 128 ? isAsciiLetterOrDigit(c) : isLetterOrDigit(c)) {
        bare[size++] = Character.toLowerCase(c);
      }
    }
    return new String(bare, 0, size);
  }

  private static boolean isAsciiLetterOrDigit(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isLetterOrDigit(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }
}
