package org.minhchung.alerts.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PoorPagesTest {

  @Test
  void countsAsIndependentPagesDoWhereNothingFollowsFromThePageBefore() {
    PoorPages chain = new PoorPages(0.5, 0.5, 0.5);

    assertThat(chain.atLeast(0, 10)).isCloseTo(1, within(1e-12));
    assertThat(chain.atLeast(10, 10)).isCloseTo(Math.pow(0.5, 10), within(1e-15));
    assertThat(chain.atLeast(9, 10)).isCloseTo(11 * Math.pow(0.5, 10), within(1e-15));
  }

  @Test
  void aBatchOfPoorPagesIsLessOfAWonderWhereTheyComeInBatches() {
    boolean[] batches = new boolean[200];
    boolean[] single = new boolean[200];
    for (int i = 0; i < 200; i++) {
      batches[i] = i % 100 < 20;
      single[i] = i % 5 == 0;
    }

    assertThat(PoorPages.of(batches).atLeast(10, 10))
        .isGreaterThan(1000 * PoorPages.of(single).atLeast(10, 10));
  }

  @Test
  void aShortPastIsGivenLessCredit() {
    assertThat(PoorPages.of(new boolean[20]).atLeast(7, 10))
        .isGreaterThan(PoorPages.of(new boolean[200]).atLeast(7, 10));
  }
}
