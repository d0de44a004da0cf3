package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FrontierConfigTest {
  private final FrontierConfig config = FrontierConfig.defaults();

  @Test
  void hasPoliteDefaults() {
    assertThat(config.workers()).isEqualTo(32);
    assertThat(config.hostDelay()).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.patience()).isEqualTo(Duration.ofDays(2));
    assertThat(config.recheckAfter())
        .containsExactly(Duration.ofHours(1), Duration.ofHours(6), Duration.ofDays(1));
  }

  @Test
  void restsAsLongAsRobotsTxtAsks() {
    assertThat(config.pauseFor(Duration.ZERO)).isEqualTo(Duration.ofSeconds(5));
    assertThat(config.pauseFor(Duration.ofSeconds(20))).isEqualTo(Duration.ofSeconds(20));
    assertThat(config.pauseFor(Duration.ofHours(2))).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void doublesThePauseBetweenAttempts() {
    assertThat(config.retryPause(0)).isEqualTo(Duration.ofMinutes(1));
    assertThat(config.retryPause(1)).isEqualTo(Duration.ofMinutes(2));
    assertThat(config.retryPause(3)).isEqualTo(Duration.ofMinutes(8));
    assertThat(config.retryPause(60)).isEqualTo(Duration.ofHours(6));
  }

  @Test
  void asksForTwoDaysForAPageThatCannotBeHad() {
    Duration tried = Duration.ZERO;
    int attempt = 0;
    for (; config.isWorthRetrying(attempt); attempt++) {
      tried = tried.plus(config.retryPause(attempt));
    }
    assertThat(tried).isBetween(Duration.ofHours(42), Duration.ofHours(48));
    assertThat(attempt).as("attempts").isLessThan(20);
  }

  @Test
  void doesNotAskForEverWhereThereIsNoPause() {
    FrontierConfig hasty =
        new FrontierConfig(
            null,
            null,
            null,
            Duration.ofSeconds(10),
            Duration.ZERO,
            null,
            null,
            null,
            null,
            null,
            null);
    assertThat(hasty.isWorthRetrying(9)).isTrue();
    assertThat(hasty.isWorthRetrying(10)).isFalse();
  }

  @Test
  void namesTheKeyOfAWrongValue() {
    assertThatThrownBy(() -> of(0, null, null)).hasMessageContaining("frontier.workers is 0");
    assertThatThrownBy(() -> of(null, Duration.ofSeconds(-1), null))
        .hasMessageContaining("frontier.hostDelay");
    assertThatThrownBy(() -> of(null, null, Duration.ofHours(2)))
        .hasMessageContaining("frontier.forgetAfter");
  }

  private static FrontierConfig of(Integer workers, Duration hostDelay, Duration forgetAfter) {
    return new FrontierConfig(
        workers, hostDelay, null, null, null, null, null, null, null, null, forgetAfter);
  }
}
