package org.minhchung.analyze.match;

import java.util.List;
import org.minhchung.analyze.quantity.Agreement;
import org.minhchung.analyze.quantity.Kind;
import org.minhchung.analyze.quantity.Quantity;

/**
 * The numbers of a text: times apart from other quantities, since a year only ever contradicts a
 * year.
 *
 * @param times dates and years
 * @param amounts all others
 */
record Figures(List<Quantity> times, List<Quantity> amounts) {

  static Figures of(List<Quantity> quantities) {
    return new Figures(
        quantities.stream().filter(Figures::isTime).toList(),
        quantities.stream().filter(quantity -> !isTime(quantity)).toList());
  }

  private static boolean isTime(Quantity quantity) {
    return switch (quantity.kind()) {
      case DATE, DAY, YEAR -> true;
      default -> false;
    };
  }

  /**
   * How well the numbers of a sentence fit those of a claim: 0 they contradict, 0.5 nothing to
   * compare, 1 every number of the claim is there.
   */
  double agreement(Figures sentence) {
    int all = times.size() + amounts.size();
    if (all == 0 || (sentence.times.isEmpty() && sentence.amounts.isEmpty())) {
      return 0.5;
    }
    if (contradict(times, sentence.times) || contradict(amounts, sentence.amounts)) {
      return 0;
    }
    return 0.5 + 0.5 * (shared(times, sentence.times) + shared(amounts, sentence.amounts)) / all;
  }

  /** Whether there is something to compare, and nothing of it fits. */
  private static boolean contradict(List<Quantity> claim, List<Quantity> sentence) {
    boolean different = false;
    for (Quantity of : claim) {
      switch (best(of, sentence)) {
        case EQUAL, COMPATIBLE -> {
          return false;
        }
        case DIFFERENT -> different |= of.kind() != Kind.ORDINAL;
        case UNRELATED -> {}
      }
    }
    return different;
  }

  private static double shared(List<Quantity> claim, List<Quantity> sentence) {
    double shared = 0;
    for (Quantity of : claim) {
      Agreement best = best(of, sentence);
      shared += best == Agreement.EQUAL ? 1 : best == Agreement.COMPATIBLE ? 0.5 : 0;
    }
    return shared;
  }

  private static Agreement best(Quantity of, List<Quantity> others) {
    Agreement best = Agreement.UNRELATED;
    for (Quantity other : others) {
      Agreement agreement = Agreement.of(of, other);
      best = agreement.compareTo(best) < 0 ? agreement : best;
    }
    return best;
  }
}
