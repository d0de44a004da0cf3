package org.minhchung.ingest.archive;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long something is kept: {@code forever}, or a period such as {@code P180D} or {@code P10Y}.
 */
public final class Keep {
  private static final String FOREVER = "forever";

  private final Period period;

  private Keep(Period period) {
    this.period = period;
  }

  /**
   * Reads a period.
   *
   * @throws IllegalArgumentException naming what was written
   */
  @JsonCreator
  public static Keep of(String text) {
    if (text.equals(FOREVER)) {
      return new Keep(null);
    }
    try {
      Period period = Period.parse(text);
      if (!period.isNegative() && !period.isZero()) {
        return new Keep(period);
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "'" + text + "' is no time to keep pages; write " + FOREVER + ", P180D or P10Y");
  }

  boolean forever() {
    return period == null;
  }

  /** Until when something is kept that was made then. */
  Instant until(Instant made) {
    return period == null ? Instant.MAX : made.atOffset(ZoneOffset.UTC).plus(period).toInstant();
  }

  /** Whether the time is over for what was made then. */
  boolean isOver(Instant made, Instant now) {
    return !until(made).isAfter(now);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Keep keep && toString().equals(keep.toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }

  /** As it is written in the configuration. */
  @JsonValue
  @Override
  public String toString() {
    return period == null ? FOREVER : period.toString();
  }
}
