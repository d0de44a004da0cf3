package org.minhchung.analyze.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void yearsStandApartFromQuantities() {
    Figures figures = Figures.of("In 2023, 1,500 boats and 3.5 tonnes; Covid-19 and U23.", "en");

    assertThat(figures.years()).containsExactly("2023");
    assertThat(figures.quantities()).isEqualTo(Set.of("1500", "3.5"));
  }

  @Test
  void everyScriptHasItsDigits() {
    assertThat(Figures.of("2023年5月，１２艘渔船", "zh"))
        .isEqualTo(new Figures(Set.of("2023"), Set.of("5", "12")));
    assertThat(Figures.of("ปี ๒๕๖๖ พื้นที่ ๔๐ เฮกตาร์", "th"))
        .isEqualTo(new Figures(Set.of("2023"), Set.of("40")));
  }

  @Test
  void thousandsMayBeSetApartByPointOrSpace() {
    assertThat(Figures.of("10.000 orang", "id").quantities()).containsExactly("10000");
    assertThat(Figures.of("10 000 personnes", "fr").quantities()).containsExactly("10000");
  }

  @Test
  void agreementTellsSameOtherAndNone() {
    Figures claim = Figures.of("40 hectares in 2019", "en");

    assertThat(claim.agreement(Figures.of("on 40 hectares in 2019", "en"))).isEqualTo(1);
    assertThat(claim.agreement(Figures.of("on 40 hectares", "en"))).isEqualTo(0.75);
    assertThat(claim.agreement(Figures.of("on 70 hectares in 2019", "en"))).isZero();
    assertThat(claim.agreement(Figures.of("on 40 hectares in 2020", "en"))).isZero();
    assertThat(claim.agreement(Figures.of("on some land", "en"))).isEqualTo(0.5);
  }
}
