package org.minhchung.ingest.frontier;

import java.time.Duration;

/** How long a host held its thread the last time, quickest first. */
enum Pace {
  QUICK(1, 1),
  STEADY(3, 4),
  /** Also a host that was never asked: it has not shown that it is quicker. */
  SLOW(1, 2);

  private static final long QUICK_NANOS = Duration.ofMillis(500).toNanos();
  private static final long STEADY_NANOS = Duration.ofSeconds(2).toNanos();

  private final int part;
  private final int of;

  Pace(int part, int of) {
    this.part = part;
    this.of = of;
  }

  /** Of a host that held its thread for so long. */
  static Pace of(long nanos) {
    return nanos < QUICK_NANOS ? QUICK : nanos < STEADY_NANOS ? STEADY : SLOW;
  }

  /** How many of so many threads may be at hosts of this pace or slower, at least 1. */
  int mostOf(int threads) {
    return Math.max(1, (int) ((long) threads * part / of));
  }
}
