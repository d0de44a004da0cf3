package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.events.SourceState;

class RechecksTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static SourceState state(Instant last, Instant next) {
    return new SourceState(
        "https://a.example/", "a", null, null, last, last, 0, next, "h", 1, null);
  }

  @Test
  void goThroughThePlanAndEnd() {
    Rechecks rechecks =
        new Rechecks(List.of(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1)));
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
    assertThat(new Rechecks(List.of()).afterFirst(NOON)).isNull();
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
                    null))
        .hasMessageContaining("frontier.recheckAfter must ascend");
  }
}
