package org.minhchung.ingest.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.minhchung.events.ExtractionReport.CanaryOutcome;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has canaries visited through the frontier as every other page, and compares what is read in them.
 * Nothing is published of them but the outcome.
 */
public final class Canaries {
  private static final Logger LOG = LoggerFactory.getLogger(Canaries.class);

  private final Map<String, Canary> byUrl = new LinkedHashMap<>();
  private final Set<String> unknown = new HashSet<>();
  private final Duration every;
  private final Duration afterFailure;
  private final Sources sources;
  private final VisitMemory memory;
  private final FetchTasks tasks;
  private final Reports reports;
  private final Clock clock;

  public Canaries(
      List<Canary> list,
      CanaryConfig config,
      Sources sources,
      VisitMemory memory,
      FetchTasks tasks,
      Reports reports,
      Clock clock) {
    list.forEach(canary -> byUrl.put(canary.url(), canary));
    this.every = config.every();
    this.afterFailure = config.afterFailure().compareTo(every) < 0 ? config.afterFailure() : every;
    this.sources = sources;
    this.memory = memory;
    this.tasks = tasks;
    this.reports = reports;
    this.clock = clock;
  }

  /**
   * Asks for the visits that are due.
   *
   * @param mine tells whether this instance looks after an address; others' stay
   */
  public void tick(Predicate<String> mine) {
    Instant now = clock.instant();
    for (Canary canary : byUrl.values()) {
      if (isKnown(canary) && mine.test(canary.url()) && isDue(canary, now)) {
        tasks.canary(canary.url(), canary.source(), now).join();
        remember(canary, now.plus(every), null);
      }
    }
  }

  /** A canary of no known source would be reported where nobody sees it. */
  private boolean isKnown(Canary canary) {
    if (!sources.wanted(canary.source())) {
      return false;
    }
    List<String> known = sources.enabled().stream().map(Source::id).sorted().toList();
    boolean isKnown = known.contains(canary.source());
    if (!isKnown && !known.isEmpty() && unknown.add(canary.url())) {
      LOG.atWarn()
          .addKeyValue("source", canary.source())
          .addKeyValue("url", canary.url())
          .log(
              "canary '{}' is not visited, for no source has the id '{}'; is '{}' meant?",
              canary.name(),
              canary.source(),
              nearest(canary.source(), known));
    }
    return isKnown;
  }

  /** The id with the fewest letters to change. */
  static String nearest(String id, List<String> known) {
    return known.stream().min(Comparator.comparingInt(other -> changes(id, other))).orElseThrow();
  }

  /** Letters to add, to drop or to change to make one word of another (Levenshtein). */
  private static int changes(String from, String to) {
    int[] row = new int[to.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int changed = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }

  private boolean isDue(Canary canary, Instant now) {
    return memory
        .of(canary.memoryKey())
        .map(SourceState::nextAttempt)
        .map(next -> !next.isAfter(now))
        .orElse(true);
  }

  /** A canary's page came; returns when the outcome is safe. */
  public void read(PageVisit visit, Extraction extraction) {
    Canary canary = of(visit.task());
    if (canary == null) {
      return;
    }
    boolean empty = extraction.text().isBlank();
    end(
        canary,
        visit,
        empty ? Outcome.UNREADABLE : Outcome.READ,
        extraction,
        empty ? Canary.NO_TEXT : null,
        canary.missingIn(extraction));
  }

  /** A canary's page could not be had, or not be read; returns when the outcome is safe. */
  public void failed(PageVisit visit, Outcome outcome, String reason) {
    Canary canary = of(visit.task());
    if (canary != null) {
      Shortfall page = new Shortfall("page", canary.url(), reason);
      end(canary, visit, outcome, null, reason, List.of(page));
    }
  }

  /** Null where the canary has been taken off the list since its visit was asked for. */
  private Canary of(FetchTask task) {
    return byUrl.get(task.foundAs());
  }

  private void end(
      Canary canary,
      PageVisit visit,
      Outcome outcome,
      Extraction extraction,
      String reason,
      List<Shortfall> missing) {
    reports
        .canary(
            visit.task(),
            outcome,
            extraction,
            reason,
            new CanaryOutcome(canary.name(), missing),
            visit.traceParent())
        .join();
    if (!missing.isEmpty()) {
      LOG.atWarn()
          .addKeyValue("source", canary.source())
          .addKeyValue("url", canary.url())
          .log(
              "canary '{}' is not read as it should be, amiss are: {}",
              canary.name(),
              missing.stream().map(Shortfall::what).distinct().toList());
      remember(canary, clock.instant().plus(afterFailure), missing.get(0).what());
    }
  }

  private void remember(Canary canary, Instant next, String error) {
    Instant now = clock.instant();
    SourceState asked = SourceState.of(canary.memoryKey(), canary.source());
    asked = error == null ? asked.succeeded(now) : asked.failed(now, error);
    memory.remember(asked.withNextAttempt(next)).join();
  }
}
