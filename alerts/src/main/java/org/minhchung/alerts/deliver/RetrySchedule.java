package org.minhchung.alerts.deliver;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait after each failed attempt. Every pause is lengthened by up to a tenth at random,
 * so that many failed deliveries do not come back at one moment.
 */
final class RetrySchedule {
  private static final double JITTER = 0.1;

  private final List<Duration> pauses;
  private final RandomGenerator random;

  /**
   * Takes a schedule.
   *
   * @param pauses after the first attempt, after the second, ...
   */
  RetrySchedule(List<Duration> pauses, RandomGenerator random) {
    this.pauses = List.copyOf(pauses);
    this.random = random;
  }

  /**
   * The pause after a failed attempt; empty when there is to be no further one.
   *
   * @param attempt the attempt that failed, 1 for the first
   * @param asked what the other side asked to wait at least, or null
   */
  Optional<Duration> after(int attempt, Duration asked) {
    if (attempt > pauses.size()) {
      return Optional.empty();
    }
    Duration pause = pauses.get(attempt - 1);
    long jitter = (long) (pause.toMillis() * JITTER * random.nextDouble());
    Duration wait = pause.plusMillis(jitter);
    return Optional.of(asked != null && asked.compareTo(wait) > 0 ? asked : wait);
  }
}
