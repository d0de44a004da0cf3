package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Đà Nẵng, da nang",
    "VIỆT NAM, viet nam",
    "Łódź, lodz",
    "İstanbul, istanbul",
    "Ｖｉｅｔｎａｍ, vietnam",
    "Новый край, новый край",
    "ความจำ, ความจำ",
    "ນ້ຳ, ນ້ຳ",
    "ガ, ガ"
  })
  void stripsTheMarksOfLatinLettersOnly(String text, String folded) {
    assertThat(Folding.fold(text)).isEqualTo(folded);
  }

  @Test
  void keepsMarksWhereAskedTo() {
    assertThat(Folding.casefold("ĐÀ Nẵng")).isEqualTo("đà nẵng");
  }

  @Test
  void dropsInvisibleCharactersAndFindsTheWayBack() {
    String text = "ở Việt\u200B Na\u0302m";

    FoldedText folded = Folding.folded(text);

    assertThat(folded.text()).isEqualTo("o viet nam");
    assertThat(folded.original(2, 10).of(text)).isEqualTo("Việt\u200B Na\u0302m");
  }
}
