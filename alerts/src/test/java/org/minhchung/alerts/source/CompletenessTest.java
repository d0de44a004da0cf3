package org.minhchung.alerts.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.SourceCoverage;
import org.minhchung.events.SourceHealth.State;
import org.minhchung.events.SourceWatch;

class CompletenessTest {
  private static final Duration SIX_WEEKS = Duration.ofDays(42);

  private static boolean isSilent(Watched watched, Instant now) {
    Instant at = Completeness.silentAt(watched);
    return at != null && now.isAfter(at);
  }

  @Test
  void learnsTheHoursOfTheWeek() {
    MadeUpFlow flow = new MadeUpFlow(1, 48, true, 0);
    Usual usual = flow.run(SIX_WEEKS).usual();

    assertThat(usual.expected(Watched.slot(Instant.parse("2026-03-03T10:00:00Z"))))
        .isCloseTo(3.8, within(2.0));
    assertThat(usual.expected(Watched.slot(Instant.parse("2026-03-03T23:00:00Z")))).isLessThan(1);
    assertThat(usual.expected(Watched.slot(Instant.parse("2026-03-07T10:00:00Z")))).isLessThan(2.5);
  }

  @Test
  void nothingIsExpectedBeforeTwoDaysAreKnown() {
    MadeUpFlow flow = new MadeUpFlow(1, 48, false, 0);
    Watched watched = flow.run(Duration.ofHours(40));

    assertThat(Completeness.silentAt(watched)).isNull();
    assertThat(Completeness.volume(watched).expected()).allMatch(e -> e == -1);
  }

  @Test
  void whatIsFoundAfterAGapIsNotTakenForOneHoursVolume() {
    MadeUpFlow flow = new MadeUpFlow(1, 48, false, 0);
    Watched watched = flow.run(Duration.ofDays(7));
    double before = watched.usual().perDay();
    Instant back = flow.now().plus(Duration.ofHours(30));
    watched =
        watched.with(
            new SourceCoverage(
                "s", back, back.plusSeconds(3600), 1, 0, null, 60, 0, 0, null, false, false));
    watched =
        watched.with(
            new SourceCoverage(
                "s",
                back.plusSeconds(3600),
                back.plusSeconds(4200),
                1,
                0,
                null,
                0,
                0,
                0,
                null,
                false,
                false));

    assertThat(watched.usual().perDay()).isCloseTo(before, within(1.0));
  }

  @Test
  void aGapIsToldAsAGapAndDoesNotMakeASilence() {
    MadeUpFlow flow = new MadeUpFlow(1, 200, false, 0);
    flow.run(SIX_WEEKS);
    flow.isWatched = false;
    flow.run(Duration.ofHours(30));
    flow.isWatched = true;
    flow.volume = 0;
    Watched watched = flow.run(Duration.ofMinutes(30));

    assertThat(Completeness.volume(watched).found()).contains(-1);
    assertThat(isSilent(watched, flow.now())).isFalse();
  }

  @Test
  void stretchesInWhichNothingWasAskedAreAGapAtEveryMoment() {
    MadeUpFlow flow = new MadeUpFlow(1, 2_400, false, 0);
    flow.run(SIX_WEEKS);
    Instant until = flow.now();
    flow.isOverdue = true;
    double before = flow.next().usual().perDay(); // the hour before has ended
    for (int i = 0; i < 6 * 30; i++) {
      assertThat(isSilent(flow.next(), flow.now())).as("after stretch %d", i).isFalse();
    }
    Watched watched = flow.run(Duration.ZERO);

    assertThat(watched.until()).isEqualTo(until);
    assertThat(Completeness.volume(watched).found()).endsWith(-1, -1, -1);
    assertThat(watched.usual().perDay()).isEqualTo(before);
    assertThat(Completeness.drop(watched)).isNull();

    flow.isOverdue = false;
    flow.volume = 0;
    assertThat(isSilent(flow.next(), flow.now())).isFalse();
    assertThat(isSilent(flow.run(Duration.ofHours(2)), flow.now())).isTrue();
  }

