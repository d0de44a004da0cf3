package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line of a hundred thousand characters that somebody wrote to make a reader stall. */
class SentencesUnderAttackTest {
  private static final Sentences SENTENCES = new Sentences();
  private static final int LENGTH = 100_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "( a. ",
        "“a. ",
        "\"a? ",
        "« » ",
        "a… ",
        "…”",
        "a. 1 ",
        "J. ",
        "។",
        "។ល។",
        "」と",
        "」。",
        "１.",
        "1998 г. ",
        "a.b.",
        "' ",
        "\u0301. ",
        "\uD800. ",
        "\u200B. ",
        "）",
        "ก ข ",
        ".",
        ". "
      })
  void isSplitInLinearTime(String piece) {
    String line = piece.repeat(LENGTH / piece.length());

    for (String language : new String[] {"en", "ru", "zh", "ja", "km", "th", "lo"}) {
      assertTimeout(
          Duration.ofSeconds(2),
          () -> assertThatCode(() -> SENTENCES.of(line, language)).doesNotThrowAnyException(),
          language);
    }
  }
}
