package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minhchung.events.SourceState;

/**
 * When a published page is looked at again. The plan is a list of ascending pauses; which one comes
 * next is read from the last one, so that {@link SourceState} needs no counter and a changed plan
 * applies at once.
 */
public final class Rechecks {
  private final List<Duration> pauses;

  /** The pauses between visits, ascending. */
  public Rechecks(List<Duration> pauses) {
    this.pauses = List.copyOf(pauses);
  }

  /** The time of the visit after a first one, or null for none. */
  public Instant afterFirst(Instant now) {
    return pauses.isEmpty() ? null : now.plus(pauses.get(0));
  }

  /** The time of the visit after another look, or null when the page has been seen often enough. */
  public Instant afterNext(SourceState before, Instant now) {
    if (before.nextAttempt() == null || before.lastAttempt() == null) {
      return null;
    }
    Duration last = Duration.between(before.lastAttempt(), before.nextAttempt());
    return pauses.stream()
        .filter(pause -> pause.compareTo(last) > 0)
        .findFirst()
        .map(now::plus)
        .orElse(null);
  }
}
