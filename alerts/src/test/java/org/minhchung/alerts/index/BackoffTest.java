package org.minhchung.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void pausesDoubleUpToTheLongestAndBeginAnewAfterASuccess() {
    Backoff backoff = new Backoff(Duration.ofSeconds(1));
    assertThat(Stream.generate(backoff::next).limit(4).map(Duration::toMillis))
        .containsExactly(250L, 500L, 1000L, 1000L);
    backoff.reset();
    assertThat(backoff.next()).isEqualTo(Duration.ofMillis(250));
  }

  @Test
  void noPauseIsLongerThanTheLongest() {
    assertThat(new Backoff(Duration.ofMillis(10)).next()).isEqualTo(Duration.ofMillis(10));
  }
}
