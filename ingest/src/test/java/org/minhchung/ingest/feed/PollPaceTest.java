package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FeedRhythm;

class PollPaceTest {
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final PollPace pace = new PollPace(FeedConfig.defaults());

  private static FeedConfig config(boolean adaptive, Duration freshness) {
    return new FeedConfig(
        adaptive, freshness, null, null, null, null, null, null, null, null, null, null);
  }

  private Duration after(FeedRhythm rhythm, PollHints hints) {
    return pace.afterAnswer(INTERVAL, rhythm, hints, NOON);
  }

  /** An item every so many minutes until noon, about. */
  private static FeedRhythm every(int minutes, int items) {
    List<Instant> dates =
        IntStream.range(0, items)
            .mapToObj(i -> NOON.minusSeconds(60L * minutes * i + i * i * 37 % (60L * minutes)))
            .toList();
    return Rhythm.first(dates, NOON);
  }

  @Test
  void keepsTheIntervalUntilThereIsAnAnswer() {
    assertThat(after(null, PollHints.NONE)).isBetween(INTERVAL, INTERVAL.plusSeconds(5));
  }

  @Test
  void thinksAListWithoutDatesLivelyUntilItHasShownOtherwise() {
    FeedRhythm nothing = Rhythm.first(List.of(), NOON);
    assertThat(after(nothing, PollHints.NONE))
        .isBetween(Duration.ofSeconds(85), Duration.ofSeconds(95));

    FeedRhythm silent = nothing;
    for (int minutes = 5; minutes <= 24 * 60; minutes += 5) {
      silent = Rhythm.observed(silent, List.of(), NOON.plusSeconds(60L * minutes));
    }
    Duration later =
        pace.afterAnswer(INTERVAL, silent, PollHints.NONE, NOON.plus(Duration.ofDays(1)));
    assertThat(later).isBetween(Duration.ofMinutes(10), Duration.ofHours(1));
  }

  @Test
  void asksABusyFeedAtOnceAfterOneLookAtItsDates() {
    assertThat(after(every(20, 20), PollHints.NONE)).isLessThanOrEqualTo(Duration.ofSeconds(110));
    assertThat(after(every(1, 30), PollHints.NONE)).isLessThanOrEqualTo(Duration.ofSeconds(95));
  }

  @Test
  void asksADeadFeedOnceADay() {
    Instant longAgo = NOON.minus(Duration.ofDays(400));
    FeedRhythm dead =
        Rhythm.first(
            List.of(longAgo, longAgo.minusSeconds(7000), longAgo.minusSeconds(14_000)), NOON);

    assertThat(after(dead, PollHints.NONE)).isEqualTo(Duration.ofDays(1));
  }

  @Test
  void spendsMoreRequestsForMoreFreshness() {
    FeedRhythm rhythm = every(60, 40);
    Duration fresher =
        new PollPace(config(true, Duration.ofSeconds(40)))
            .afterAnswer(INTERVAL, rhythm, PollHints.NONE, NOON);
    Duration staler =
        new PollPace(config(true, Duration.ofMinutes(5)))
            .afterAnswer(INTERVAL, rhythm, PollHints.NONE, NOON);

    assertThat(after(rhythm, PollHints.NONE)).isStrictlyBetween(fresher, staler);
  }

  @Test
  void takesHintsForHints() {
    PollHints daily = new PollHints(Duration.ofDays(1), Set.of());
    Duration busy = after(every(20, 20), PollHints.NONE);

    assertThat(after(null, daily)).isBetween(INTERVAL, INTERVAL.multipliedBy(2).plusSeconds(10));
    assertThat(after(every(20, 20), daily)).isEqualTo(busy.multipliedBy(5).dividedBy(4));
    assertThat(after(every(20, 20), new PollHints(Duration.ZERO, Set.of(12))))
        .isEqualTo(busy.multipliedBy(5).dividedBy(4));
    assertThat(after(every(20, 20), new PollHints(Duration.ZERO, Set.of(13)))).isEqualTo(busy);
  }

  @Test
  void keepsTheIntervalWhenFixed() {
    PollPace fixed = new PollPace(config(false, null));

    assertThat(fixed.afterAnswer(INTERVAL, every(1, 30), PollHints.NONE, NOON)).isEqualTo(INTERVAL);
  }

  @Test
  void backsOffAfterFailuresUpToADay() {
    assertThat(pace.afterFailure(INTERVAL, 1, null)).isEqualTo(INTERVAL);
    assertThat(pace.afterFailure(INTERVAL, 3, null)).isEqualTo(Duration.ofMinutes(40));
    assertThat(pace.afterFailure(INTERVAL, 50, null)).isEqualTo(Duration.ofDays(1));
    assertThat(pace.afterFailure(INTERVAL, 1, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void sharesTheRequestsOfAHostAmongItsFeeds() {
    PollBudget budget = new PollBudget(1440);
    Duration wished = Duration.ofSeconds(90);

    assertThat(budget.share("https://a.example/1", wished, NOON)).isEqualTo(wished);
    assertThat(budget.share("https://a.example/2", wished, NOON))
        .isEqualTo(Duration.ofSeconds(120));
    assertThat(budget.share("https://b.example/1", wished, NOON)).isEqualTo(wished);
    Instant later = NOON.plus(Duration.ofHours(3));
    assertThat(budget.share("https://a.example/1", wished, later)).isEqualTo(wished);
  }
}
