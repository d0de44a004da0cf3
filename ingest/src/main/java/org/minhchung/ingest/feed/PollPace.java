package org.minhchung.ingest.feed;

import java.time.Duration;
import org.minhchung.events.SourceState;

/** How long to wait before a feed is asked again. */
final class PollPace {
  private static final int SLOWEST = 8;
  private static final Duration LONGEST_AFTER_FAILURE = Duration.ofDays(1);

  private final boolean adaptive;

  PollPace(boolean adaptive) {
    this.adaptive = adaptive;
  }

  /**
   * The pause after an answer. News bring a slowed feed back to its interval; each answer without
   * news stretches the pause by half, up to eight intervals.
   *
   * @param before what was remembered before this answer, or null
   */
  Duration afterAnswer(Duration interval, SourceState before, boolean news) {
    if (!adaptive
        || news
        || before == null
        || before.failures() > 0
        || before.nextAttempt() == null
        || before.lastAttempt() == null) {
      return interval;
    }
    Duration last = Duration.between(before.lastAttempt(), before.nextAttempt());
    Duration stretched = last.multipliedBy(3).dividedBy(2);
    return clamp(stretched, interval, interval.multipliedBy(SLOWEST));
  }

  /**
   * The pause after a failure: doubled for each one in a row, at most a day, and never shorter than
   * the server asks for.
   *
   * @param failures in a row, this one included
   */
  Duration afterFailure(Duration interval, int failures, Duration retryAfter) {
    Duration pause = interval.multipliedBy(1L << Math.min(failures - 1, 12));
    Duration longest =
        interval.compareTo(LONGEST_AFTER_FAILURE) > 0 ? interval : LONGEST_AFTER_FAILURE;
    pause = clamp(pause, interval, longest);
    return retryAfter != null && retryAfter.compareTo(pause) > 0 ? retryAfter : pause;
  }

  private static Duration clamp(Duration value, Duration least, Duration most) {
    return value.compareTo(least) < 0 ? least : value.compareTo(most) > 0 ? most : value;
  }
}
