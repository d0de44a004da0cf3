package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.SourceState;
import org.minhchung.events.SourceState.Watch;

class RechecksTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static SourceState state(Instant last, Instant next) {
    return new SourceState(
        "https://a.example/", "a", null, null, last, last, 0, next, "h", 1, null);
  }

  @Test
  void goThroughThePlanAndEnd() {
    Rechecks rechecks =
        new Rechecks(
            List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)), List.of());
    List<Duration> pauses = new ArrayList<>();
    Instant now = NOON;
    Instant next = rechecks.afterFirst(now);
    while (next != null) {
      pauses.add(Duration.between(now, next));
      SourceState before = state(now, next);
      now = next.plusSeconds(17); // a visit is never quite on time
      next = rechecks.afterNext(before, now);
    }

    assertThat(pauses)
        .containsExactly(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));
  }

  @Test
  void neverHappenWithoutAPlan() {
    assertThat(new Rechecks(List.of(), List.of()).afterFirst(NOON)).isNull();
  }

  @Test
  void needAnAscendingPlan() {
    assertThatThrownBy(
            () ->
                new FrontierConfig(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Duration.ofHours(2), Duration.ofHours(2)),
                    null,
                    null,
                    null,
                    null))
        .hasMessageContaining("frontier.recheckAfter must ascend");
    assertThatThrownBy(
            () ->
                new FrontierConfig(
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    List.of(Duration.ZERO),
                    null,
                    null,
                    null))
        .hasMessageContaining("frontier.recheckFlagged must ascend");
  }

  @Test
  void ofAFlaggedPageComeAtTimesCountedFromTheFlagging() {
    Rechecks rechecks = new Rechecks(List.of(), FrontierConfig.defaults().recheckFlagged());
    List<Duration> ages = new ArrayList<>();
    Instant now = NOON;
    Instant next = rechecks.watched(watch(null, false), now);
    while (next != null) {
      ages.add(Duration.between(NOON, next));
      now = next.plusSeconds(4000); // nor late visits
      next = rechecks.watched(watch(null, false), now);
    }

    assertThat(ages)
        .containsExactly(
            Duration.ofHours(1),
            Duration.ofHours(6),
            Duration.ofDays(1),
            Duration.ofDays(3),
            Duration.ofDays(7),
            Duration.ofDays(30));
  }

  @Test
  void makeSureADayLaterThatAPageIsGone() {
    Rechecks rechecks = new Rechecks(List.of(), List.of(Duration.ofHours(6), Duration.ofDays(7)));
    Instant missing = NOON.plus(Duration.ofHours(6));

    assertThat(rechecks.watched(watch(missing, false), missing))
        .isEqualTo(missing.plus(Duration.ofDays(1)));
    assertThat(rechecks.watched(watch(missing, true), missing.plus(Duration.ofDays(1))))
        .isEqualTo(NOON.plus(Duration.ofDays(7)));
    Instant end = NOON.plus(Duration.ofDays(7));
    assertThat(rechecks.watched(watch(end, false), end)).isEqualTo(end.plus(Duration.ofDays(1)));
  }

  private static Watch watch(Instant missing, boolean gone) {
    return new Watch("id", NOON, missing, gone);
  }
}
