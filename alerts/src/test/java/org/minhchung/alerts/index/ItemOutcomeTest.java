package org.minhchung.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemOutcomeTest {

  @ParameterizedTest
  @CsvSource({
    "200, Written",
    "201, Written",
    "409, Written",
    "429, Again",
    "500, Again",
    "503, Again",
    "400, Refused",
    "413, Refused",
    "404, IndexGone"
  })
  void theStatusDecidesWhatBecomesOfADocument(int status, String outcome) {
    assertThat(ItemOutcome.of(status, "why").getClass().getSimpleName()).isEqualTo(outcome);
  }
}
