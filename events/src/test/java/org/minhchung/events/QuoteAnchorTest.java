package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minhchung.events.QuoteAnchor.Kind;

class QuoteAnchorTest {
  private static final String SENTENCE = "The harbour handled 1,416 ships last year.";

  @Test
  void anUnchangedTextHasTheQuoteInItsPlace() {
    String text = "It is cold. " + SENTENCE + " Nobody counted them.";
    Quote quote = quote(text, SENTENCE);

    assertThat(QuoteAnchor.find(quote, text))
        .contains(new QuoteAnchor(quote.start(), quote.end(), Kind.IN_PLACE));
  }

  @Test
  void wordsThatWereShiftedAreFoundAsTheyAre() {
    Quote quote = quote("It is cold. " + SENTENCE + " Nobody counted them.", SENTENCE);
    String later = "Corrected at noon.\nIt is cold. " + SENTENCE + " Nobody counted them.";

    assertThat(found(quote, later)).isEqualTo(SENTENCE);
    assertThat(QuoteAnchor.find(quote, later).get().kind()).isEqualTo(Kind.MOVED);
  }

  @Test
  void ofRepeatedSentencesThatBetweenTheSameWordsIsMeant() {
    String text = "Was it true? He denied it. She asked again. He denied it. The court rose.";
    int second = text.lastIndexOf("He denied it.");
    Quote quote = Quote.of(text, second, second + 13);
    // the first of them now stands where the second stood
    String later = " ".repeat(31) + text;

    assertThat(later.indexOf("He denied it.")).isGreaterThan(second - 5);
    assertThat(QuoteAnchor.find(quote, later).get().start())
        .isEqualTo(later.lastIndexOf("He denied it."));
  }

  @Test
  void ofRepeatedSentencesBetweenStrangeWordsTheNearestIsMeant() {
    Quote quote = new Quote("He denied it.", "", "", 40, 53);
    String text =
        "He denied it." + " ".repeat(30) + "He denied it." + " ".repeat(90) + "He denied it.";

    assertThat(QuoteAnchor.find(quote, text).get().start()).isEqualTo(43);
  }

  @Test
  void aSentenceOfWhichAFigureAndAWordChangedIsFoundAsAltered() {
    Quote quote = quote("It is cold. " + SENTENCE + " Nobody counted them.", SENTENCE);
    String later =
        "New: it is cold. The harbour handled 1,461 ships that year. Nobody counted them.";

    assertThat(found(quote, later)).isEqualTo("The harbour handled 1,461 ships that year.");
    assertThat(QuoteAnchor.find(quote, later).get().sameWords()).isFalse();
  }

  @Test
  void aSentenceThatIsGoneIsNotFound() {
    Quote quote = quote("It is cold. " + SENTENCE + " Nobody counted them.", SENTENCE);

    assertThat(QuoteAnchor.find(quote, "It is cold. The market opened late on Friday.")).isEmpty();
    assertThat(QuoteAnchor.find(quote, "")).isEmpty();
  }

  @Test
  void surrogatePairsCountTwoUnitsAndAreNeverTorn() {
    String text = "😀😀 Rồi bão tới. 🌪🌪🌪 Hết.";
    Quote quote = quote(text, "Rồi bão tới.");
    String later = "🌊 " + text;

    assertThat(found(quote, later)).isEqualTo("Rồi bão tới.");
    assertThat(QuoteAnchor.find(new Quote("\uDE00 Rồi bão tới.", "", "", 3, 16), text))
        .get()
        .satisfies(anchor -> assertThat(text.substring(anchor.start())).startsWith("😀"));
  }

  @Test
  void wordsThatNowBearAnotherMarkAreNotTheSameWords() {
    Quote quote = new Quote("The town lies by the cafe", "", ".", 0, 25);
    String later = "The town lies by the cafe\u0301.";

    assertThat(QuoteAnchor.find(quote, later))
        .contains(new QuoteAnchor(0, later.length() - 1, Kind.ALTERED));
  }

  @Test
  void decomposedLettersAreFoundAsAltered() {
    String sentence = "Thành phố Hồ Chí Minh có hơn chín triệu dân.";
    Quote quote = quote("Tin. " + sentence, sentence);
    String later = "Tin. Thành phô\u0301 Hồ Chí Minh có hơn chín triệu dân.";

    assertThat(found(quote, later)).isEqualTo(later.substring(5));
  }

  @Test
  void aHugeTextIsSearchedInBoundedTime() {
    String text = "ab".repeat(2_500_000);
    Quote quote = new Quote("ba".repeat(400) + "x", "", "", 1_000_000, 1_000_801);

    Optional<QuoteAnchor> found =
        assertTimeout(Duration.ofSeconds(5), () -> QuoteAnchor.find(quote, text));

    assertThat(found).get().extracting(QuoteAnchor::kind).isEqualTo(Kind.ALTERED);
  }

  private static Quote quote(String text, String words) {
    int start = text.indexOf(words);
    return Quote.of(text, start, start + words.length());
  }

  private static String found(Quote quote, String text) {
    QuoteAnchor anchor = QuoteAnchor.find(quote, text).orElseThrow();
    return text.substring(anchor.start(), anchor.end());
  }
}
