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
    Instant now = clock.instant();
    Duration pause = pause(visit.feed(), visit.sourceId(), rhythm, now);
    pause = delivered && pause.compareTo(SAFETY_NET) < 0 ? SAFETY_NET : pause;
    SourceState known = known(visit);
    remember(
        known
            .succeeded(attempt(known, now))
            .withValidators(etag, modified)
            .withContent(hash, 0, null, false)
            .withRhythm(rhythm, known.subscribedUntil())
            .withNextAttempt(now.plus(pause)));
  }

  /** What is known of a feed; what was known of a page at its address does not count. */
  private SourceState known(FeedVisit visit) {
    SourceState before = of(visit.feed());
    return before == null
        ? SourceState.of(visit.feed(), visit.sourceId())
        : before
            .at(visit.feed(), visit.sourceId())
            .withContent(before.contentHash(), 0, null, false)
            .withWatch(null);
  }

  /** The feed did not answer, or not with a feed. */
  int failed(FeedVisit visit, String reason, Duration retryAfter) {
    SourceState known = known(visit);
    Instant now = clock.instant();
    SourceState failed = known.failed(attempt(known, now), reason);
    Duration usual = pause(visit.feed(), visit.sourceId(), known.rhythm(), now);
    Duration interval = interval(visit.sourceId());
    usual = usual.compareTo(interval) > 0 ? interval : usual;
    Duration pause = pace.afterFailure(usual, failed.failures(), retryAfter);
    remember(failed.withNextAttempt(now.plus(pause)));
    return failed.failures();
  }

  /**
   * The visit goes on at another host, whose worker remembers its end; until then it is not due.
   */
  void left(FeedVisit visit) {
    SourceState known = known(visit);
    Instant now = clock.instant();
    Duration pause = pause(visit.feed(), visit.sourceId(), known.rhythm(), now);
    remember(known.attempted(attempt(known, now)).withNextAttempt(now.plus(pause)));
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
        state
            .attempted(attempt(state, now))
            .withRhythm(rhythm, subscribedUntil)
            .withNextAttempt(next));
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
    return before.lastAttempt() == null || before.lastAttempt().isBefore(now)
        ? now
        : before.lastAttempt().plusMillis(1);
  }

  private void remember(SourceState state) {
    memory.remember(state).join();
  }
}
