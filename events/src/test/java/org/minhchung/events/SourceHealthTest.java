package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.minhchung.events.SourceHealth.State;

class SourceHealthTest {
  private static final Instant LAST = Instant.parse("2026-06-01T07:00:00Z");

  @Test
  void aSiteThatIsReadWellFallsSilentWhenItsTimeIsOver() {
    assertThat(health(State.HEALTHY).stateAt(LAST.plus(Duration.ofHours(8))))
        .isEqualTo(State.HEALTHY);
    assertThat(health(State.HEALTHY).stateAt(LAST.plus(Duration.ofHours(9))))
        .isEqualTo(State.SILENT);
  }

  @Test
  void silenceDoesNotHideAChange() {
    assertThat(health(State.CHANGED).stateAt(LAST.plus(Duration.ofDays(9))))
        .isEqualTo(State.CHANGED);
  }

  @Test
  void aReportWithoutASourceIsRefusedByName() {
    assertThatThrownBy(
            () ->
                new ExtractionReport(
                    null,
                    "https://a.example/",
                    null,
                    null,
                    null,
                    LAST,
                    null,
                    0,
                    0,
                    false,
                    false,
                    null,
                    null,
                    null))
        .hasMessageContaining("source of extraction report is missing");
  }

  private static SourceHealth health(State state) {
    return new SourceHealth(
        "post",
        state,
        LAST,
        null,
        null,
        null,
        LAST,
        Duration.ofHours(8),
        null,
        null,
        null,
        LAST,
        null,
        null);
  }
}
