package org.minhchung.analyze.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityReaderTest {
  private static final int ONE_MB = 1_000_000;

  private final QuantityReader reader = new QuantityReader();

  @Test
  void spansCoverTheNumberAndItsUnit() {
    String text = "It seized about 48 kg on April 30, 1975, worth US$2.3bn.";

    assertThat(reader.read(text, "en"))
        .extracting(quantity -> quantity.span().of(text))
        .containsExactly("48 kg", "April 30, 1975", "US$2.3bn");
  }

  @Test
  void spansHoldInTextsWithCombiningMarksToo() {
    String text = Normalizer.normalize("Khoảng hai mươi tấn gạo đã đến.", Normalizer.Form.NFD);

    assertThat(reader.read(text, "vi"))
        .singleElement()
        .satisfies(
            quantity -> {
              assertThat(quantity.text()).isEqualTo("MEASURE ~20000 kg");
              assertThat(quantity.span().of(text))
                  .isEqualTo(Normalizer.normalize("hai mươi tấn", Normalizer.Form.NFD));
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.416", "1.416.000", "1 416 000", "1'416'000", "1,416,000.50"})
  void separatorsAreReadByTheirForm(String written) {
    String value =
        written.length() == 5 ? "1416" : written.endsWith(".50") ? "1416000.5" : "1416000";

    assertThat(reader.read(written, "de"))
        .extracting(Quantity::text)
        .containsExactly("COUNT " + value);
  }

  @Test
  void oneSeparatorMeansDifferentThingsInDifferentLanguages() {
    assertThat(text("1.416 boats", "en")).containsExactly("COUNT 1.416");
    assertThat(text("1.416 tàu", "vi")).containsExactly("COUNT 1416");
    assertThat(text("1,416 tàu", "vi")).containsExactly("COUNT 1416");
    assertThat(text("1,416 tấn", "vi")).containsExactly("MEASURE 1416 kg");
    assertThat(text("12,34,567 people", "en")).containsExactly("COUNT 1234567 person");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"F-16", "U23", "Covid-19", "192.168.10.1", "at 14:30", "6 p.m.", "5G", "/2025/11"})
  void digitsThatNameSomethingAreNoQuantities(String text) {
    assertThat(reader.read(text, "en")).isEmpty();
  }

  @Test
  void aLanguageWithoutAListIsReadWithDigitsSymbolsAndCodes() {
    assertThat(text("xx 48 kg xx 90 % xx USD 5", "sw"))
        .containsExactly("MEASURE 48 kg", "PERCENT 90", "MONEY 5 USD");
    assertThat(text("48 kg", null)).containsExactly("MEASURE 48 kg");
  }

  @Test
  void listsOfADirectoryTakeThePlaceOfTheShippedOnes(@TempDir Path lists) throws IOException {
    Files.writeString(lists.resolve("en.txt"), "scale 12: dozen\n");

    assertThat(new QuantityReader(lists).read("3 dozen", "en"))
        .extracting(Quantity::text)
        .containsExactly("COUNT 36");
  }

  @Test
  void aKeyThatMeansNothingIsNamed(@TempDir Path lists) throws IOException {
    Files.writeString(lists.resolve("en.txt"), "skale 12: dozen\n");

    assertThatThrownBy(() -> new QuantityReader(lists).read("3 dozen", "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("skale 12");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void hostileTextsAreReadInTwoSeconds(String piece) {
    String text = piece.repeat(ONE_MB / piece.length());
    for (String language : List.of("vi", "zh", "de")) {
      reader.read("1", language);
      long start = System.nanoTime();
      List<Quantity> read = reader.read(text, language);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
      assertThat(read).hasSizeLessThanOrEqualTo(QuantityLexer.MOST_NUMBERS);
    }
  }

  static List<String> hostile() {
    return List.of(
        "1",
        "1 ",
        "1.",
        "1,",
        "1/",
        "1-",
        "1:",
        "1 111",
        "1'111",
        "a",
        "e\u0301",
        "t\u200b",
        "\ud800",
        "to ",
        "million ",
        "one and a half ",
        "about ",
        "三十",
        "二",
        "ล้าน",
        "einhundert",
        "may ",
        "of the ",
        "hundred and one ",
        "in 1975 ",
        "năm ",
        "\"",
        "\u202e");
  }

  private List<String> text(String text, String language) {
    return reader.read(text, language).stream().map(Quantity::text).toList();
  }
}
