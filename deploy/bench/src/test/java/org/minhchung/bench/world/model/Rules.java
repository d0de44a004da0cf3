package org.minhchung.bench.world.model;

import java.time.Duration;

/** What an outlet's robots.txt says, or fails to say. */
public enum Rules implements Share {
  /** Forbids only what no crawler wants. */
  OPEN(46),
  MISSING(18),
  /** 403, which RFC 9309 reads like a missing one. */
  FORBIDDEN(3),
  /** Forbids every fourth story. */
  PART(9),
  /** As PART, but only for this crawler, by its name in upper case. */
  BY_NAME(4),
  DELAY_10(5),
  DELAY_30(1),
  /** Forbids everything. */
  CLOSED(3),
  /** 503 in the first 20 minutes. */
  FAILS_AT_FIRST(3),
  /** Redirects to the file of the outlet's other host, which is as OPEN. */
  ELSEWHERE(4),
  /** More than 500 KiB; what stands behind them does not count. As PART. */
  HUGE(2);

  private final int weight;

  Rules(int weight) {
    this.weight = weight;
  }

  @Override
  public int weight() {
    return weight;
  }

  /** What it asks to wait between requests; zero for nothing. */
  public Duration delay() {
    return switch (this) {
      case DELAY_10 -> Duration.ofSeconds(10);
      case DELAY_30 -> Duration.ofSeconds(30);
      default -> Duration.ZERO;
    };
  }

  /** Whether a path may not be asked for. */
  public boolean forbids(String path) {
    return switch (this) {
      case CLOSED -> true;
      case PART, BY_NAME, HUGE -> path.startsWith("/opinion/");
      default -> path.startsWith("/search");
    };
  }
}
