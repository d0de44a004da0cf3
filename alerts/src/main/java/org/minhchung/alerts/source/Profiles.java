package org.minhchung.alerts.source;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.SourceHealth.Profile;
import org.minhchung.events.SourceHealth.Spread;

/** Figures of many pages, by ranks rather than means: one huge page must not move them. */
final class Profiles {
  private Profiles() {}

  static Profile of(List<Measured> pages) {
    List<Measured> read = texts(pages);
    List<Measured> fetched = pages.stream().filter(p -> p.outcome() != Outcome.LOST).toList();
    return new Profile(
        pages.size(),
        spread(read, Measured::characters),
        spread(read, Measured::paragraphs),
        share(read, page -> !page.hasTitle()),
        share(read, page -> !page.hasDate()),
        share(read, Measured::isShort),
        share(fetched, page -> page.outcome() == Outcome.UNREADABLE),
        share(pages, page -> page.outcome() == Outcome.LOST));
  }

  static List<Measured> texts(List<Measured> pages) {
    return pages.stream().filter(p -> p.outcome() == Outcome.READ).toList();
  }

  static int median(List<Measured> pages, ToIntFunction<Measured> figure) {
    return spread(pages, figure).median();
  }

  static double share(List<Measured> pages, Predicate<Measured> that) {
    return pages.isEmpty() ? 0 : (double) pages.stream().filter(that).count() / pages.size();
  }

  private static Spread spread(List<Measured> pages, ToIntFunction<Measured> figure) {
    int[] sorted = pages.stream().mapToInt(figure).sorted().toArray();
    return new Spread(rank(sorted, 0.1), rank(sorted, 0.5), rank(sorted, 0.9));
  }

  private static int rank(int[] sorted, double share) {
    return sorted.length == 0 ? 0 : sorted[(int) Math.round(share * (sorted.length - 1))];
  }
}
