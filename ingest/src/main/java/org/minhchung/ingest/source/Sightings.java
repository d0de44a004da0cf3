package org.minhchung.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.minhchung.events.SourceState;

/**
 * On which day each page was seen last. That is held in memory only; so that a restart or another
 * instance does not take a page for forgotten by its outlet, its state is told again now and then
 * while it is seen. What is known of a page is then never older than the truth by more than that
 * pause, and pages stay for so much longer.
 */
final class Sightings {
  private final StateTable table;
  private final int tellEvery;
  private final Predicate<String> mine;

  /**
   * Notes days in a table.
   *
   * @param tellEvery how often at most a page is told of, in whole days; zero for never
   * @param mine tells whether this instance looks after an address and may tell of it
   */
  Sightings(StateTable table, Duration tellEvery, Predicate<String> mine) {
    this.table = table;
    this.tellEvery = tellEvery.isZero() ? 0 : (int) Math.max(1, tellEvery.toDays());
    this.mine = mine;
  }

  /** A page was seen in a list; returns whether that is to be told to others. */
  boolean seen(String url, Instant now) {
    int today = StateCodec.day(now);
    int before = table.seen(url, today);
    return before >= 0 && tellEvery > 0 && span(url, before) != span(url, today) && mine.test(url);
  }

  /** The state of a page was told at a time, so it was known and seen then. */
  void told(String url, Instant at) {
    table.seen(url, StateCodec.day(at));
  }

  /** The pages in a part of the table that have not been seen for long. */
  List<SourceState> unseen(int turn, Instant now, Duration after, Predicate<String> ours) {
    return table.find(
        Math.floorMod(turn, table.parts()),
        (state, day) -> isUnseen(state, day, now, after) && ours.test(state.url()));
  }

  private boolean isUnseen(SourceState state, int day, Instant now, Duration after) {
    return state.nextAttempt() == null
        && state.lastAttempt() != null
        && state.lastAttempt().isBefore(now.minus(after))
        && StateCodec.daysFrom(day, StateCodec.day(now)) >= after.toDays() + tellEvery;
  }

  /** Days in spans, which begin on another day for each page lest all be told of on one. */
  private int span(String url, int day) {
    return (day + Math.floorMod(url.hashCode(), tellEvery)) / tellEvery;
  }
}
