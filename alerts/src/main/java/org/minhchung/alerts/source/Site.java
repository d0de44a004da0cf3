package org.minhchung.alerts.source;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.minhchung.events.SourceHealth.Canary;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.State;

/**
 * Everything that is remembered of a site between two reports.
 *
 * @param past pages that were read while nothing was wrong, without the window's; the oldest first
 * @param window the latest pages, each address once; the oldest first. Pages wait here until it is
 *     known whether they were read well, and only then become part of the past
 * @param aside pages that left the window while something was wrong; they become the past if the
 *     site's new ways are taken for its usual ones
 * @param rhythm when pages came
 */
record Site(
    State state,
    Instant since,
    List<Drift> drifts,
    List<Measured> past,
    List<RecentPage> window,
    List<Measured> aside,
    Rhythm rhythm,
    List<Canary> canaries) {

  Site {
    drifts = List.copyOf(drifts);
    past = List.copyOf(past);
    window = List.copyOf(window);
    aside = List.copyOf(aside);
    canaries = List.copyOf(canaries);
  }

  /** A site of which nothing is known. */
  static Site unknown(Instant at) {
    return new Site(
        State.LEARNING, at, List.of(), List.of(), List.of(), List.of(), Rhythm.NONE, List.of());
  }

  Site with(State newState, Instant newSince, List<Drift> newDrifts) {
    return new Site(newState, newSince, newDrifts, past, window, aside, rhythm, canaries);
  }

  Site with(List<Measured> newPast, List<RecentPage> newWindow, List<Measured> newAside) {
    return new Site(state, since, drifts, newPast, newWindow, newAside, rhythm, canaries);
  }

  Site with(Rhythm newRhythm) {
    return new Site(state, since, drifts, past, window, aside, newRhythm, canaries);
  }

  Site withCanaries(List<Canary> newCanaries) {
    return new Site(state, since, drifts, past, window, aside, rhythm, newCanaries);
  }

  /** Whether something is wrong, so that the past must be kept as it is. */
  boolean troubled() {
    return state == State.CHANGED || state == State.FAILING;
  }

  /** The latest pages as they are measured. */
  List<Measured> latest() {
    return window.stream().map(page -> Measured.of(page.reading())).toList();
  }

  /** New pages by UTC day. */
  SortedMap<String, Integer> pagesPerDay() {
    SortedMap<String, Integer> pages = new TreeMap<>();
    rhythm.days().forEach((day, counted) -> pages.put(day, counted.pages()));
    return pages;
  }
}
