package org.minhchung.bench.corpus;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.minhchung.bench.pages.GoldPage;
import org.minhchung.bench.subject.Subject;

/**
 * CPU time and allocations per page. In each round every page goes through all subjects one after
 * the other, each time another one first, so that whatever slows the machine slows them alike.
 */
final class Timing {
  private final List<Subject> subjects;
  private final int pages;
  private final Map<Subject, double[][]> nanos = new EnumMap<>(Subject.class);
  private final Map<Subject, double[][]> bytes = new EnumMap<>(Subject.class);

  private Timing(List<Subject> subjects, int pages, int rounds) {
    this.subjects = subjects;
    this.pages = pages;
    for (Subject subject : subjects) {
      nanos.put(subject, new double[pages][rounds]);
      bytes.put(subject, new double[pages][rounds]);
    }
  }

  /**
   * Measures.
   *
   * @param skip tells on which pages a subject cannot be timed, for it does not come to an end
   */
  static Timing of(
      List<Subject> subjects, List<GoldPage> pages, int rounds, BiPredicate<Subject, GoldPage> skip)
      throws Exception {
    List<GoldPage> timed =
        pages.stream().filter(p -> subjects.stream().noneMatch(s -> skip.test(s, p))).toList();
    Timing timing = new Timing(subjects, timed.size(), rounds);
    for (int round = 0; round < rounds; round++) {
      for (int p = 0; p < timed.size(); p++) {
        GoldPage page = timed.get(p);
        byte[] body = page.body();
        for (int i = 0; i < subjects.size(); i++) {
          Subject subject = subjects.get((i + round + p) % subjects.size());
          Cost cost = Cost.of(() -> subject.text(body, null, page.url()));
          timing.nanos.get(subject)[p][round] = cost.nanos();
          timing.bytes.get(subject)[p][round] = cost.bytes();
        }
      }
    }
    return timing;
  }

  int pages() {
    return pages;
  }

  /** CPU milliseconds per page, on average over pages of each page's median round. */
  double millis(Subject subject) {
    return mean(medians(nanos.get(subject))) / 1e6;
  }

  /** Thousands of bytes allocated per page, on average over pages of each page's median round. */
  double kilobytes(Subject subject) {
    return mean(medians(bytes.get(subject))) / 1e3;
  }

  /** Total CPU as a multiple of the bare parse's. */
  double totalRatio(Subject subject) {
    return mean(medians(nanos.get(subject))) / mean(medians(nanos.get(subjects.get(0))));
  }

  /** CPU as a multiple of the bare parse's, on the median page. */
  double medianRatio(Subject subject) {
    double[] own = medians(nanos.get(subject));
    double[] parse = medians(nanos.get(subjects.get(0)));
    for (int p = 0; p < pages; p++) {
      own[p] /= parse[p];
    }
    return Cost.median(own);
  }

  private static double[] medians(double[][] rounds) {
    return Arrays.stream(rounds).mapToDouble(Cost::median).toArray();
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }
}
