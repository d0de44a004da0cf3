package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.query.Field;
import org.minhchung.alerts.query.Passage;

class ExcerptsTest {
  private static final String LONG = "word ".repeat(100) + "needle" + " word".repeat(100);
  private static final int PLACE = LONG.indexOf("needle");

  private static String shown(List<Piece> excerpt) {
    return excerpt.stream().map(Piece::text).collect(Collectors.joining());
  }

  @Test
  void showsWhatMatchedWithWholeWordsAroundIt() {
    List<List<Piece>> excerpts =
        Excerpts.text(LONG, List.of(new Passage(Field.TEXT, PLACE, PLACE + 6)));

    assertThat(excerpts).hasSize(1);
    assertThat(excerpts.get(0)).contains(new Piece("needle", List.of(1)));
    assertThat(shown(excerpts.get(0)))
        .hasSizeLessThan(230)
        .matches("… (\\s?word)+ needle( word)+ …");
  }

  @Test
  void neighboursShareAnExcerptAndNoPlaceIsShownTwice() {
    String text = "x".repeat(500);
    List<List<Piece>> excerpts =
        Excerpts.text(
            text,
            List.of(
                new Passage(Field.TEXT, 100, 110),
                new Passage(Field.TEXT, 150, 160),
                new Passage(Field.TEXT, 210, 220)));

    assertThat(excerpts).hasSize(2);
    assertThat(excerpts.get(0).stream().filter(Piece::marked)).hasSize(2);
    assertThat(
            excerpts.stream().map(ExcerptsTest::shown).mapToInt(s -> s.replace(" ", "").length()))
        .satisfies(lengths -> assertThat(lengths.get(0) + lengths.get(1)).isLessThan(320));
  }

  @Test
  void withoutAPlaceInTheTextItsBeginningIsShown() {
    List<List<Piece>> excerpts = Excerpts.text(LONG, List.of(new Passage(Field.TITLE, 0, 3)));

    assertThat(shown(excerpts.get(0))).startsWith("word word").endsWith(" …");
    assertThat(Excerpts.text("", List.of())).isEmpty();
  }

  @Test
  void noCharacterIsTorn() {
    String text = "🙂".repeat(300);
    List<List<Piece>> excerpts = Excerpts.text(text, List.of(new Passage(Field.TEXT, 300, 302)));

    assertThat(shown(excerpts.get(0)).replace("🙂", "")).isEqualTo("…  …");
  }
}
