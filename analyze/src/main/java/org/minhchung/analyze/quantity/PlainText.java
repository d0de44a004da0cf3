package org.minhchung.analyze.quantity;

import com.ibm.icu.text.Normalizer2;
import org.minhchung.analyze.text.FoldedText;
import org.minhchung.analyze.text.Folding;
import org.minhchung.analyze.text.Span;

/**
 * A text in the one spelling that numerals and word lists are read in: small letters, the digits 0
 * to 9, one apostrophe, one hyphen, letters that are told apart only by careful writers made one.
 * Nearly all texts keep their length, so that offsets need no table.
 */
final class PlainText {
  /** Stands for every space that does not end a line between digits. */
  static final char FIXED_SPACE = '\u00a0';

  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  private final String original;
  private final char[] plain;
  private final FoldedText folded;

  private PlainText(String original, char[] plain, FoldedText folded) {
    this.original = original;
    this.plain = plain;
    this.folded = folded;
  }

  static PlainText of(String text) {
    if (NFC.isNormalized(text)) {
      return new PlainText(text, plain(text), null);
    }
    FoldedText folded = Folding.casefolded(text);
    return new PlainText(text, plain(folded.text()), folded);
  }

  int length() {
    return plain.length;
  }

  char at(int index) {
    return plain[index];
  }

  /** The character, or a blank outside the text. */
  char around(int index) {
    return index < 0 || index >= plain.length ? ' ' : plain[index];
  }

  /** How many digits begin there. */
  int digits(int index) {
    int i = index;
    while (isDigit(around(i))) {
      i++;
    }
    return i - index;
  }

  /** The number of a few digits. */
  int number(int start, int digits) {
    int value = 0;
    for (int i = 0; i < digits; i++) {
      value = value * 10 + (at(start + i) - '0');
    }
    return value;
  }

  Span original(int start, int end) {
    return folded == null ? new Span(start, end) : folded.original(start, end);
  }

  /** What stands there in the text as it was written. */
  String written(int start, int end) {
    return original(start, end).of(original);
  }

  static char[] plain(String text) {
    char[] plain = text.toCharArray();
    for (int i = 0; i < plain.length; i++) {
      plain[i] = plain(plain[i]);
    }
    return plain;
  }

  private static char plain(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
    }
    if (c >= '\uff01' && c <= '\uff5e') {
      return plain((char) (c - 0xfee0));
    }
    return switch (c) {
      case '\u2019', '\u2018', '\u02bc', '\u00b4', '\u2032' -> '\'';
      case '\u2010', '\u2011' -> '-';
      case '\u2009', '\u202f', '\u2007', FIXED_SPACE -> FIXED_SPACE;
      case '\u3000' -> ' ';
      case 'أ', 'إ', 'آ' -> 'ا';
      case 'ى' -> 'ي';
      case 'ँ' -> 'ं';
      case 'ё', 'Ё' -> 'е';
      default -> letter(c);
    };
  }

  private static char letter(char c) {
    if (Character.isSurrogate(c)) {
      return c;
    }
    int digit = Character.digit(c, 10);
    return digit >= 0 ? (char) ('0' + digit) : Character.toLowerCase(c);
  }

  /** Invisible, or a mark that many writers leave out: skipped inside words. */
  static boolean isSilent(char c) {
    return c >= 0xad
        && (c == '\u00ad'
            || (c >= '\u064b' && c <= '\u0652')
            || c == '\u0640'
            || c == '\u093c'
            || (c >= '\u200b' && c <= '\u200f')
            || (c >= '\u202a' && c <= '\u202e')
            || (c >= '\u2060' && c <= '\u2069')
            || c == '\ufeff');
  }

  /** Whether it belongs to a word of a script that puts spaces between words. */
  static boolean isSpacedLetter(char c) {
    if (c < 0x80) {
      return c >= 'a' && c <= 'z';
    }
    return (c < 0x0e00 || (c >= 0x1e00 && c < 0x2000)) && (Character.isLetter(c) || isMark(c));
  }

  static boolean isHangul(char c) {
    return c >= '\uac00' && c <= '\ud7a3';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }
}
