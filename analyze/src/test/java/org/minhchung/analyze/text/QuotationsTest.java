package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuotationsTest {
  private final Quotations quotations = new Quotations();

  static Stream<Arguments> texts() {
    return Stream.of(
        Arguments.of("He said \"no\" and \"yes\".", List.of("no", "yes")),
        Arguments.of("“A ‘nested’ one,” she said.", List.of("A ‘nested’ one,")),
        Arguments.of("„Gut“, sagte er. »So« und «là».", List.of("Gut", "So", "là")),
        Arguments.of("他说：“好。”他说\"坏\"。", List.of("好。", "坏")),
        Arguments.of("首相は「『本当』か」と述べた", List.of("『本当』か")),
        Arguments.of("Don’t say ‘never’ again, it’s over.", List.of("never")),
        Arguments.of("A 5\" pipe and a 6\" pipe", List.of()),
        Arguments.of("Nothing “” here", List.of()));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsWhatStandsInTheOutermostMarks(String text, List<String> quoted) {
    assertThat(of(text)).isEqualTo(quoted);
  }

  @Test
  void endsAnUnclosedQuotationWithItsParagraph() {
    assertThat(of("“First paragraph.\n“Second,” he said."))
        .containsExactly("First paragraph.", "Second,");
  }

  private List<String> of(String text) {
    return quotations.of(text).stream().map(span -> span.of(text)).toList();
  }
}
