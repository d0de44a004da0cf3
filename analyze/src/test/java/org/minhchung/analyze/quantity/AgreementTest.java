package org.minhchung.analyze.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minhchung.analyze.quantity.Agreement.COMPATIBLE;
import static org.minhchung.analyze.quantity.Agreement.DIFFERENT;
import static org.minhchung.analyze.quantity.Agreement.EQUAL;
import static org.minhchung.analyze.quantity.Agreement.UNRELATED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,416 rammings | vi | 1.416 vụ đâm",
        "en | 1,416 rammings | hi | १,४१६ बार",
        "en | 1,416 rammings | id | seribu empat ratus enam belas kali",
        "en | a 90 % tariff | ja | 90パーセントの関税",
        "en | a 90 % tariff | zh | 百分之九十的关税",
        "en | 48 kg | zh | 48公斤",
        "en | 48 kg | en | 48,000 g",
        "en | 3.5 billion euros | de | 3,5 Mrd. Euro",
        "vi | 1,2 triệu người | zh | 120万人",
        "th | 4 ล้านคน | en | four million people",
        "id | 2,5 juta orang | vi | hai triệu rưỡi người",
        "hi | 3 करोड़ लोग | en | 30 million people",
        "ru | 1,5 миллиона тонн | hi | 1.5 मिलियन टन",
        "en | VND 3.2 trillion | vi | 3.200 tỷ đồng",
        "vi | 5 nghìn tỷ đồng | en | 5 trillion dong",
        "th | วันที่ 30 เมษายน 2518 | en | April 30, 1975",
        "ja | 昭和50年4月30日 | vi | ngày 30 tháng 4 năm 1975",
        "zh | 民國114年 | en | in 2025",
        "en | two thirds of voters | fr | 66,7 % des électeurs",
        "en | about 1,400 boats | vi | 1.416 tàu",
        "en | 5 to 7 ships | de | 6 Schiffe",
        "en | over 1,400 boats | vi | 1.416 tàu",
        "en | 100 miles | en | 161 km",
        "en | 48 hours | fr | deux jours",
        "en | 1.4 million people | vi | 1.416.000 người",
        "en | in 1975 | de | am 30. April 1975"
      })
  void theSameInOtherWordsIsEqual(String language, String text, String other, String same) {
    assertThat(compare(language, text, other, same)).isEqualTo(EQUAL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 1,416 rammings | vi | 1.614 vụ đâm",
        "de | 1.416 Boote | en | 1.416 boats",
        "en | 40 hectares | vi | 70 ha",
        "en | 3 million people | vi | 3 tỷ người",
        "en | April 30, 1975 | vi | 29/4/1975",
        "en | in 1975 | vi | năm 1976",
        "en | less than 5 percent | fr | 12 %"
      })
  void othersDiffer(String language, String text, String other, String different) {
    assertThat(compare(language, text, other, different)).isEqualTo(DIFFERENT);
  }

  @Test
  void whatIsOfAnotherKindOrUnitIsUnrelated() {
    assertThat(compare("en", "90 %", "en", "0.9")).isEqualTo(UNRELATED);
    assertThat(compare("en", "48 kg", "en", "48 km")).isEqualTo(UNRELATED);
    assertThat(compare("en", "$5 million", "fr", "5 millions d'euros")).isEqualTo(UNRELATED);
    assertThat(compare("en", "30th", "en", "30 boats")).isEqualTo(UNRELATED);
  }

  @Test
  void aBoundRulesOutOnlyWhatIsBeyondIt() {
    assertThat(compare("en", "over 90 boats", "en", "140 boats")).isEqualTo(COMPATIBLE);
    assertThat(compare("en", "over 90 boats", "en", "80 boats")).isEqualTo(DIFFERENT);
  }

  private Agreement compare(String language, String text, String other, String otherText) {
    Quantity a = only(text, language);
    Quantity b = only(otherText, other);
    assertThat(Agreement.of(b, a)).isEqualTo(Agreement.of(a, b));
    return Agreement.of(a, b);
  }

  private Quantity only(String text, String language) {
    List<Quantity> read = reader.read(text, language);
    assertThat(read).as(text).hasSize(1);
    return read.get(0);
  }
}
