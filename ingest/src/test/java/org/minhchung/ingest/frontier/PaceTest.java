package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaceTest {
  @ParameterizedTest
  @CsvSource({"0, QUICK", "499, QUICK", "500, STEADY", "1999, STEADY", "2000, SLOW", "30000, SLOW"})
  void isHowLongAHostHeldItsThread(long milliseconds, Pace expected) {
    assertThat(Pace.of(Duration.ofMillis(milliseconds).toNanos())).isEqualTo(expected);
  }

  @Test
  void leavesThreadsToQuickerHosts() {
    assertThat(Pace.QUICK.mostOf(32)).isEqualTo(32);
    assertThat(Pace.STEADY.mostOf(32)).isEqualTo(24);
    assertThat(Pace.SLOW.mostOf(32)).isEqualTo(16);
    assertThat(Pace.SLOW.mostOf(1)).as("or a single thread would never ask").isEqualTo(1);
    assertThat(Pace.STEADY.mostOf(Integer.MAX_VALUE)).isGreaterThan(1_000_000);
  }
}
