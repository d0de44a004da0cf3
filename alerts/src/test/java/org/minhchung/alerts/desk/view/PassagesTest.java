package org.minhchung.alerts.desk.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.Passages.Mark;

class PassagesTest {

  @Test
  void overlappingMarksShareThePieceInTheirMiddle() {
    assertThat(Passages.of("abcdefgh", 0, 8, List.of(new Mark(1, 5, 1), new Mark(3, 7, 2))))
        .containsExactly(
            new Piece("a", List.of()),
            new Piece("bc", List.of(1)),
            new Piece("de", List.of(1, 2)),
            new Piece("fg", List.of(2)),
            new Piece("h", List.of()));
  }

  @Test
  void aMarkInsideAnotherAndOneBesideIt() {
    assertThat(
            Passages.of(
                "abcdef", 0, 6, List.of(new Mark(0, 4, 1), new Mark(1, 2, 2), new Mark(4, 6, 3))))
        .containsExactly(
            new Piece("a", List.of(1)),
            new Piece("b", List.of(1, 2)),
            new Piece("cd", List.of(1)),
            new Piece("ef", List.of(3)));
  }

  @Test
  void marksAreCutAtTheBordersOfTheStretch() {
    assertThat(
            Passages.of(
                "abc\ndef",
                4,
                7,
                List.of(new Mark(0, 5, 1), new Mark(6, 90, 2), new Mark(1, 2, 3))))
        .containsExactly(
            new Piece("d", List.of(1)), new Piece("e", List.of()), new Piece("f", List.of(2)));
  }

  @Test
  void nothingIsLostOrDoubled() {
    String text = "Ông nói: “越南” 🙂 xong.";
    List<Piece> pieces =
        Passages.of(text, 0, text.length(), List.of(new Mark(3, 9, 1), new Mark(5, 5, 2)));

    assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo(text);
    assertThat(pieces).noneMatch(piece -> piece.marks().contains(2));
  }
}
