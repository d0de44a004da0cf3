package org.minhchung.bench.stated;

import java.util.Locale;

/** How many of how many were right. */
final class Tally {
  private int right;
  private int all;

  void add(boolean isRight) {
    right += isRight ? 1 : 0;
    all++;
  }

  @Override
  public String toString() {
    return all == 0
        ? "-"
        : String.format(Locale.ROOT, "%d of %d, %.1f %%", right, all, 100.0 * right / all);
  }
}
