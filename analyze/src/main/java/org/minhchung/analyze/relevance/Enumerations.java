package org.minhchung.analyze.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.minhchung.analyze.text.Span;

/** Finds names that stand only in a list of countries: "Laos, Vietnam and Thailand". */
final class Enumerations {
  /** Vietnam and two others make a list; Vietnam and one other are a pair, and both matter. */
  private static final int FEWEST_OTHERS = 2;

  private static final int LONGEST_GAP = 16;

  private static final Pattern BETWEEN =
      Pattern.compile(
          "[\\s,،、，;；/·•]*(?:(?:and|or|as well as|et|ou|und|oder|sowie|y|e|o|i|oraz|lub|и|или|та|і|dan|atau"
              + "|và|hay|cùng|ve|en|of|와|과|및|また|และ|หรือ|و|と|や|和|与|與|及|或|以及)\\s*)?"
              + "(?:the|les|la|le|l['’]|den|die|das|der|las|los|el|os|as|a|o|i|gli|il|de|på)?\\s*",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private record Place(Span span, boolean vietnam) {}

  private Enumerations() {}

  /**
   * The names of Vietnam that stand in lists.
   *
   * @param vietnam where the text names Vietnam
   * @param others where it names other places
   */
  static Set<Span> of(String text, List<Span> vietnam, List<Span> others) {
    Set<Span> listed = new HashSet<>();
    if (others.size() < FEWEST_OTHERS) {
      return listed;
    }
    List<Place> places = new ArrayList<>();
    vietnam.forEach(span -> places.add(new Place(span, true)));
    others.stream()
        .filter(span -> vietnam.stream().noneMatch(span::overlaps))
        .forEach(span -> places.add(new Place(span, false)));
    places.sort(Comparator.comparingInt(place -> place.span().start()));
    int from = 0;
    for (int i = 1; i <= places.size(); i++) {
      if (i == places.size() || !joined(text, places.get(i - 1).span(), places.get(i).span())) {
        take(places.subList(from, i), listed);
        from = i;
      }
    }
    return listed;
  }

  private static boolean joined(String text, Span left, Span right) {
    int gap = right.start() - left.end();
    return gap > 0
        && gap <= LONGEST_GAP
        && !text.substring(left.end(), right.start()).isBlank()
        && BETWEEN.matcher(text.substring(left.end(), right.start())).matches();
  }

  private static void take(List<Place> list, Set<Span> listed) {
    if (list.stream().filter(place -> !place.vietnam()).count() >= FEWEST_OTHERS) {
      list.stream().filter(Place::vietnam).forEach(place -> listed.add(place.span()));
    }
  }
}
