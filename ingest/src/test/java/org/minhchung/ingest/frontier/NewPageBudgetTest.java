package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewPageBudgetTest {
  private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private Duration pause = Duration.ofSeconds(5);
  private final NewPageBudget budget = new NewPageBudget(60, host -> pause);

  @Test
  void isAnHoursAtOnceAndThenWhatBecomesFree() {
    for (int i = 0; i < 60; i++) {
      assertThat(budget.take("a.example", NOW)).isEqualTo(NOW);
    }
    assertThat(budget.hasRoom("a.example", NOW)).isFalse();
    assertThat(budget.take("a.example", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
    assertThat(budget.take("a.example", NOW)).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
    assertThat(budget.hasRoom("a.example", NOW.plus(Duration.ofMinutes(3)))).isTrue();
  }

  @Test
  void isEachHostsOwn() {
    for (int i = 0; i < 100; i++) {
      budget.take("a.example", NOW);
    }
    assertThat(budget.hasRoom("b.example", NOW)).isTrue();
  }

  @Test
  void isLessWhereAHostWantsLongerPauses() {
    pause = Duration.ofMinutes(10);
    for (int i = 0; i < 6; i++) {
      assertThat(budget.take("a.example", NOW)).isEqualTo(NOW);
    }
    assertThat(budget.hasRoom("a.example", NOW)).isFalse();
    assertThat(budget.hasRoom("a.example", NOW.plus(pause))).isTrue();
  }
}