  @Test
  void aSourceAllOfWhoseListsFailIsWatchedButAGapAndNeverAZero() {
    MadeUpFlow flow = new MadeUpFlow(1, 2_400, false, 0);
    flow.run(SIX_WEEKS);
    Instant failed = flow.now();
    flow.isFailing = true;
    double before = flow.next().usual().perDay(); // the hour before has ended
    Watched watched = flow.run(Duration.ofHours(30));

    assertThat(watched.until()).isEqualTo(flow.now());
    assertThat(watched.failingSince()).isEqualTo(failed);
    List<Integer> found = Completeness.volume(watched).found();
    assertThat(found.subList(found.size() - 30, found.size())).containsOnly(-1);
    assertThat(Completeness.watch(watched).failedPolls()).isGreaterThan(1);
    assertThat(isSilent(watched, flow.now())).isFalse();
    assertThat(watched.usual().perDay()).isEqualTo(before);
    assertThat(Completeness.drop(watched)).isNull();

    flow.isFailing = false;
    watched = flow.run(Duration.ofHours(1));
    found = Completeness.volume(watched).found();
    assertThat(found.get(found.size() - 1)).isPositive();
    assertThat(watched.failingSince()).isNull();
  }

  @Test
  void aSourceThatIsSeenByAnotherInstanceHasNoGap() {
    SourceCoverage failing =
        new SourceCoverage(
            "s",
            MadeUpFlow.BEGIN,
            MadeUpFlow.BEGIN.plusSeconds(600),
            1,
            1,
            "503",
            0,
            0,
            0,
            null,
            false,
            true);
    Watched one = Watched.NONE.with(failing);

    assertThat(Completeness.volume(one).found()).containsExactly(-1);
    assertThat(Completeness.volume(one.with(stretch(0, 1, 0, 4, 0))).found()).containsExactly(0);
  }

  @Test
  void whatOneInstanceWatchedWasWatched() {
    SourceCoverage idle =
        new SourceCoverage(
            "s",
            MadeUpFlow.BEGIN,
            MadeUpFlow.BEGIN.plusSeconds(600),
            0,
            0,
            null,
            0,
            3,
            0,
            null,
            true,
            false);
    Watched one = Watched.NONE.with(stretch(0, 1, 0, 4, 0)).with(idle);
    Watched other = Watched.NONE.with(idle).with(stretch(0, 1, 0, 4, 0));

    assertThat(one.hours().get(0).share()).isCloseTo(1 / 6.0, within(0.001));
    assertThat(one.hours()).isEqualTo(other.hours());
    assertThat(one.until()).isEqualTo(other.until()).isEqualTo(idle.until());
  }

  @Test
  void aSourceThatWasNeverAskedIsUnwatchedSoon() {
    MadeUpFlow flow = new MadeUpFlow(1, 48, false, 0);
    flow.isOverdue = true;
    Watched watched = flow.run(Duration.ofHours(1));

    assertThat(Completeness.watch(watched).until()).isEqualTo(MadeUpFlow.BEGIN);
  }

  @Test
  void aSilenceDoesNotBecomeTheUsualAtOnce() {
    MadeUpFlow flow = new MadeUpFlow(1, 48, false, 0);
    double before = flow.run(SIX_WEEKS).usual().perDay();
    flow.volume = 0;
    Watched watched = flow.run(Duration.ofDays(10));

    assertThat(watched.usual().perDay()).isGreaterThan(before * 0.8);
    assertThat(isSilent(watched, flow.now())).isTrue();
    assertThat(flow.run(Duration.ofDays(60)).usual().perDay()).isLessThan(before * 0.2);
  }

