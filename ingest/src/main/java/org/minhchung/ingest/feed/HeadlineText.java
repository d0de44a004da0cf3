package org.minhchung.ingest.feed;

import java.lang.Character.UnicodeScript;

/** Whether the text of a link is long enough to be a headline, by the measure of its script. */
final class HeadlineText {
  private static final int LONGEST = 300;

  private HeadlineText() {}

  static boolean is(String text) {
    if (text.length() > LONGEST) {
      return false; // a whole teaser
    }
    int letters = 0;
    int dense = 0;
    int unspaced = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        letters++;
        switch (UnicodeScript.of(c)) {
          case HAN, HIRAGANA, KATAKANA -> dense++;
          case THAI, LAO, KHMER, MYANMAR, TIBETAN -> unspaced++;
          default -> {}
        }
      }
    }
    if (dense * 2 > letters) {
      return dense >= 8; // a word of one or two characters says what takes others ten letters
    }
    if (unspaced * 2 > letters) {
      return unspaced >= 18; // written without spaces between words
    }
    int words = text.strip().split("[\\s\\u00a0]+").length;
    boolean hangul = text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HANGUL);
    return hangul
        ? letters >= 10 && words >= 3
        : (letters >= 20 && words >= 4) || (letters >= 25 && words >= 3);
  }
}
