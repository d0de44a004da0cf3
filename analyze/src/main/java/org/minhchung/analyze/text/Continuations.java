package org.minhchung.analyze.text;

import java.util.Set;
import java.util.function.BooleanSupplier;

/** Ends of sentences that are none, because what follows goes on with what went before. */
final class Continuations {
  private static final Set<String> WITHOUT_SPACES = Set.of("zh", "ja", "km");
  private static final String ELLIPSIS_IN_BRACKETS = "([<{（［";

  private Continuations() {}

  /**
   * Whether what follows a gap belongs to the sentence before it.
   *
   * @param confirmed whether a full stop that no list knows ends a sentence here
   */
  static boolean join(Gap gap, Habits habits, String language, BooleanSupplier confirmed) {
    if (gap.empty() || gap.onlyClosing() || gap.enumerator()) {
      return true;
    }
    char last = gap.last();
    boolean stop = last == '.';
    if (gap.nextLower() && (habits.cased || stop)) {
      return true;
    }
    if (gap.closed()) {
      return joinsQuotation(gap, habits, language);
    }
    if (gap.afterEllipsis()) {
      return joinsEllipsis(gap, habits);
    }
    if (stop) {
      return Abbreviations.joins(gap, habits, confirmed);
    }
    return habits.attaches(gap.next, 0) && !gap.spaced()
        || habits.goesOn(gap.next) && gap.before.endsWith("ល។")
        || gap.next.startsWith("ល។")
        || !habits.cased && last == '!' && habits.brands.contains(lastWord(gap.before));
  }

  private static boolean joinsQuotation(Gap gap, Habits habits, String language) {
    String inside = gap.before.substring(0, gap.before.length() - 1);
    if (inside.endsWith("...") || inside.endsWith("…")) {
      int dots = inside.length() - 1;
      while (dots > 0 && (inside.charAt(dots) == '.' || inside.charAt(dots) == '…')) {
        dots--;
      }
      if (ELLIPSIS_IN_BRACKETS.indexOf(inside.charAt(dots)) >= 0) {
        return true;
      }
    }
    return habits.attaches(gap.next, 0) && (!gap.spaced() || language.equals("zh"))
        || Sayings.follows(gap, habits, !WITHOUT_SPACES.contains(language));
  }

  /** Where letters have no case, only what is written tells whether somebody fell silent. */
  private static boolean joinsEllipsis(Gap gap, Habits habits) {
    if (habits.cased) {
      return false;
    }
    String before = gap.before.replaceAll("[.…]+$", "");
    return habits.goesOn(gap.next)
        || !habits.finals.isEmpty() && habits.finals.stream().noneMatch(before::endsWith);
  }

  private static String lastWord(String before) {
    return before.substring(before.lastIndexOf(' ') + 1).toLowerCase(java.util.Locale.ROOT);
  }
}
