package org.minhchung.ingest.health;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Pages whose content is known.
 *
 * @param file a YAML list of them, see {@link CanaryList}; null for none
 * @param every how often each is visited, at least PT1S; P1D
 * @param afterFailure how soon one is visited again that was not read as it should be, unless
 *     {@code every} is sooner; PT1H
 */
public record CanaryConfig(Path file, Duration every, Duration afterFailure) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  public CanaryConfig {
    every = atLeast(every, Duration.ofDays(1), "every");
    afterFailure = atLeast(afterFailure, Duration.ofHours(1), "afterFailure");
  }

  /** Every default: no canaries. */
  public static CanaryConfig defaults() {
    return new CanaryConfig(null, null, null);
  }

  private static Duration atLeast(Duration value, Duration otherwise, String key) {
    if (value != null && value.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "canaries." + key + " is " + value + ", less than a second");
    }
    return value == null ? otherwise : value;
  }
}
