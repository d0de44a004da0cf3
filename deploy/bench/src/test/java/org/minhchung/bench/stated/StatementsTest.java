package org.minhchung.bench.stated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class StatementsTest {
  @Test
  void aMomentIsOfTwoDaysSomewhereAndADayOnlyOfItself() {
    assertThat(StatedDays.in("2026-11-23T03:00:00Z"))
        .containsExactlyInAnyOrder(LocalDate.of(2026, 11, 22), LocalDate.of(2026, 11, 23));
    assertThat(StatedDays.in("on 2026-11-23, no such day as 2026-13-41"))
        .containsExactly(LocalDate.of(2026, 11, 23));
  }

  @Test
  void datesAreReadInWordsAndInAddresses() {
    assertThat(StatedDays.in("Posted Nov. 3, 2026 | 4th December 2026 | /2026/10/05/quay"))
        .containsExactlyInAnyOrder(
            LocalDate.of(2026, 11, 3), LocalDate.of(2026, 12, 4), LocalDate.of(2026, 10, 5));
  }

  @Test
  void aDayOfChangeIsNamedButNotStatedAsThatOfPublication() {
    PageStatements page =
        new PageStatements(
            "<title>The quay is open - Gazette</title><script type='application/ld+json'>"
                + "{\"headline\":\"A quay opens\",\"datePublished\":\"2026-11-20\","
                + "\"dateModified\":\"2026-11-23\"}</script>",
            "https://gazette.example/quay");

    assertThat(page.statePublished(LocalDate.of(2026, 11, 20))).isTrue();
    assertThat(page.statePublished(LocalDate.of(2026, 11, 23))).isFalse();
    assertThat(page.name(LocalDate.of(2026, 11, 23))).isTrue();
    assertThat(page.name(LocalDate.of(2025, 11, 20))).isFalse();
    assertThat(page.stateTitle("The Quay is Open!")).isTrue();
    assertThat(page.stateTitle("A quay opens")).isTrue();
    assertThat(page.stateTitle("The quay is shut")).isFalse();
  }
}
