package org.minhchung.analyze.text;

import com.ibm.icu.text.Normalizer2;
import java.lang.Character.UnicodeScript;
import java.util.Arrays;

/**
 * Makes spellings comparable. Both foldings apply NFKC case folding and drop invisible characters;
 * {@link #fold} also strips the marks of Latin letters, and of no others, because a mark makes
 * another letter elsewhere (Cyrillic й is not и). Thai and Lao stay as they are, because NFKC takes
 * their sara am apart.
 */
public final class Folding {
  private static final Normalizer2 CASEFOLD = Normalizer2.getNFKCCasefoldInstance();

  /**
   * Marks that are put in order with one character, as Unicode's stream-safe format limits them
   * (UAX 15); no language needs more, and to order them takes the square of their number.
   */
  private static final int MOST_MARKS = 30;

  private static final Normalizer2 DECOMPOSE = Normalizer2.getNFDInstance();

  /** What a character of its own becomes, or 0 where that is not one character. */
  private static final char[] STRIPPED = table(true);

  private static final char[] CASED = table(false);

  private Folding() {}

  private static char[] table(boolean stripLatin) {
    char[] table = new char[Character.MAX_VALUE + 1];
    StringBuilder out = new StringBuilder();
    for (int c = 1; c < table.length; c++) {
      if (!Character.isSurrogate((char) c)) {
        out.setLength(0);
        appendFolded(String.valueOf((char) c), 0, 1, stripLatin, out);
        table[c] = out.length() == 1 ? out.charAt(0) : 0;
      }
    }
    return table;
  }

  /** Case folded, Latin letters without marks. */
  public static String fold(String text) {
    return folded(text).text();
  }

  /** Case folded, all marks kept. */
  public static String casefold(String text) {
    return casefolded(text).text();
  }

  /** Like {@link #fold}, with the way back to the original. */
  public static FoldedText folded(String text) {
    return run(text, true);
  }

  /** Like {@link #casefold}, with the way back to the original. */
  public static FoldedText casefolded(String text) {
    return run(text, false);
  }

  private static FoldedText run(String text, boolean stripLatin) {
    char[] table = stripLatin ? STRIPPED : CASED;
    int length = text.length();
    StringBuilder out = new StringBuilder(length + 16);
    int[] starts = new int[length + 16];
    int[] ends = new int[length + 16];
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      int next = segmentEnd(text, i);
      int before = out.length();
      if (next == i + 1 && table[c] != 0) {
        out.append(table[c]);
      } else {
        appendFolded(text, i, next, stripLatin, out);
      }
      if (out.length() > starts.length) {
        int grown = Math.max(out.length(), starts.length * 3 / 2);
        starts = Arrays.copyOf(starts, grown);
        ends = Arrays.copyOf(ends, grown);
      }
      Arrays.fill(starts, before, out.length(), i);
      Arrays.fill(ends, before, out.length(), next);
      i = next;
    }
    return new FoldedText(out.toString(), starts, ends);
  }

  /** A character with the marks, and in Hangul the vowels and finals, that join it. */
  private static int segmentEnd(String text, int start) {
    int i = start + Character.charCount(text.codePointAt(start));
    int most = Math.min(text.length(), i + MOST_MARKS);
    while (i < most) {
      char c = text.charAt(i);
      if (c < 0x300 || !joins(c)) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean joins(char c) {
    return (c >= 0x1160 && c <= 0x11FF) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static void appendFolded(
      String text, int start, int end, boolean stripLatin, StringBuilder out) {
    UnicodeScript script = UnicodeScript.of(text.codePointAt(start));
    if (script == UnicodeScript.THAI || script == UnicodeScript.LAO) {
      out.append(text, start, end);
      return;
    }
    String folded = CASEFOLD.normalize(text.substring(start, end));
    if (!stripLatin || script != UnicodeScript.LATIN) {
      out.append(folded);
      return;
    }
    String decomposed = DECOMPOSE.normalize(folded);
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      switch (c) {
        case 'đ' -> out.append('d');
        case 'ł' -> out.append('l');
        case 'ø' -> out.append('o');
        case 'ı' -> out.append('i');
        default -> {
          if (Character.getType(c) != Character.NON_SPACING_MARK) {
            out.append(c);
          }
        }
      }
    }
  }
}
