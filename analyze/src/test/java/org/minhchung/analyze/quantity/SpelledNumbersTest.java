package org.minhchung.analyze.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Numbers as ICU spells them out are read back. Not in Lao, which ICU writes with Thai scales, nor
 * in Tagalog, which it writes with accents that no newspaper prints, nor in Korean below a hundred,
 * where a syllable is also a day or a demonstrative.
 */
class SpelledNumbersTest {
  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest
  @MethodSource("languages")
  void numbersUpToABillionAreReadBack(String language) {
    var spellOut =
        new RuleBasedNumberFormat(ULocale.forLanguageTag(language), RuleBasedNumberFormat.SPELLOUT);
    List<String> wrong = new ArrayList<>();
    for (long number : numbers().toArray()) {
      String text = spellOut.format(number) + " kg";
      List<String> read = reader.read(text, language).stream().map(Quantity::text).toList();
      if (!read.equals(List.of("MEASURE " + number + " kg"))) {
        wrong.add(text + " read as " + read);
      }
    }
    assertThat(wrong).isEmpty();
  }

  static Stream<String> languages() {
    return QuantityReader.LANGUAGES.stream()
        .filter(language -> !List.of("lo", "tl", "ko").contains(language))
        .sorted();
  }

  private static LongStream numbers() {
    Random random = new Random(20251125);
    return LongStream.concat(
        LongStream.rangeClosed(2, 120),
        LongStream.concat(
            random.longs(150, 100, 1_000_000), random.longs(30, 1_000_000, 1_000_000_000)));
  }
}
