package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minhchung.events.SourceState;
import org.minhchung.events.SourceState.Watch;

/**
 * When a published page is looked at again. A page whose article was flagged has a plan of its own:
 * times counted from the flagging. The plan of all others is a list of ascending pauses; which one
 * comes next is read from the last one, so that {@link SourceState} needs no counter and a changed
 * plan applies at once.
 */
public final class Rechecks {
  /** How soon after nothing was found for the first time another look makes sure. */
  private static final Duration MAKE_SURE = Duration.ofDays(1);

  private final List<Duration> pauses;
  private final List<Duration> flaggedFor;

  /**
   * Two plans.
   *
   * @param pauses between the visits of a page, ascending
   * @param flaggedFor how long after the flagging a watched page is visited, ascending
   */
  public Rechecks(List<Duration> pauses, List<Duration> flaggedFor) {
    this.pauses = List.copyOf(pauses);
    this.flaggedFor = List.copyOf(flaggedFor);
  }

  /** The time of the visit after a first one, or null for none. */
  public Instant afterFirst(Instant now) {
    return pauses.isEmpty() ? null : now.plus(pauses.get(0));
  }

  /** The time of the visit after another look, or null when the page has been seen often enough. */
  public Instant afterNext(SourceState before, Instant now) {
    if (before.watch() != null) {
      return watched(before.watch(), now);
    }
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

  /** The time of the next visit to a watched page, or null when it was watched long enough. */
  public Instant watched(Watch watch, Instant now) {
    Instant planned =
        flaggedFor.stream()
            .map(watch.since()::plus)
            .filter(at -> at.isAfter(now))
            .findFirst()
            .orElse(null);
    if (watch.missingSince() == null || watch.gone()) {
      return planned;
    }
    Instant sure = watch.missingSince().plus(MAKE_SURE);
    sure = sure.isAfter(now) ? sure : now.plus(MAKE_SURE);
    return planned == null || sure.isBefore(planned) ? sure : planned;
  }
}
