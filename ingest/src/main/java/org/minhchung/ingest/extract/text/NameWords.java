package org.minhchung.ingest.extract.text;

import java.util.Locale;
import java.util.Set;

/** The words that the names in class and id are made of: {@code story-related} has two. */
public final class NameWords {
  private NameWords() {}

  /** Whether one of the words, given in lower case and in letters from a to z, is in the names. */
  public static boolean anyOf(Set<String> words, String names) {
    int began = -1;
    for (int i = 0; i <= names.length(); i++) {
      int c = i < names.length() ? names.charAt(i) | 0x20 : 0;
      boolean letter = c >= 'a' && c <= 'z';
      if (letter && began < 0) {
        began = i;
      } else if (!letter && began >= 0) {
        if (words.contains(names.substring(began, i).toLowerCase(Locale.ROOT))) {
          return true;
        }
        began = -1;
      }
    }
    return false;
  }
}
