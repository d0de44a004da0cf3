package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import org.minhchung.events.FeedRhythm;

/**
 * How long to wait before a feed is asked again.
 *
 * <p>Asking costs a request, not asking costs waiting: the expected number of unseen updates times
 * the time for which each of them has waited. A feed is asked when that waiting has grown to what a
 * request is worth, which for an even rate is the square-root law that is best when a number of
 * requests is to be shared among feeds (Sia, Cho &amp; Cho 2007; see {@link Intensity}). What a
 * request is worth follows from {@code feeds.freshness}: so much that a feed with an update in two
 * hours is asked at the pace that freshness needs. A livelier one is asked no more often, unless
 * news are all but certain, and a slower one less often: one update a day at no particular time is
 * worth 150 requests a day and found within minutes, not within one; where the time is known, the
 * requests go there.
 */
final class PollPace {
  /** Pause by which half of the items are seen within three quarters of the freshness. */
  private static final double PACE = 1.5;

  /** An update in this time is worth the full pace. */
  private static final Duration BUSY = Duration.ofHours(2);

  /** Waiting of this many times a request's worth justifies the shortest interval. */
  private static final double URGENT = 16;

  /** A request is worth nothing where it takes more than this many of them to find an update. */
  private static final double MOST_PER_UPDATE = 150;

  /** Updates that must have been seen before a feed's own hints count for little. */
  private static final double KNOWN = 5;

  private static final Duration FINE = Duration.ofMinutes(15);

  private final FeedConfig config;
  private final Duration pace;
  private final double worth;

  PollPace(FeedConfig config) {
    this.config = config;
    this.pace = longer(times(config.freshness(), PACE), config.shortestInterval());
    this.worth = (double) pace.toSeconds() * pace.toSeconds() / (2.0 * BUSY.toSeconds());
  }

  /**
   * The pause after an answer.
   *
   * @param interval the pause before the first answer, and where rhythms are not learned
   * @param rhythm what is known of it, or null
   * @param hints what the feed says about it
   */
  Duration afterAnswer(Duration interval, FeedRhythm rhythm, PollHints hints, Instant now) {
    if (!config.adaptive()) {
      return interval;
    }
    Duration pause = byRhythm(interval, rhythm, now);
    boolean known = rhythm != null && rhythm.updates() >= KNOWN;
    Duration most = known ? times(pause, 1.25) : times(longer(pause, interval), 2);
    Duration hint = hints.skips(now) ? longer(most, hints.interval()) : hints.interval();
    return within(longer(pause, shorter(hint, most)));
  }

  private Duration byRhythm(Duration interval, FeedRhythm rhythm, Instant now) {
    // A list without dates tells of no past, so it is thought lively until it has shown otherwise.
    Duration unknown = rhythm == null ? interval : shorter(interval, pace);
    double first = Math.max(1, unknown.toMillis() / 1000.0);
    // The rate at which the rules below come to the pace before the rhythm is known.
    double imagined = Math.max(2 * worth / (first * first), 1 / (MOST_PER_UPDATE * first));
    Intensity intensity = new Intensity(rhythm, imagined, now);
    double expected = 0; // updates nobody has seen yet
    double waiting = 0; // what they have waited together, in seconds
    double rate = 0;
    Duration step = Duration.ofSeconds(5);
    long minute = -1;
    for (Duration pause = Duration.ZERO;
        pause.compareTo(config.longestInterval()) < 0;
        pause = pause.plus(step)) {
      if (enough(pause, waiting, expected)) {
        return pause;
      }
      Instant at = now.plus(pause);
      if (at.getEpochSecond() / 60 != minute) {
        minute = at.getEpochSecond() / 60;
        rate = intensity.at(at);
      }
      step = pause.compareTo(FINE) < 0 ? step : Duration.ofSeconds(20);
      double more = rate * step.toSeconds();
      waiting += (expected + more / 2) * step.toSeconds();
      expected += more;
    }
    return config.longestInterval();
  }

  private boolean enough(Duration pause, double waiting, double expected) {
    if (pause.compareTo(config.shortestInterval()) < 0 || waiting < worth) {
      return false;
    }
    return expected * MOST_PER_UPDATE >= 1
        && (pause.compareTo(pace) >= 0 || waiting >= URGENT * worth);
  }

  /**
   * The pause after a failure: doubled for each one in a row, and never shorter than the server
   * asks for.
   *
   * @param usual the pause if it had answered
   * @param failures in a row, this one included
   */
  Duration afterFailure(Duration usual, int failures, Duration retryAfter) {
    Duration pause = usual;
    for (int i = 1; i < failures && pause.compareTo(config.longestInterval()) < 0; i++) {
      pause = pause.multipliedBy(2);
    }
    pause = longer(usual, shorter(pause, config.longestInterval()));
    return retryAfter == null ? pause : longer(pause, retryAfter);
  }

  private Duration within(Duration pause) {
    return longer(config.shortestInterval(), shorter(pause, config.longestInterval()));
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofMillis((long) (duration.toMillis() * factor));
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }
}
