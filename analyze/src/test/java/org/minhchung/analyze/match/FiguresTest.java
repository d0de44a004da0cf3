package org.minhchung.analyze.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.minhchung.analyze.quantity.Quantity;
import org.minhchung.analyze.quantity.QuantityReader;

class FiguresTest {
  private final QuantityReader reader = new QuantityReader();

  @Test
  void timesStandApartFromAmounts() {
    Figures figures = figures("In 2023, 1,500 boats and 3.5 tonnes; Covid-19 and U23.", "en");

    assertThat(figures.times()).extracting(Quantity::text).containsExactly("YEAR 2023");
    assertThat(figures.amounts())
        .extracting(Quantity::text)
        .containsExactly("COUNT 1500", "MEASURE 3500 kg");
  }

  @Test
  void theClaimsNumbersAreFoundInOtherLanguages() {
    Figures claim = figures("40 hectares in 2023", "en");

    assertThat(claim.agreement(figures("ปี ๒๕๖๖ พื้นที่ ๔๐ เฮกตาร์", "th"))).isEqualTo(1);
    assertThat(claim.agreement(figures("2023年，400000平方米", "zh"))).isEqualTo(1);
  }

  @Test
  void numbersAgreeContradictOrSayNothing() {
    Figures claim = figures("40 hectares in 2019", "en");

    assertThat(claim.agreement(figures("on 40 hectares in 2019", "en"))).isEqualTo(1);
    assertThat(claim.agreement(figures("on 40 hectares", "en"))).isEqualTo(0.75);
    assertThat(claim.agreement(figures("on 70 hectares in 2019", "en"))).isZero();
    assertThat(claim.agreement(figures("on 40 hectares in 2020", "en"))).isZero();
    assertThat(claim.agreement(figures("on some land", "en"))).isEqualTo(0.5);
  }

  @Test
  void whatIsMeasuredInAnotherUnitContradictsNothing() {
    assertThat(figures("48 kg", "en").agreement(figures("12 hours later", "en"))).isEqualTo(0.5);
  }

  private Figures figures(String text, String language) {
    return Figures.of(reader.read(text, language));
  }
}
