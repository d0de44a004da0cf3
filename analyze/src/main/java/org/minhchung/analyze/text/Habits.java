package org.minhchung.analyze.text;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the lists say of one language; see {@code sentence-breaks.txt} for their meaning. */
final class Habits {
  private static final Set<String> WITHOUT_CASE =
      Set.of("zh", "ja", "ko", "th", "lo", "km", "ar", "hi");

  final boolean cased;
  final Set<String> never;
  final Set<String> may;
  final Set<String> ends;
  final Set<String> numbered;
  final Set<String> starts;
  final Set<String> months;
  final Set<String> years;
  final Set<String> units;
  final Set<String> saying;
  final Set<String> brands;
  final List<String> after;
  final List<String> afterNot;
  final List<String> goesOn;
  final List<String> finals;
  final List<String> stops;
  final boolean ordinals;

  Habits(Lexicon lexicon, String language) {
    cased = !WITHOUT_CASE.contains(language);
    never = both(lexicon, language, "never");
    may = both(lexicon, language, "may");
    ends = both(lexicon, language, "ends");
    numbered = both(lexicon, language, "numbered");
    starts = new HashSet<>(lexicon.get(language + ".starts"));
    months = new HashSet<>(lexicon.get(language + ".months"));
    years = new HashSet<>(lexicon.get(language + ".years"));
    units = both(lexicon, language, "units");
    saying = new HashSet<>(lexicon.get(language + ".saying"));
    brands = new HashSet<>(lexicon.get("any.brands"));
    after = lexicon.get(language + ".after");
    afterNot = lexicon.get(language + ".after-not");
    goesOn = lexicon.get(language + ".goes-on");
    finals = lexicon.get(language + ".finals");
    stops = lexicon.get(language + ".stops");
    ordinals = lexicon.get("any.ordinals").contains(language);
    never.removeAll(may);
    never.removeAll(ends);
  }

  private static Set<String> both(Lexicon lexicon, String language, String list) {
    Set<String> words = new HashSet<>(lexicon.get("any." + list));
    words.addAll(lexicon.get(language + "." + list));
    return words;
  }

  /** Whether a particle follows that belongs to what stands before it. */
  boolean attaches(String line, int at) {
    return begins(after, line, at) && !begins(afterNot, line, at);
  }

  private static boolean begins(List<String> words, String line, int at) {
    for (String word : words) {
      if (line.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether what follows is the same sentence, although it was broken off. */
  boolean goesOn(String next) {
    return begins(goesOn, next, 0);
  }

  /** Whether a text writes this language's own stop, so that the Latin one only shortens words. */
  boolean ownStopIn(String line) {
    return stops.stream().anyMatch(line::contains);
  }
}
