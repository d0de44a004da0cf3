package org.minhchung.analyze.stance;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.analyze.text.Span;

/** Takes a text apart into words, or where words are not set apart, into overlapping pieces. */
final class Units {
  private static final int STEM = 5;

  private Units() {}

  /** The words, numbers and signs of a text; characters where words are not set apart. */
  static List<Span> of(String text, boolean unspaced) {
    List<Span> units = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int start = i;
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c)) {
        continue;
      }
      if (Character.isDigit(c)) {
        while (i < text.length() && inNumber(text, i)) {
          i++;
        }
      } else if (Character.isLetter(c)) {
        boolean alone = unspaced && !latin(c);
        while (i < text.length() && joins(text, i, alone)) {
          i += Character.charCount(text.codePointAt(i));
        }
      }
      units.add(new Span(start, i));
    }
    return units;
  }

  private static boolean inNumber(String text, int at) {
    char c = text.charAt(at);
    boolean between = (c == '.' || c == ',') && at + 1 < text.length();
    return Character.isDigit(c) || (between && Character.isDigit(text.charAt(at + 1)));
  }

  /** Marks always join a letter; letters do where words are set apart. */
  private static boolean joins(String text, int at, boolean alone) {
    int c = text.codePointAt(at);
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    boolean apostrophe =
        (c == '\'' || c == '’')
            && at + 1 < text.length()
            && Character.isLetter(text.charAt(at + 1));
    return mark || (!alone && (Character.isLetter(c) || apostrophe));
  }

  private static boolean latin(int c) {
    return c < 0x250;
  }

  /** One form for all cases of a word, and one for all numbers. */
  static String folded(String text, Span unit) {
    int c = text.codePointAt(unit.start());
    return Character.isDigit(c) ? "0" : Cues.fold(unit.of(text));
  }

  /** The beginning that forms of a word share. */
  static String stem(String word) {
    return word.length() <= STEM ? word : word.substring(0, STEM);
  }
}
