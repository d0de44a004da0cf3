package org.minhchung.alerts.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.events.SourceHealth.Canary;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;

/**
 * Compares a site's latest pages with its past. Three windows: the short one sees a clean break
 * soon, the longer ones a break at a site that was always mixed. A difference is taken back only
 * when the latest pages are what the past makes likely, so that no site flickers.
 */
final class Judgement {
  /** Pages of the windows; the longest also says how long a page waits to become past. */
  static final int LONG = 40;

  static final int MIDDLE = 20;
  static final int SHORT = 10;

  /** Canaries must be misread this often in a row: a page may be caught while it is edited. */
  static final int CANARY_FAILURES = 2;

  /**
   * The greatest probability, on the past, at which so many poor pages are no accident. Very small,
   * for it is asked at every page of every site, and pages come in batches of one kind.
   */
  private static final double ACCIDENT = 1e-6;

  /** The probability from which on it is ordinary again. */
  private static final double ORDINARY = 0.01;

  private static final double LEAST_OF_SHORT = 0.7;
  private static final double LEAST_OF_MIDDLE = 0.6;

  /** Low enough for a site of which every second page is a teaser. */
  private static final double LEAST_OF_LONG = 0.4;

  private static final double LEAST_OF_SLOW = 0.5;

  /** As {@link #ACCIDENT} where about half of the pages are as usual. */
  private static final double ACCIDENT_OF_HALF = 1e-7;

  /** Poor pages of the short window without any past to compare with. */
  private static final int NEARLY_ALL = 9;

  private static final int HALF = 5;

  /** Poor pages that a site may have in any case and be well again. */
  private static final double FEW = 0.3;

  private Judgement() {}

  /** What is different now, what was found before and is not over included. */
  static List<Drift> of(Site site) {
    Set<Measure> before = site.drifts().stream().map(Drift::measure).collect(Collectors.toSet());
    List<Measured> latest = site.latest();
    Map<Measure, Drift> found = new LinkedHashMap<>();
    for (Trial trial : trials(site)) {
      if (!isWell(trial, site, latest)) {
        Optional<List<Measured>> proof = broken(trial, site, latest);
        if (proof.isPresent() || before.contains(trial.measure())) {
          List<Measured> recent = proof.orElseGet(() -> trial.last(SHORT, latest));
          found.putIfAbsent(trial.measure(), trial.drift(site.past(), recent));
        }
      }
    }
    List<Drift> drifts = new ArrayList<>(found.values());
    long misread = site.canaries().stream().filter(c -> c.failures() >= CANARY_FAILURES).count();
    if (misread > 0) {
      drifts.add(new Drift(Measure.CANARY, 0, misread, site.canaries().size()));
    }
    return drifts;
  }

  private static List<Trial> trials(Site site) {
    return site.past().size() < Trial.PAST_NEEDED ? Trial.ofOutcomes() : Trial.of(site.past());
  }

  /** Whether a page is poor in one of the ways that are found different. */
  static boolean isPoor(Measured page, Site site, List<Drift> drifts) {
    Set<Measure> found = drifts.stream().map(Drift::measure).collect(Collectors.toSet());
    return trials(site).stream()
        .anyMatch(trial -> found.contains(trial.measure()) && trial.isPoor(page));
  }

  /** The pages that prove a break, or nothing. */
  private static Optional<List<Measured>> broken(Trial trial, Site site, List<Measured> latest) {
    return (trial.slow() ? Stream.of(LONG) : Stream.of(SHORT, MIDDLE, LONG))
        .map(size -> trial.last(size, latest))
        .filter(recent -> isProof(trial, site, recent))
        .findFirst();
  }

  private static boolean isProof(Trial trial, Site site, List<Measured> recent) {
    int size = recent.size();
    if (size != SHORT && size != MIDDLE && size != LONG) {
      return false;
    }
    int poor = trial.poorOf(recent);
    if (trial.applicable(site.past()).size() < Trial.PAST_NEEDED) {
      return size == SHORT && poor >= NEARLY_ALL;
    }
    return poor >= size * (trial.slow() ? LEAST_OF_SLOW : least(size))
        && trial.chain(site.past()).atLeast(poor, size) <= accident(trial, poor, size);
  }

  private static double accident(Trial trial, int poor, int size) {
    return trial.slow() || poor < size * LEAST_OF_MIDDLE ? ACCIDENT_OF_HALF : ACCIDENT;
  }

  private static double least(int size) {
    return switch (size) {
      case SHORT -> LEAST_OF_SHORT;
      case MIDDLE -> LEAST_OF_MIDDLE;
      default -> LEAST_OF_LONG;
    };
  }

  /** Whether the very latest pages are as they should be, whatever was before them. */
  private static boolean isWell(Trial trial, Site site, List<Measured> latest) {
    List<Measured> recent = trial.last(SHORT, latest);
    if (recent.size() < SHORT) {
      return false;
    }
    int poor = trial.poorOf(recent);
    if (trial.applicable(site.past()).size() < Trial.PAST_NEEDED) {
      return poor <= HALF;
    }
    PoorPages chain = trial.chain(site.past());
    return poor <= SHORT * Math.max(FEW, chain.chance()) && chain.atLeast(poor, SHORT) >= ORDINARY;
  }

  /** Whether canaries are read as they should be. */
  static boolean allRight(List<Canary> canaries) {
    return canaries.stream().allMatch(canary -> canary.failures() == 0);
  }
}
