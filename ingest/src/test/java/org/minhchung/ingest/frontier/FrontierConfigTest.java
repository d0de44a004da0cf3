package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrontierConfigTest {
  private final FrontierConfig config = FrontierConfig.defaults();

  @Test
  void hasPoliteDefaults() {
    assertThat(config.workers()).isEqualTo(8);
    assertThat(config.hostDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.maxAttempts()).isEqualTo(4);
    assertThat(config.recheckAfter())
        .containsExactly(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));
  }

  @Test
  void restsAsLongAsRobotsTxtAsksWithinReason() {
    assertThat(config.pauseFor(Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.pauseFor(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.pauseFor(Duration.ofHours(2))).isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void doublesThePauseBetweenAttempts() {
    assertThat(config.retryPause(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.retryPause(1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.retryPause(3)).isEqualTo(Duration.ofMinutes(8));
  }

  @Test
  void namesTheKeyOfAWrongValue() {
    assertThatThrownBy(() -> new FrontierConfig(0, null, null, null, null, null, null, null))
        .hasMessageContaining("frontier.workers is 0");
    assertThatThrownBy(
            () ->
                new FrontierConfig(
                    null, Duration.ofSeconds(-1), null, null, null, null, null, null))
        .hasMessageContaining("frontier.hostDelay");
  }
}
