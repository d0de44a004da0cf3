package org.minhchung.alerts.source;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.ExtractionReport.Occasion;
import org.minhchung.events.SourceHealth.Canary;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;
import org.minhchung.events.SourceHealth.Reading;
import org.minhchung.events.SourceHealth.State;

/**
 * What a report changes in what is known of a site. Only the reports and their own times count, so
 * that reading them again gives the same.
 */
final class History {
  /** Pages of which the past is made. */
  static final int PAST = 200;

  /** Share of poor pages from whose first one a trouble is dated. */
  private static final double MOST = 0.6;

  /** A misread canary is visited once a day at least; one not heard of for days is off the list. */
  private static final Duration MISREAD_CANARY_KEPT = Duration.ofDays(3);

  private static final Duration CANARY_KEPT = Duration.ofDays(60);

  private History() {}

  /** What is known after a report. */
  static Site after(Site site, ExtractionReport report) {
    Site informed =
        report.occasion() == Occasion.CANARY ? compared(site, report) : read(site, report);
    return settled(informed.withCanaries(current(informed.canaries(), report.at())), report.at());
  }

  /** What is known when somebody has found the latest pages to be read rightly. */
  static Site afterAdoption(Site site, Instant at) {
    return site.state() == State.CHANGED ? wellRead(adopted(site), at) : site;
  }

  private static Site read(Site site, ExtractionReport report) {
    List<RecentPage> window = new ArrayList<>(site.window());
    boolean known = window.removeIf(page -> page.reading().url().equals(report.url()));
    window.add(new RecentPage(reading(report), site.troubled()));
    List<Measured> past = new ArrayList<>(site.past());
    List<Measured> aside = new ArrayList<>(site.aside());
    while (window.size() > Judgement.LONG) {
      RecentPage leaving = window.remove(0);
      if (!leaving.doubtful()) {
        past.add(Measured.of(leaving.reading()));
      } else if (site.troubled()) {
        aside.add(Measured.of(leaving.reading()));
      }
    }
    Site after = site.with(latest(past), window, latest(aside));
    return known || report.occasion() != Occasion.FIRST
        ? after
        : after.with(site.rhythm().with(report.at()));
  }

  private static List<Measured> latest(List<Measured> pages) {
    return pages.subList(Math.max(0, pages.size() - PAST), pages.size());
  }

  private static Reading reading(ExtractionReport report) {
    return new Reading(
        report.url(),
        report.at(),
        report.outcome(),
        report.method(),
        report.characters(),
        report.paragraphs(),
        report.hasTitle(),
        report.hasDate(),
        report.flags().contains("short"),
        report.reason(),
        report.flags().contains("paywall"));
  }

  private static Site compared(Site site, ExtractionReport report) {
    if (report.canary() == null) {
      return site;
    }
    List<Canary> canaries = new ArrayList<>(site.canaries());
    int failures =
        canaries.stream()
            .filter(c -> c.url().equals(report.url()))
            .mapToInt(Canary::failures)
            .findFirst()
            .orElse(0);
    canaries.removeIf(c -> c.url().equals(report.url()));
    canaries.add(
        new Canary(
            report.canary().name(),
            report.url(),
            report.at(),
            report.canary().missing(),
            report.canary().missing().isEmpty() ? 0 : failures + 1));
    canaries.sort(java.util.Comparator.comparing(Canary::name).thenComparing(Canary::url));
    return site.withCanaries(canaries);
  }

  private static List<Canary> current(List<Canary> canaries, Instant now) {
    return canaries.stream()
        .filter(c -> c.at().plus(CANARY_KEPT).isAfter(now))
        .filter(c -> c.failures() == 0 || c.at().plus(MISREAD_CANARY_KEPT).isAfter(now))
        .toList();
  }

  private static Site settled(Site site, Instant at) {
    List<Drift> drifts = Judgement.of(site);
    if (drifts.isEmpty()) {
      return wellRead(site.troubled() ? trusted(site) : site, at);
    }
    boolean failing = drifts.stream().map(Drift::measure).anyMatch(History::isFailure);
    State state = failing ? State.FAILING : State.CHANGED;
    if (!site.troubled()) {
      return doubted(site, drifts, at).with(state, began(site, drifts, at), drifts);
    }
    Site troubled = site.with(state, site.since(), drifts);
    return Adoption.isDue(troubled, at) ? wellRead(adopted(troubled), at) : troubled;
  }

  private static boolean isFailure(Measure measure) {
    return measure == Measure.EMPTY || measure == Measure.LOST;
  }

  private static Site wellRead(Site site, Instant at) {
    State state = site.past().size() < Trial.PAST_NEEDED ? State.LEARNING : State.HEALTHY;
    return site.with(state, state == site.state() ? site.since() : at, List.of());
  }

  /** The latest pages have shown that all is well; those before them are not judged again. */
  private static Site trusted(Site site) {
    int all = site.window().size();
    return site.with(
        site.past(),
        site.window().subList(Math.max(0, all - Judgement.SHORT), all).stream()
            .map(page -> page.withDoubt(false))
            .toList(),
        List.of());
  }

  /** The pages since the trouble began may have been misread. */
  private static Site doubted(Site site, List<Drift> drifts, Instant at) {
    Instant began = began(site, drifts, at);
    return site.with(
        site.past(),
        site.window().stream()
            .map(page -> page.withDoubt(page.doubtful() || !page.reading().at().isBefore(began)))
            .toList(),
        List.of());
  }

  /** What was set aside becomes the past. */
  private static Site adopted(Site site) {
    return site.with(
        site.aside(),
        site.window().stream().map(page -> page.withDoubt(false)).toList(),
        List.of());
  }

  /** When the first of the latest pages was read of which most are poor. */
  private static Instant began(Site site, List<Drift> drifts, Instant at) {
    Instant began = at;
    int poor = 0;
    List<RecentPage> window = site.window();
    for (int i = window.size() - 1; i >= 0; i--) {
      Reading reading = window.get(i).reading();
      if (Judgement.isPoor(Measured.of(reading), site, drifts)) {
        poor++;
        if (poor >= MOST * (window.size() - i)) {
          began = reading.at();
        }
      }
    }
    return began;
  }
}
