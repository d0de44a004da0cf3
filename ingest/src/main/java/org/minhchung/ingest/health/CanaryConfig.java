package org.minhchung.ingest.health;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Pages whose content is known.
 *
 * @param file a YAML list of them, see {@link CanaryList}; null for none
 * @param every how often each is visited, PT1S to P30D; P1D
 * @param afterFailure how soon one is visited again that was not read as it should be, unless
 *     {@code every} is sooner, PT1S to P1D; PT1H
 */
public record CanaryConfig(Path file, Duration every, Duration afterFailure) {
  private static final Duration SHORTEST = Duration.ofSeconds(1);

  /** A canary not heard of for twice as long is taken to be off the list where sites are judged. */
  private static final Duration LONGEST = Duration.ofDays(30);

  /** A misread one is forgotten there after three days without another visit. */
  private static final Duration LONGEST_AFTER_FAILURE = Duration.ofDays(1);

  public CanaryConfig {
    every = within(every, LONGEST, Duration.ofDays(1), "every");
    afterFailure = within(afterFailure, LONGEST_AFTER_FAILURE, Duration.ofHours(1), "afterFailure");
  }

  /** Every default: no canaries. */
  public static CanaryConfig defaults() {
    return new CanaryConfig(null, null, null);
  }

  private static Duration within(Duration value, Duration longest, Duration otherwise, String key) {
    if (value == null) {
      return otherwise;
    }
    if (value.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "canaries." + key + " is " + value + ", less than a second");
    }
    if (value.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "canaries.%s is %s, more than %d hours; failures would be forgotten between two visits"
              .formatted(key, value, longest.toHours()));
    }
    return value;
  }
}
