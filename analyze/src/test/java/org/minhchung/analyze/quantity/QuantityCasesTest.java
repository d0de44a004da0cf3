package org.minhchung.analyze.quantity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityCasesTest {
  private final QuantityReader reader = new QuantityReader();

  @ParameterizedTest
  @MethodSource("open")
  void casesThatTheListsWereMadeWithAreAllRight(Case one) {
    assertThat(one.read(reader)).as(one.language() + ": " + one.text()).isEqualTo(one.quantities());
  }

  static Stream<Case> open() throws IOException {
    return Case.all().stream().filter(Case::isOpen);
  }

  @Test
  void nearlyAllOtherCasesAreRightToo() throws IOException {
    List<Case> kept = Case.all().stream().filter(c -> !c.isOpen()).toList();

    List<Case> right = kept.stream().filter(c -> c.read(reader).equals(c.quantities())).toList();

    assertThat((double) right.size() / kept.size())
        .as(right.size() + " of " + kept.size())
        .isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void everyLanguageHasCases() throws IOException {
    assertThat(Case.all()).extracting(Case::language).containsAll(QuantityReader.LANGUAGES);
  }
}
