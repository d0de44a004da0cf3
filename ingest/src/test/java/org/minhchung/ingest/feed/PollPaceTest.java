package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minhchung.events.SourceState;

class PollPaceTest {
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private final PollPace pace = new PollPace(true);

  private static SourceState waited(Duration pause) {
    return new SourceState(
        "https://a.example/", "a", null, null, NOON, NOON, 0, NOON.plus(pause), null, 0, null);
  }

  @Test
  void slowsDownWithoutNewsUpToEightIntervals() {
    Duration pause = pace.afterAnswer(INTERVAL, null, false);
    assertThat(pause).isEqualTo(INTERVAL);

    pause = pace.afterAnswer(INTERVAL, waited(pause), false);
    assertThat(pause).isEqualTo(Duration.ofMinutes(15));
    for (int i = 0; i < 10; i++) {
      pause = pace.afterAnswer(INTERVAL, waited(pause), false);
    }
    assertThat(pause).isEqualTo(Duration.ofMinutes(80));
  }

  @Test
  void returnsToItsIntervalWithNews() {
    assertThat(pace.afterAnswer(INTERVAL, waited(Duration.ofMinutes(80)), true))
        .isEqualTo(INTERVAL);
  }

  @Test
  void keepsItsIntervalWhenFixed() {
    assertThat(new PollPace(false).afterAnswer(INTERVAL, waited(Duration.ofMinutes(10)), false))
        .isEqualTo(INTERVAL);
  }

  @Test
  void backsOffAfterFailuresUpToADay() {
    assertThat(pace.afterFailure(INTERVAL, 1, null)).isEqualTo(INTERVAL);
    assertThat(pace.afterFailure(INTERVAL, 3, null)).isEqualTo(Duration.ofMinutes(40));
    assertThat(pace.afterFailure(INTERVAL, 50, null)).isEqualTo(Duration.ofDays(1));
    assertThat(pace.afterFailure(INTERVAL, 1, Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
  }
}
