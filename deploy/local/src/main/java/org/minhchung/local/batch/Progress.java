package org.minhchung.local.batch;

import java.io.PrintStream;
import java.util.Locale;

/** Says on standard error how far a batch is: every two seconds, and once at the end. */
final class Progress {
  private static final long EVERY_NANOS = 2_000_000_000L;

  private final PrintStream err;
  private final long start = System.nanoTime();
  private long said = start;
  private long rows;
  private long wrong;

  Progress(PrintStream err) {
    this.err = err;
  }

  void row(boolean right) {
    rows++;
    wrong += right ? 0 : 1;
    long now = System.nanoTime();
    if (now - said > EVERY_NANOS) {
      said = now;
      err.println(line(now));
    }
  }

  int finish() {
    err.println(line(System.nanoTime()) + (wrong == 0 ? "" : ", " + wrong + " of them wrong"));
    return wrong == 0 ? 0 : 1;
  }

  private String line(long now) {
    double seconds = Math.max(1e-9, (now - start) / 1e9);
    return String.format(Locale.ROOT, "%,d rows, %,.0f a second", rows, rows / seconds);
  }
}
