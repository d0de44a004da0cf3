package org.minhchung.ingest.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.source.VisitMemory;

/**
 * Tells which feeds, sitemaps and section pages are long due: those that have not been asked,
 * whatever keeps us (too much to do, a host that we leave alone, or the worker of a host that one
 * of them redirects to), and those that have been asked for long and give nothing. Any thread may
 * tell and ask.
 */
final class ListsDue {
  /** A list that is asked seldom is long due no later than this. */
  private static final Duration MOST_PATIENCE = Duration.ofHours(1);

  private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

  private final VisitMemory memory;
  private final Clock clock;

  /** Since when a list waits for the worker of another host. */
  private final Map<String, Instant> passedOn = new ConcurrentHashMap<>();

  ListsDue(VisitMemory memory, Clock clock) {
    this.memory = memory;
    this.clock = clock;
  }

  /** The visit of a list goes on at another host, whose worker remembers its end. */
  void passedOn(String list) {
    passedOn.putIfAbsent(list, clock.instant());
  }

  /** Forgets what was passed on and has been answered. */
  void forgetAnswered() {
    Instant old = clock.instant().minus(FORGOTTEN_AFTER);
    passedOn
        .entrySet()
        .removeIf(e -> e.getValue().isBefore(old) || isAnswered(e.getKey(), e.getValue()));
  }

  private boolean isAnswered(String list, Instant since) {
    return memory.of(list).filter(state -> isAnswered(state, since)).isPresent();
  }

  /** A visit that is passed on counts as an attempt, though as neither a success nor a failure. */
  private static boolean isAnswered(SourceState state, Instant since) {
    boolean succeeded = state.lastSuccess() != null && !state.lastSuccess().isBefore(since);
    boolean failed = state.failures() > 0 && state.lastAttempt().isAfter(since);
    return succeeded || failed;
  }

  /**
   * Whether a list had been due at a time for longer than its usual pause and some time besides.
   *
   * @param grace that time
   */
  boolean isOverdue(String list, Instant at, Duration grace) {
    SourceState state = memory.of(list).orElse(null);
    if (state == null || state.lastAttempt() == null) {
      return true; // never asked
    }
    Instant next = state.nextAttempt() == null ? state.lastAttempt() : state.nextAttempt();
    Duration pause = Duration.between(state.lastAttempt(), next);
    Duration patience = pause.compareTo(MOST_PATIENCE) > 0 ? MOST_PATIENCE : pause;
    Instant waiting = passedOn.get(list);
    Instant due =
        waiting != null && waiting.isBefore(next) && !isAnswered(state, waiting) ? waiting : next;
    return due.plus(patience).plus(grace).isBefore(at);
  }

  /**
   * Whether a list had failed at a time for longer than a source's lists usually wait between two
   * looks. One that never gave anything has. A second attempt is made no sooner than that wait
   * after the first one that failed, and later only where the server asks for it.
   *
   * @param usual that wait
   */
  boolean isFailing(String list, Instant at, Duration usual) {
    SourceState state = memory.of(list).orElse(null);
    if (state == null || state.failures() == 0) {
      return false;
    }
    return state.lastSuccess() == null
        || state.failures() > 1
        || state.lastAttempt().plus(usual).isBefore(at);
  }
}
