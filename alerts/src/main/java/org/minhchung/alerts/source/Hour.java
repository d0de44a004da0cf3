package org.minhchung.alerts.source;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.minhchung.events.SourceCoverage;

/**
 * What is known of one hour of a source.
 *
 * @param watched the minutes that somebody watched and saw what came, one bit each
 * @param expected new pages that the past made us expect of a whole hour, or -1 where it was too
 *     short
 * @param missed the minutes of which an instance said that it did not watch or could see nothing,
 *     one bit each; another may have
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Hour(
    long watched,
    double expected,
    int found,
    int fetched,
    int refused,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) long missed) {
  /** Minutes without which an hour's count says nothing of the whole hour. */
  private static final int ENOUGH = 50;

  private static final double MINUTES = 60;

  /** All minutes of an hour. */
  static final long ALL = (1L << 60) - 1;

  static Hour of(double expected) {
    return new Hour(0, expected, 0, 0, 0, 0);
  }

  /** With the counts of a stretch that ended in it, and the minutes that lie in it. */
  Hour with(SourceCoverage stretch) {
    return new Hour(
        watched,
        expected,
        found + stretch.found(),
        fetched + stretch.fetched(),
        refused + stretch.refused(),
        missed);
  }

  /**
   * With more minutes of which something is told.
   *
   * @param seen whether they were watched, and what came in them could be seen
   * @param from first minute, 0 to 59
   * @param until the one after the last
   */
  Hour told(boolean seen, int from, int until) {
    long minutes = 0;
    for (int minute = from; minute < until; minute++) {
      minutes |= 1L << minute;
    }
    return new Hour(
        seen ? watched | minutes : watched,
        expected,
        found,
        fetched,
        refused,
        seen ? missed : missed | minutes);
  }

  /** The minutes that were watched or, as far as is known, may have been. */
  long open() {
    return ALL & ~(missed & ~watched);
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
