package org.minhchung.alerts.source;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;

/**
 * One way in which pages can be read badly. All measures come down to one question: of the latest
 * pages, are there far more that are poor in this way than the site's own past makes likely? A site
 * that always had many short items is thus not blamed for them.
 *
 * @param counts which pages the question applies to
 * @param poor whether such a page is poor
 * @param figure what people are shown, of the past and of the latest pages
 * @param slow whether only many pages together can prove it, for single ones are often so
 */
record Trial(
    Measure measure,
    Predicate<Measured> counts,
    Predicate<Measured> poor,
    ToDoubleFunction<List<Measured>> figure,
    boolean slow) {

  /** Pages of the past that are needed before anything is compared with it. */
  static final int PAST_NEEDED = 20;

  /** Texts this much shorter or longer than usual are poor. */
  private static final int TIMES = 3;

  /** Texts of less than this share of the usual length have lost a part, where most have. */
  private static final double PART = 0.6;

  /** Sites with fewer paragraphs than this cannot lose many. */
  private static final int SOME_PARAGRAPHS = 6;

  /** The trials that a past allows. */
  static List<Trial> of(List<Measured> past) {
    List<Trial> trials = new ArrayList<>();
    List<Measured> texts = Profiles.texts(past);
    if (texts.size() >= PAST_NEEDED) {
      int characters = Profiles.median(texts, Measured::characters);
      int paragraphs = Profiles.median(texts, Measured::paragraphs);
      ToDoubleFunction<List<Measured>> length = p -> Profiles.median(p, Measured::characters);
      trials.add(text(Measure.SHORTER, page -> page.characters() * TIMES < characters, length));
      trials.add(
          new Trial(
              Measure.SHORTER,
              Trial::isText,
              page -> page.characters() < characters * PART,
              length,
              true));
      trials.add(text(Measure.LONGER, page -> page.characters() > characters * TIMES, length));
      if (paragraphs >= SOME_PARAGRAPHS) {
        trials.add(
            text(
                Measure.PARAGRAPHS,
                page -> page.paragraphs() * TIMES <= paragraphs,
                p -> Profiles.median(p, Measured::paragraphs)));
      }
      trials.add(share(Measure.TITLE, Trial::isText, page -> !page.hasTitle()));
      trials.add(share(Measure.DATE, Trial::isText, page -> !page.hasDate()));
    }
    trials.addAll(ofOutcomes());
    return trials;
  }

  /** The trials that make sense without any past. */
  static List<Trial> ofOutcomes() {
    return List.of(
        share(
            Measure.EMPTY,
            page -> page.outcome() != Outcome.LOST,
            page -> page.outcome() == Outcome.UNREADABLE),
        share(Measure.LOST, page -> true, page -> page.outcome() == Outcome.LOST));
  }

  private static Trial text(
      Measure measure, Predicate<Measured> poor, ToDoubleFunction<List<Measured>> figure) {
    return new Trial(measure, Trial::isText, poor, figure, false);
  }

  private static Trial share(
      Measure measure, Predicate<Measured> counts, Predicate<Measured> poor) {
    return new Trial(measure, counts, poor, pages -> Profiles.share(pages, poor), false);
  }

  private static boolean isText(Measured page) {
    return page.outcome() == Outcome.READ;
  }

  boolean isPoor(Measured page) {
    return counts.test(page) && poor.test(page);
  }

  /** The latest pages that it applies to, at most so many. */
  List<Measured> last(int number, List<Measured> latest) {
    List<Measured> all = applicable(latest);
    return all.subList(Math.max(0, all.size() - number), all.size());
  }

  List<Measured> applicable(List<Measured> pages) {
    return pages.stream().filter(counts).toList();
  }

  int poorOf(List<Measured> pages) {
    return (int) pages.stream().filter(poor).count();
  }

  /** How poor pages follow each other in a past. */
  PoorPages chain(List<Measured> past) {
    List<Measured> all = applicable(past);
    boolean[] flags = new boolean[all.size()];
    for (int i = 0; i < flags.length; i++) {
      flags[i] = poor.test(all.get(i));
    }
    return PoorPages.of(flags);
  }

  Drift drift(List<Measured> past, List<Measured> recent) {
    return new Drift(
        measure,
        figure.applyAsDouble(applicable(past)),
        figure.applyAsDouble(recent),
        recent.size());
  }
}
