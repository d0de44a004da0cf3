package org.minhchung.alerts.index;

import java.time.Duration;

/** Pauses that grow from a quarter of a second to a longest one, without chance. */
final class Backoff {
  private static final Duration SHORTEST = Duration.ofMillis(250);

  private final Duration longest;
  private Duration next;

  Backoff(Duration longest) {
    this.longest = longest;
    this.next = shorter(SHORTEST, longest);
  }

  /** The pause before the next attempt. */
  Duration next() {
    Duration pause = next;
    next = shorter(next.multipliedBy(2), longest);
    return pause;
  }

  /** Begins anew after a success. */
  void reset() {
    next = shorter(SHORTEST, longest);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
