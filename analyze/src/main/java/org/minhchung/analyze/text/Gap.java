package org.minhchung.analyze.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a line where a sentence may end, and what stands on both sides of it. */
final class Gap {
  /** More than the longest abbreviation or first word, in characters. */
  private static final int LOOK = 60;

  static final String CLOSING = "\"'”’»“«」』）)]】〉》›";
  private static final String OPENING = "\"'“‘«„»「『（([【〈《‹¿¡—–- ";
  private static final Pattern ENUMERATOR = Pattern.compile("\\(?(\\d{1,3}|\\p{L}|[ivx]+)[.)]");
  private static final Pattern FIRST_WORD = Pattern.compile("[\\p{L}\\p{M}’'-]+");
  private static final Pattern ADDRESS =
      Pattern.compile("[\\w-]+(\\.[\\w-]+)*(@[\\w-]+)?\\.[a-z]{2,6}(?![\\p{L}\\d]).*");

  final String line;
  final int at;
  final String before;
  final String next;

  /** Whether the line has a stop of the language's own, so that the Latin one only shortens. */
  final boolean ownStop;

  private final int start;

  Gap(String line, int start, int at, boolean ownStop) {
    this.ownStop = ownStop;
    this.line = line;
    this.at = at;
    this.start = start;
    this.before = line.substring(Math.max(start, at - LOOK), at).strip();
    this.next = line.substring(at, Math.min(line.length(), at + LOOK)).stripLeading();
  }

  boolean empty() {
    return before.isEmpty() || next.isEmpty();
  }

  char last() {
    return before.charAt(before.length() - 1);
  }

  boolean afterEllipsis() {
    return !before.isEmpty() && (last() == '…' || before.endsWith("..."));
  }

  boolean closed() {
    return CLOSING.indexOf(last()) >= 0;
  }

  /** Whether a space stands between both sides. */
  boolean spaced() {
    return at > 0 && (blank(line.charAt(at - 1)) || blank(line.charAt(at)));
  }

  /** Nothing but marks that close follows. */
  boolean onlyClosing() {
    return next.chars().allMatch(c -> CLOSING.indexOf(c) >= 0 || c == '.');
  }

  /** The whole sentence so far is the number or letter of a list's item. */
  boolean enumerator() {
    return ENUMERATOR.matcher(before).matches();
  }

  boolean nextDigit() {
    return Character.isDigit(next.charAt(0));
  }

  /** What follows goes on in lower case; an address and a name such as iPhone tell nothing. */
  boolean nextLower() {
    int i = 0;
    while (i < next.length() && (OPENING.indexOf(next.charAt(i)) >= 0 || blank(next.charAt(i)))) {
      i++;
    }
    if (i == next.length() || !Character.isLowerCase(next.codePointAt(i))) {
      return false;
    }
    boolean camel = i + 1 < next.length() && Character.isUpperCase(next.charAt(i + 1));
    return !camel && !ADDRESS.matcher(next.substring(i)).matches();
  }

  /** The first word of what follows, in lower case; empty where there is none. */
  String firstWord() {
    Matcher word = FIRST_WORD.matcher(next);
    return word.find() ? word.group().toLowerCase(java.util.Locale.ROOT) : "";
  }

  /** As many letters and a stop follow, as in S. A. or EE. UU. */
  boolean nextLetters(String letters) {
    int length = letters.length();
    return next.length() > length
        && next.charAt(length) == '.'
        && next.chars().limit(length).allMatch(Character::isLetter)
        && (length == 1
            || next.substring(0, length).chars().allMatch(Character::isUpperCase)
                && letters.chars().allMatch(Character::isUpperCase));
  }

  /** The sentence so far has at least so many words. */
  boolean hasWords(int least) {
    if (at - start > LOOK) {
      return true;
    }
    int words = 1;
    for (int i = start + 1; i < at - 1 && words < least; i++) {
      if (blank(line.charAt(i)) && !blank(line.charAt(i - 1))) {
        words++;
      }
    }
    return words >= least;
  }

  static boolean blank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
  }
}
