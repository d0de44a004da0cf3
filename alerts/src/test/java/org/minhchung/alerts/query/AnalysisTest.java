package org.minhchung.alerts.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnalysisTest {

  @Test
  void caseWidthAndLatinDiacriticsDoNotCount() {
    assertThat(terms("Đà Nẵng ＶＩＥＴ naïve Straße Ёлка"))
        .containsExactly("da", "nang", "viet", "naive", "strasse", "елка");
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() {
    String text = "Việt Nam gặp gỡ";
    assertThat(terms(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo(terms(text));
  }

  @Test
  void scriptsWithoutSpacesAreCutIntoCharactersWithTheirMarks() {
    assertThat(terms("越南人")).containsExactly("越", "南", "人");
    assertThat(terms("ベトナムの米")).containsExactly("ベ", "ト", "ナ", "ム", "の", "米");
    assertThat(terms("베트남은")).containsExactly("베", "트", "남", "은");
    assertThat(terms("ที่นี่")).containsExactly("ที่", "นี่");
    assertThat(terms("ភាសា")).containsExactly("ភា", "សា");
  }

  @Test
  void apostrophesPartWords() {
    assertThat(terms("Vietnam's l'Annam d’hier"))
        .containsExactly("vietnam", "s", "l", "annam", "d", "hier");
  }

  @Test
  void everyTokenPointsToItsPlaceInTheText() {
    String text = "Vietnam's 越南 «ข้าว» Nẵng";
    assertThat(Analysis.words(text).stream().map(t -> text.substring(t.start(), t.end())))
        .containsExactly("Vietnam", "s", "越", "南", "ข้", "า", "ว", "Nẵng");
  }

  @Test
  void stemsCarryTheirLanguageAndAreMissingWhereThereIsNoStemmer() {
    assertThat(Analysis.terms(Analysis.stems("suspended bridges", "en")))
        .containsExactly("en:suspend", "en:bridg");
    assertThat(Analysis.stems("Việt Nam", "vi")).isEmpty();
    assertThat(Analysis.stemsInAllLanguages("bridges")).contains(List.of("en:bridg"));
  }

  @Test
  void noTermHoldsASpaceOrIsLongerThanTheSearchNodeKeeps() {
    String odd = "ﷺ " + "æ".repeat(300) + " " + "x".repeat(600);
    assertThat(terms(odd))
        .allSatisfy(t -> assertThat(t).doesNotContainAnyWhitespaces().hasSizeLessThan(256));
  }

  private static List<String> terms(String text) {
    return Analysis.terms(Analysis.words(text));
  }
}
