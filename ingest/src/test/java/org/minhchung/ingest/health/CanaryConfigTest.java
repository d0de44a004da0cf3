package org.minhchung.ingest.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class CanaryConfigTest {

  @Test
  void refusesVisitsBetweenWhichFailuresWouldBeForgotten() {
    assertThatThrownBy(() -> new CanaryConfig(null, Duration.ofDays(31), null))
        .hasMessageContaining("canaries.every is PT744H, more than 720 hours");
    assertThatThrownBy(() -> new CanaryConfig(null, null, Duration.ofDays(7)))
        .hasMessageContaining("canaries.afterFailure is PT168H, more than 24 hours");
    assertThat(new CanaryConfig(null, Duration.ofDays(30), Duration.ofDays(1)).every())
        .isEqualTo(Duration.ofDays(30));
  }
}