  @Test
  void aFallOfTheVolumeIsSeenWithinADay() {
    MadeUpFlow flow = new MadeUpFlow(3, 60, true, 0.2);
    flow.run(SIX_WEEKS);
    assertThat(Completeness.watch(flow.run(Duration.ofHours(12))).drop()).isNull();
    flow.volume = 0.1;
    boolean seen = false;
    for (int i = 0; i < 6 * 36 && !seen; i++) {
      SourceWatch watch = Completeness.watch(flow.next());
      seen = watch.drop() != null;
    }
    assertThat(seen).isTrue();
  }

  @Test
  void refusalsAndFailedPollsAreTold() {
    Watched watched =
        Watched.NONE
            .with(stretch(0, 1, 0, 4, 0))
            .with(stretch(1, 2, 2, 1, 9))
            .with(stretch(2, 3, 3, 0, 0));
    SourceWatch watch = Completeness.watch(watched);

    assertThat(watch.refused()).isEqualTo(9);
    assertThat(watch.refusedShare()).isCloseTo(9 / 14.0, within(0.001));
    assertThat(watch.failingSince()).isEqualTo(MadeUpFlow.BEGIN.plusSeconds(600));
    assertThat(watch.failedPolls()).isEqualTo(5);
    assertThat(Completeness.watch(watched.with(stretch(3, 1, 0, 0, 0))).failingSince()).isNull();
  }

  private static SourceCoverage stretch(
      int number, int polls, int failed, int fetched, int refused) {
    Instant from = MadeUpFlow.BEGIN.plusSeconds(600L * number);
    return new SourceCoverage(
        "s",
        from,
        from.plusSeconds(600),
        polls,
        failed,
        "503",
        0,
        fetched,
        refused,
        "403",
        false,
        false);
  }

  @Test
  void stretchesOfSeveralInstancesAddUp() {
    Watched watched = Watched.NONE.with(stretch(0, 1, 0, 4, 0)).with(stretch(0, 2, 0, 3, 0));

    assertThat(watched.hours().get(0).fetched()).isEqualTo(7);
    assertThat(watched.hours().get(0).share()).isCloseTo(1 / 6.0, within(0.001));
  }

  /**
   * Mistakes and delays over made-up sources of many sizes: the seeds are not those that the
   * constants were chosen on.
   */
  @Test
  void isSeldomWrongAndNotLate() {
    int mistakes = 0;
    int days = 0;
    List<Double> delays = new ArrayList<>();
    double[] volumes = {2, 10, 40, 150};
    for (int seed = 0; seed < 24; seed++) {
      MadeUpFlow flow = new MadeUpFlow(9_000 + seed, volumes[seed % 4], seed % 3 != 0, 0.25);
      flow.run(Duration.ofDays(35));
      State before = null;
      for (int i = 0; i < 6 * 24 * 28; i++) {
        Watched watched = flow.next();
        boolean silent = isSilent(watched, flow.now());
        boolean dropped = Completeness.drop(watched) != null;
        State state = silent ? State.SILENT : dropped ? State.DROPPED : null;
        mistakes += state != null && before == null ? 1 : 0;
        before = state;
      }
      days += 28;
      flow.volume = 0;
      double expected = 0;
      for (int i = 0; i < 6 * 24 * 30; i++) {
        Instant at = flow.now();
        if (isSilent(flow.next(), flow.now())) {
          delays.add(expected);
          break;
        }
        expected += flow.rate(at) / 6;
      }
    }
    Collections.sort(delays);
    System.out.printf(
        "completeness: %d mistakes in %d source-days; silence told after a median of %.1f expected"
            + " pages, at most %.1f (%d of 24 sources)%n",
        mistakes,
        days,
        delays.get(delays.size() / 2),
        delays.get(delays.size() - 1),
        delays.size());
    assertThat(mistakes / (double) days).isLessThan(0.005);
    assertThat(delays).hasSize(24);
    assertThat(delays.get(delays.size() / 2)).isLessThan(25);
  }
}
