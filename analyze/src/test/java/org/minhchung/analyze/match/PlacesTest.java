package org.minhchung.analyze.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacesTest {
  private final Places places = new Places();

  @ParameterizedTest
  @CsvSource({
    "en,The Philippine Coast Guard met Indonesian officers.,PH ID",
    "en,South Korean firms left.,KR",
    "en,Tell us about it.,''",
    "fr,Un bateau des Philippines.,PH",
    "ru,Рыбаки из Индонезии.,ID",
    "zh,菲律宾海警与印度尼西亚,PH ID",
    "th,เรือของฟิลิปปินส์,PH",
    "id,Kapal Filipina dan Malaysia,PH MY",
  })
  void countriesAreFoundInEveryLanguage(String language, String text, String codes) {
    var expected = codes.isEmpty() ? new String[0] : codes.split(" ");

    assertThat(places.of(text, language)).containsExactlyInAnyOrder(expected);
  }
}
