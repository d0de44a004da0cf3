package org.minhchung.ingest.extract.text;

/** Texts without what differs between two copies of them: spaces, punctuation, capitals. */
public final class Bare {
  private Bare() {}

  /** Letters and digits only, in lower case. */
  public static String of(String text) {
    StringBuilder bare = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
        bare.append(Character.toLowerCase(c));
      }
    }
    return bare.toString();
  }
}
