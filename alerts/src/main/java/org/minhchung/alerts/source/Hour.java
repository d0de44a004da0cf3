package org.minhchung.alerts.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.minhchung.events.SourceCoverage;

/**
 * What is known of one hour of a source.
 *
 * @param watched the minutes that somebody watched, one bit each
 * @param expected new pages that the past made us expect of a whole hour, or -1 where it was too
 *     short
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Hour(long watched, double expected, int found, int fetched, int refused) {
  /** Minutes without which an hour's count says nothing of the whole hour. */
  private static final int ENOUGH = 50;

  private static final double MINUTES = 60;

  static Hour of(double expected) {
    return new Hour(0, expected, 0, 0, 0);
  }

  /** With the counts of a stretch that ended in it, and the minutes that lie in it. */
  Hour with(SourceCoverage stretch) {
    return new Hour(
        watched,
        expected,
        found + stretch.found(),
        fetched + stretch.fetched(),
        refused + stretch.refused());
  }

  /**
   * With more watched minutes.
   *
   * @param from first minute, 0 to 59
   * @param until the one after the last
   */
  Hour watchedIn(int from, int until) {
    long minutes = watched;
    for (int minute = from; minute < until; minute++) {
      minutes |= 1L << minute;
    }
    return new Hour(minutes, expected, found, fetched, refused);
  }

  /** Share of the hour that was watched, 0 to 1. */
  double share() {
    return Long.bitCount(watched) / MINUTES;
  }

  boolean isWatched() {
    return watched != 0;
  }

  /** Whether it was watched for long enough to learn from. */
  boolean isWhole() {
    return Long.bitCount(watched) >= ENOUGH;
  }

  /** What was to be expected of its watched minutes, or -1. */
  double expectedWatched() {
    return expected < 0 || !isWatched() ? -1 : expected * share();
  }
}
