package org.minhchung.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryAfterTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  @Test
  void readsSecondsAndDates() {
    assertThat(RetryAfter.of("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    assertThat(RetryAfter.of("Tue, 24 Nov 2026 12:05:00 GMT", NOW))
        .isEqualTo(Duration.ofMinutes(5));
  }

  @Test
  void neverWaitsLongerThanADayNorLessThanNothing() {
    assertThat(RetryAfter.of("99999999999999999999", NOW)).isEqualTo(Duration.ofDays(1));
    assertThat(RetryAfter.of("Tue, 24 Nov 2025 12:05:00 GMT", NOW)).isNull();
    assertThat(RetryAfter.of("Mon, 24 Nov 2025 12:05:00 GMT", NOW)).isEqualTo(Duration.ZERO);
  }

  @Test
  void saysNothingWhereTheHeaderSaysNothing() {
    assertThat(RetryAfter.of(null, NOW)).isNull();
    assertThat(RetryAfter.of("soon", NOW)).isNull();
  }
}
