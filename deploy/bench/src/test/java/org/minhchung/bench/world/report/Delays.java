package org.minhchung.bench.world.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Many durations, of which the usual and the worst are told in seconds. */
final class Delays {
  private double[] seconds = new double[64];
  private int count;

  void add(Duration delay) {
    if (count == seconds.length) {
      seconds = Arrays.copyOf(seconds, count * 2);
    }
    seconds[count++] = delay.toMillis() / 1e3;
  }

  /** Adds what lies between two instants where both are known. */
  void add(Instant from, Instant to) {
    if (from != null && to != null) {
      add(Duration.between(from, to));
    }
  }

  int count() {
    return count;
  }

  double mean() {
    return count == 0 ? Double.NaN : Arrays.stream(seconds, 0, count).sum() / count;
  }

  /** The value that a share of all does not exceed; NaN where there are none. */
  double percentile(double share) {
    if (count == 0) {
      return Double.NaN;
    }
    Arrays.sort(seconds, 0, count);
    return seconds[(int) Math.min(count - 1, Math.ceil(share * count) - 1)];
  }

  Map<String, Object> told() {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("count", count);
    told.put("p50", percentile(0.5));
    told.put("p90", percentile(0.9));
    told.put("p99", percentile(0.99));
    told.put("max", percentile(1));
    return told;
  }
}
