package org.minhchung.analyze.text;

import java.util.function.BooleanSupplier;

/** Whether a full stop shortens a word or a number instead of ending a sentence. */
final class Abbreviations {
  /** A year that stands so late in a sentence may well be its end. */
  private static final int WORDS_BEFORE_YEAR = 4;

  /** Longer words are hardly ever shortened. */
  private static final int SHORT = 4;

  private Abbreviations() {}

  /**
   * Whether what follows goes on with the sentence.
   *
   * @param confirmed whether a full stop that no list knows ends a sentence here
   */
  static boolean joins(Gap gap, Habits habits, BooleanSupplier confirmed) {
    LastToken token = LastToken.before(gap.before);
    if (token == null) {
      return false;
    }
    if (gap.ownStop) {
      return true;
    }
    if (token.address()) {
      return false;
    }
    if (token.number()) {
      return joinsNumber(token, gap, habits);
    }
    String word = token.lower();
    if (habits.years.contains(word) && token.afterYear()) {
      return !gap.nextDigit() && !starts(gap, habits) && !gap.hasWords(WORDS_BEFORE_YEAR);
    }
    if (habits.units.contains(word) && token.afterNumber()) {
      return gap.nextLetters("x");
    }
    if (habits.never.contains(word)
        || token.text().length() <= 2 && gap.nextLetters(token.text())) {
      return true;
    }
    if (gap.nextDigit() && habits.numbered.contains(word)) {
      return true;
    }
    return !habits.ends.contains(word) && joinsWord(token, gap, habits, confirmed);
  }

  private static boolean joinsWord(
      LastToken token, Gap gap, Habits habits, BooleanSupplier confirmed) {
    boolean initial = token.initial();
    boolean likely =
        initial
            || token.dotted()
            || habits.may.contains(token.lower())
            || (habits.cased && token.withoutVowel() && !habits.units.contains(token.lower()));
    if (!likely) {
      return gap.nextDigit() && token.text().length() <= SHORT && numberEndsClause(gap.next)
          || !(confirmed.getAsBoolean() || (token.text().length() > SHORT && starts(gap, habits)));
    }
    if (gap.nextDigit()) {
      return true;
    }
    return habits.starts.isEmpty() ? initial || !habits.cased : !starts(gap, habits);
  }

  private static boolean joinsNumber(LastToken token, Gap gap, Habits habits) {
    boolean behindColon = token.previous().endsWith(":") || token.previous().endsWith(";");
    if (token.shortNumber() && behindColon) {
      return true;
    }
    if (!habits.ordinals || token.counts(habits.numbered)) {
      return false;
    }
    if (!habits.cased) {
      return true;
    }
    return token.shortNumber()
        && (gap.nextDigit() || habits.months.contains(gap.firstWord()) || !starts(gap, habits));
  }

  /** para. 3) is clear; but not: died. 3 people were hurt. */
  private static boolean numberEndsClause(String next) {
    int i = 0;
    while (i < next.length() && Character.isDigit(next.charAt(i))) {
      i++;
    }
    if (i == next.length() || ";:)]".indexOf(next.charAt(i)) >= 0) {
      return true;
    }
    boolean mark = ".,".indexOf(next.charAt(i)) >= 0;
    return mark && (i + 1 == next.length() || Gap.blank(next.charAt(i + 1)));
  }

  private static boolean starts(Gap gap, Habits habits) {
    return habits.starts.contains(gap.firstWord());
  }
}
