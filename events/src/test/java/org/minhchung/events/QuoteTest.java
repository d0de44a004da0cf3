package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.minhchung.events.TextSelectors.TextPositionSelector;

class QuoteTest {
  private static final String TEXT = "😀😀 Bão tới. 🌪️ Hết.";

  @Test
  void surroundingsAreNeverCutInsideACharacter() {
    String text = "😀".repeat(40) + "x" + "👩🏽‍🚀".repeat(40);
    int at = text.indexOf('x');

    Quote quote = Quote.of(text, at, at + 1);

    assertThat(quote.prefix()).isEqualTo("😀".repeat(16));
    assertThat(quote.suffix())
        .isEqualTo("👩🏽‍🚀".repeat(quote.suffix().length() / 7))
        .isNotEmpty();
    // an odd offset into pairs
    Quote odd = Quote.of("a" + text, at, at + 1);
    assertThat(odd.prefix().codePoints().allMatch(Character::isValidCodePoint)).isTrue();
    assertThat(odd.prefix()).doesNotStartWith("\uDE00");
  }

  @Test
  void theSurroundingsOfLettersKeepTheirMarks() {
    String text = "o\u0301".repeat(20) + " x.";

    assertThat(Quote.of(text, 41, 43).prefix()).startsWith("o\u0301");
  }

  @Test
  void offsetsSurviveJson() throws Exception {
    int start = TEXT.indexOf("Bão");
    Quote quote = Quote.of(TEXT, start, start + 8);

    Quote back = Json.mapper().readValue(Json.mapper().writeValueAsBytes(quote), Quote.class);

    assertThat(back).isEqualTo(quote);
    assertThat(TEXT.substring(back.start(), back.end())).isEqualTo("Bão tới.");
  }

  @Test
  void selectorsCountCodePoints() throws Exception {
    int start = TEXT.indexOf("Bão");
    TextSelectors selectors = TextSelectors.of(Quote.of(TEXT, start, start + 8), TEXT);

    assertThat(start).isEqualTo(5);
    assertThat(selectors.position()).isEqualTo(new TextPositionSelector(3, 11));
    assertThat(Json.mapper().writeValueAsString(selectors.position()))
        .isEqualTo("{\"type\":\"TextPositionSelector\",\"start\":3,\"end\":11}");
    assertThat(Json.mapper().writeValueAsString(selectors.quote()))
        .startsWith("{\"type\":\"TextQuoteSelector\",\"exact\":\"Bão tới.\",\"prefix\":");
  }

  @Test
  void selectorsOfAnotherTextAreRefused() {
    assertThatThrownBy(() -> TextSelectors.of(new Quote("Bão", "", "", 0, 3), TEXT))
        .hasMessageContaining("from 0 to 3");
  }
}
