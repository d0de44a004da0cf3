package org.minhchung.events;

import java.time.Duration;
import java.time.Instant;
import org.minhchung.events.SourceHealth.State;

/**
 * How a source is watched.
 *
 * @param until end of the last stretch that was watched
 * @param failingSince from when on no feed of it could be had, or null
 * @param failedPolls how often they were asked since
 * @param error of the last failed one, or null
 * @param refusedShare share of the pages of a day, 0 to 1, that the outlet refused
 * @param refused how many those are
 * @param refusal the last reason, or null
 * @param silentAt from when on it has been silent for longer than its past explains, if no page
 *     comes before; null where its past is too short
 * @param drop a fall of its volume, or null
 */
public record SourceWatch(
    Instant until,
    Instant failingSince,
    int failedPolls,
    String error,
    double refusedShare,
    int refused,
    String refusal,
    Instant silentAt,
    Drop drop) {
  private static final Duration UNWATCHED_AFTER = Duration.ofMinutes(30);
  private static final Duration UNREACHABLE_AFTER = Duration.ofMinutes(15);
  private static final int REFUSED_NEEDED = 3;

  public SourceWatch {
    Required.value(until, "end of watch");
  }

  /** What is wrong with the watch at a moment, or null. */
  State trouble(Instant now) {
    if (now.isAfter(until.plus(UNWATCHED_AFTER))) {
      return State.UNWATCHED;
    }
    if (refused >= REFUSED_NEEDED && refusedShare >= 0.5) {
      return State.BLOCKED;
    }
    if (failedPolls > 1
        && failingSince != null
        && now.isAfter(failingSince.plus(UNREACHABLE_AFTER))) {
      return State.UNREACHABLE;
    }
    if (silentAt != null && now.isAfter(silentAt)) {
      return State.SILENT;
    }
    return drop == null ? null : State.DROPPED;
  }

  /**
   * Far fewer new pages than usual.
   *
   * @param found in the watched hours of a day
   * @param expected in the same hours
   */
  public record Drop(int found, double expected) {}
}
