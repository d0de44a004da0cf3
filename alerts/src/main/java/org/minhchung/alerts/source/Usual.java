package org.minhchung.alerts.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How many new pages a source usually has, by hour of the week. Each hour's mean forgets
 * exponentially, about five weeks back; where an hour has been seen seldom, the same hour of other
 * days stands in. How far counts scatter beyond chance (the index of dispersion of a Poisson
 * process, 1 where arrivals are independent) is learned beside, for hours and for days, so that a
 * source that publishes in bursts is given more time than one that publishes by the clock.
 *
 * @param means by hour of the week in UTC, from Monday 0 h
 * @param weeks how often each was seen, at most {@value #FORGETS_AFTER}
 * @param hours how many whole hours were seen
 * @param hourly scatter of hours
 * @param daily scatter of days
 */
record Usual(List<Double> means, List<Integer> weeks, int hours, Scatter hourly, Scatter daily) {
  static final int SLOTS = 168;
  static final int FORGETS_AFTER = 5;

  /** Hours without which nothing is expected yet. */
  static final int NEEDED = 48;

  /** Hours without which the days of a week cannot be told apart. */
  private static final int WEEKS_NEEDED = 2 * SLOTS;

  private static final int HOURS = 24;

  static final Usual NONE =
      new Usual(
          Collections.nCopies(SLOTS, 0.0),
          Collections.nCopies(SLOTS, 0),
          0,
          Scatter.NONE,
          Scatter.NONE);

  /**
   * Squared differences from what was expected, against what was expected; both forget.
   *
   * @param squares sum of squared differences
   * @param expected sum of expectations
   */
  record Scatter(double squares, double expected) {
    static final Scatter NONE = new Scatter(0, 0);

    Scatter with(double found, double wasExpected, double memory) {
      double difference = found - wasExpected;
      return new Scatter(
          squares * memory + difference * difference, expected * memory + wasExpected);
    }

    /** The index of dispersion, between two bounds; 1 before anything is known. */
    double index(double least, double most) {
      return expected <= 0 ? 1 : Math.min(most, Math.max(least, squares / expected));
    }
  }

  Usual {
    means = List.copyOf(means);
    weeks = List.copyOf(weeks);
  }

  /** Whether anything can be expected. */
  boolean isKnown() {
    return hours >= NEEDED;
  }

  /** New pages to expect in a whole hour of the week. */
  double expected(int slot) {
    double sum = 0;
    double weight = 0;
    for (int other = slot % HOURS; other < SLOTS; other += HOURS) {
      sum += means.get(other) * weeks.get(other);
      weight += weeks.get(other);
    }
    double sameHour = weight == 0 ? mean() : sum / weight;
    int seen = weeks.get(slot);
    return (means.get(slot) * seen + sameHour) / (seen + 1);
  }

  /** New pages to expect in a usual day. */
  double perDay() {
    double sum = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      sum += expected(slot);
    }
    return sum / 7;
  }

  /** With another whole hour. */
  Usual with(int slot, double found) {
    int seen = Math.min(FORGETS_AFTER, weeks.get(slot) + 1);
    List<Double> newMeans = new ArrayList<>(means);
    newMeans.set(slot, means.get(slot) + (found - means.get(slot)) / seen);
    List<Integer> newWeeks = new ArrayList<>(weeks);
    newWeeks.set(slot, seen);
    Scatter scatter =
        isKnown() ? hourly.with(found, expected(slot), 1 - 1.0 / (3 * SLOTS)) : hourly;
    return new Usual(newMeans, newWeeks, hours + 1, scatter, daily);
  }

  /** Whether whole days can be compared with what was expected of them. */
  boolean knowsDays() {
    return daily.expected() > 0;
  }

  /** With another day, of which the watched hours count. */
  Usual withDay(int found, double wasExpected) {
    if (hours < WEEKS_NEEDED) {
      return this;
    }
    return new Usual(means, weeks, hours, hourly, daily.with(found, wasExpected, 0.95));
  }

  private double mean() {
    double sum = 0;
    double weight = 0;
    for (int slot = 0; slot < SLOTS; slot++) {
      sum += means.get(slot) * weeks.get(slot);
      weight += weeks.get(slot);
    }
    return weight == 0 ? 0 : sum / weight;
  }
}
