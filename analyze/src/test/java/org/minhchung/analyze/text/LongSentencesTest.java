package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sentences and paragraphs that are longer than anybody writes. */
class LongSentencesTest {
  private static final Sentences SENTENCES = new Sentences();

  @ParameterizedTest
  @ValueSource(
      strings = {"rice and ", "rice", "稻米", "e\u0301", "\ud83c\udf3e", "\ud83c", "ข้าว", "“"})
  void aSentenceWithoutEndIsCutIntoPiecesWithoutLosingACharacter(String piece) {
    String text = piece.repeat(30_000 / piece.length()).strip();

    List<Span> pieces = SENTENCES.of(text, "en");

    assertThat(pieces).allSatisfy(p -> assertThat(p.length()).isLessThanOrEqualTo(2_000));
    assertNothingIsLost(text, pieces);
    if (piece.length() == 2 && Character.isHighSurrogate(piece.charAt(0))) {
      assertThat(pieces)
          .allSatisfy(p -> assertThat(Character.isLowSurrogate(text.charAt(p.start()))).isFalse());
    }
  }

  private static void assertNothingIsLost(String text, List<Span> pieces) {
    int at = 0;
    for (Span piece : pieces) {
      assertThat(text.substring(at, piece.start())).isBlank();
      at = piece.end();
    }
    assertThat(text.substring(at)).isBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr", "ru", "vi", "id", "und"})
  void aParagraphOfManySentencesIsSplitLikeAShortOne(String language) {
    String one = "The harbour board met on 3 March. Mr. Lee, who had come by train, agreed. ";
    String text = one.repeat(600).strip();

    List<Span> found = SENTENCES.of(text, language);

    List<Span> ofOne = SENTENCES.of(one.repeat(3).strip(), language);
    assertThat(found).hasSize(ofOne.size() / 3 * 600);
    assertThat(found.get(found.size() - 1).end()).isEqualTo(text.length());
  }

  @Test
  void aStopBehindASpaceIsNoAbbreviation() {
    assertThat(SENTENCES.of("Vietnam . 12 tonnes . And more", "en")).isNotEmpty();
  }
}
