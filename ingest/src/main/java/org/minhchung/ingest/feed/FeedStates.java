package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.FeedRhythm;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** Remembers what came of a feed's visit and when the next one is due; waits until it is kept. */
final class FeedStates {
  private static final Duration UNKNOWN_INTERVAL = Duration.ofMinutes(10);

  /** Polls of a feed whose hub delivers only look whether the hub still does. */
  private static final Duration SAFETY_NET = Duration.ofMinutes(30);

  private final Sources sources;
  private final VisitMemory memory;
  private final Clock clock;
  private final PollPace pace;
  private final PollBudget budget;
  private final Duration longest;
  private final Map<String, PollHints> hints = new ConcurrentHashMap<>();

  FeedStates(FeedConfig config, Sources sources, VisitMemory memory, Clock clock) {
    this.sources = sources;
    this.memory = memory;
    this.clock = clock;
    this.pace = new PollPace(config);
    this.budget = new PollBudget(config.maxRequestsPerDay());
    this.longest = config.longestInterval();
  }

  SourceState of(String feed) {
    return memory.of(feed).orElse(null);
  }

  /** What the feed said last about when to ask it. */
  void hints(String feed, PollHints said) {
    hints.put(feed, said);
  }

  /**
   * The feed answered.
   *
   * @param hash of what it lists, or null where not all of that was taken
   * @param delivered whether its hub tells of its news, so that polls may be rare
   */
  void succeeded(
      FeedVisit visit,
      String etag,
      String modified,
      String hash,
      FeedRhythm rhythm,
      boolean delivered) {
    SourceState before = of(visit.feed());
    Instant now = clock.instant();
    Duration pause = pause(visit.feed(), visit.sourceId(), rhythm, now);
    pause = delivered && pause.compareTo(SAFETY_NET) < 0 ? SAFETY_NET : pause;
    Instant subscribed = before == null ? null : before.subscribedUntil();
    remember(
        new SourceState(
            visit.feed(),
            visit.sourceId(),
            etag,
            modified,
            attempt(before, now),
            now,
            0,
            now.plus(pause),
            hash,
            0,
            null,
            rhythm,
            subscribed));
  }

  /** The feed did not answer, or not with a feed. */
  int failed(FeedVisit visit, String reason, Duration retryAfter) {
    SourceState before = of(visit.feed());
    int failures = (before == null ? 0 : before.failures()) + 1;
    Instant now = clock.instant();
    FeedRhythm rhythm = before == null ? null : before.rhythm();
    Duration usual = pause(visit.feed(), visit.sourceId(), rhythm, now);
    Duration interval = interval(visit.sourceId());
    usual = usual.compareTo(interval) > 0 ? interval : usual;
    remember(
        new SourceState(
            visit.feed(),
            visit.sourceId(),
            before == null ? null : before.etag(),
            before == null ? null : before.lastModified(),
            attempt(before, now),
            before == null ? null : before.lastSuccess(),
            failures,
            now.plus(pace.afterFailure(usual, failures, retryAfter)),
            before == null ? null : before.contentHash(),
            0,
            reason,
            rhythm,
            before == null ? null : before.subscribedUntil()));
    return failures;
  }

  /**
   * The visit goes on at another host, whose worker remembers its end; until then it is not due.
   */
  void left(FeedVisit visit) {
    SourceState before = of(visit.feed());
    Instant now = clock.instant();
    FeedRhythm rhythm = before == null ? null : before.rhythm();
    remember(
        new SourceState(
            visit.feed(),
            visit.sourceId(),
            before == null ? null : before.etag(),
            before == null ? null : before.lastModified(),
            attempt(before, now),
            before == null ? null : before.lastSuccess(),
            before == null ? 0 : before.failures(),
            now.plus(pause(visit.feed(), visit.sourceId(), rhythm, now)),
            before == null ? null : before.contentHash(),
            0,
            before == null ? null : before.error(),
            rhythm,
            before == null ? null : before.subscribedUntil()));
  }

  /** More is known of a feed's rhythm or subscription than its last visit told. */
  void learnt(SourceState state, FeedRhythm rhythm, Instant subscribedUntil) {
    Instant now = clock.instant();
    Instant next = state.nextAttempt();
    if (rhythm != null && !rhythm.equals(state.rhythm())) {
      Instant sooner = now.plus(pause(state.url(), state.sourceId(), rhythm, now));
      next = next == null || sooner.isBefore(next) ? sooner : next;
    }
    remember(
        new SourceState(
            state.url(),
            state.sourceId(),
            state.etag(),
            state.lastModified(),
            attempt(state, now),
            state.lastSuccess(),
            state.failures(),
            next,
            state.contentHash(),
            0,
            state.error(),
            rhythm,
            subscribedUntil));
  }

  private Duration pause(String feed, String sourceId, FeedRhythm rhythm, Instant now) {
    PollHints said = hints.getOrDefault(feed, PollHints.NONE);
    Duration wished = pace.afterAnswer(interval(sourceId), rhythm, said, now);
    Duration shared = budget.share(feed, wished, now);
    return shared.compareTo(longest) > 0 && wished.compareTo(longest) <= 0 ? longest : shared;
  }

  private Duration interval(String sourceId) {
    return sources.watched(sourceId).map(Source::pollInterval).orElse(UNKNOWN_INTERVAL);
  }

  /** Of two states the one with the later attempt holds; a hub may call while a feed is read. */
  private static Instant attempt(SourceState before, Instant now) {
    return before == null || before.lastAttempt() == null || before.lastAttempt().isBefore(now)
        ? now
        : before.lastAttempt().plusMillis(1);
  }

  private void remember(SourceState state) {
    memory.remember(state).join();
  }
}
