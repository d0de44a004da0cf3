package org.minhchung.ingest.extract.charset;

import java.lang.Character.UnicodeScript;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * How sensible a reading of bytes is, from about -1 to 1: letters that stand among letters of their
 * own script speak for it; signs of misreading against it, such as broken characters, symbols
 * within words, capitals after small letters, rare Chinese characters, Thai vowels without a
 * consonant.
 */
final class CharsetScore {
  private static final Charset COMMON_CHINESE = Charset.forName("GB2312");
  private static final Charset COMMON_TAIWANESE = Charset.forName("Big5");

  private double points;
  private int counted;
  private final CharsetEncoder gb = COMMON_CHINESE.newEncoder();
  private final CharsetEncoder big5 = COMMON_TAIWANESE.newEncoder();

  CharsetScore(String reading) {
    char before = ' ';
    for (int i = 0; i < reading.length(); i++) {
      char c = reading.charAt(i);
      if (c == 0x1b) {
        counted++;
        points -= 3;
      } else if (c >= 128) {
        counted++;
        char after = i + 1 < reading.length() ? reading.charAt(i + 1) : ' ';
        points += points(before, c, after);
      }
      before = c;
    }
  }

  /** The mean of what its characters beyond ASCII are worth; 0 where there are none. */
  double value() {
    return counted == 0 ? 0 : points / counted;
  }

  private double points(char before, char c, char after) {
    int type = Character.getType(c);
    if (c == '\uFFFD') {
      return -3;
    }
    if (type == Character.CONTROL
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED) {
      return -2;
    }
    if (type == Character.SURROGATE) {
      return 0;
    }
    boolean isMark = type == Character.NON_SPACING_MARK;
    if (!Character.isLetter(c) && !isMark) {
      if (c >= '\u0e50' && c <= '\u0e59' && (isThai(before) || isThai(after))) {
        return -1; // digits within words
      }
      // quotation marks and dashes stand at the edge of words
      boolean within = Character.isLetter(before) && Character.isLetter(after);
      return within && c != '’' && c != '\u00ad' && c != '·' ? -1 : 0;
    }
    return letter(before, c, after, isMark);
  }

  private double letter(char before, char c, char after, boolean isMark) {
    UnicodeScript script = UnicodeScript.of(c);
    return switch (script) {
      case HAN -> han(c);
      case HIRAGANA -> 1;
      case KATAKANA -> c >= '\uff61' && c <= '\uff9f' ? -0.5 : 0.9;
      case HANGUL -> c >= '\uac00' && c <= '\ud7a3' ? 0.9 : -0.5;
      case THAI -> thai(before, c, after, isMark);
      case LATIN -> latin(before, c, after);
      default -> {
        boolean alone = isAscii(before) && isAscii(after);
        boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before);
        yield isMark ? 0.5 : capital ? -1 : alone ? -0.3 : 0.9;
      }
    };
  }

  /** The characters of daily use come first in the old standards. */
  private double han(char c) {
    if (gb.canEncode(c)) {
      byte[] bytes = String.valueOf(c).getBytes(COMMON_CHINESE);
      return (bytes[0] & 0xff) < 0xd8 ? 0.8 : -0.2;
    }
    if (big5.canEncode(c)) {
      byte[] bytes = String.valueOf(c).getBytes(COMMON_TAIWANESE);
      return (bytes[0] & 0xff) < 0xc7 ? 0.7 : -0.3;
    }
    return -0.5;
  }

  /** Vowels and tones stand behind a consonant, but some vowels before one. */
  private static double thai(char before, char c, char after, boolean isMark) {
    boolean needsBefore = isMark || c == '\u0e30' || c == '\u0e32' || c == '\u0e33';
    boolean needsAfter = c >= '\u0e40' && c <= '\u0e44';
    boolean thaiBefore = isThai(before);
    boolean consonantAfter = after >= '\u0e01' && after <= '\u0e2e';
    boolean misplaced = (needsBefore && !thaiBefore) || (needsAfter && !consonantAfter);
    return misplaced ? -1.5 : thaiBefore ? 0.8 : 0.2;
  }

  /** Accented letters are few among plain ones; many in a row are something else misread. */
  private static double latin(char before, char c, char after) {
    boolean capital = Character.isUpperCase(c) && Character.isLowerCase(before);
    boolean row = isAccented(before) || isAccented(after);
    boolean inWord = isAscii(before) || isAscii(after);
    return capital ? -1 : row ? -0.6 : inWord ? 0.6 : -0.2;
  }

  private static boolean isAccented(char c) {
    return c >= 128 && Character.isLetter(c);
  }

  private static boolean isThai(char c) {
    return c >= '\u0e01' && c <= '\u0e4e';
  }

  private static boolean isAscii(char c) {
    return c < 128 && Character.isLetter(c);
  }
}
