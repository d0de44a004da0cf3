package org.minhchung.analyze.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SpansTest {
  @Test
  void thoseNearAPlaceAreFoundTheOuterOfNestedOnesFirst() {
    Spans spans = new Spans(List.of(new Span(2, 4), new Span(8, 9), new Span(0, 10)));

    assertThat(spans.overlapping(new Span(3, 6))).containsExactly(new Span(0, 10), new Span(2, 4));
    assertThat(spans.overlapping(new Span(10, 12))).isEmpty();
    assertThat(spans.covered(new Span(3, 6))).isEqualTo(3 + 1);
  }

  @Test
  void theSameAreFoundAsByLookingAtAll() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      List<Span> all = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        int start = random.nextInt(60);
        all.add(new Span(start, start + 1 + random.nextInt(12)));
      }
      int start = random.nextInt(60);
      Span stretch = new Span(start, start + random.nextInt(9));

      assertThat(new Spans(all).overlapping(stretch))
          .containsExactlyInAnyOrderElementsOf(all.stream().filter(stretch::overlaps).toList());
    }
  }
}
