package org.minhchung.alerts.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.diff.TextDiff.Kind;
import org.minhchung.alerts.diff.TextDiff.Row;
import org.minhchung.alerts.diff.TextDiff.Stretch;

class TextDiffTest {

  @Test
  void marksTheWordsOfAnAlteredSentence() {
    List<Row> rows =
        TextDiff.of(
            "Warga heran. Sungai itu mengalir ke hulu.\nBegitu kata kami.",
            "Warga heran. Sungai itu tidak mengalir ke hulu.\nBegitu kata kami.",
            "id");

    assertThat(rows).extracting(Row::kind).containsExactly(Kind.SAME, Kind.ALTERED, Kind.SAME);
    assertThat(rows).extracting(Row::begins).containsExactly(true, false, true);
    assertThat(rows.get(1).stretches())
        .containsExactly(
            new Stretch(Kind.SAME, "Sungai itu "),
            new Stretch(Kind.ADDED, "tidak "),
            new Stretch(Kind.SAME, "mengalir ke hulu."));
  }

  @Test
  void aWordBeforeAnAddedOneIsTheSame() {
    assertThat(TextDiff.of("Begitu kata kami.", "Begitu kata kami kemarin.", "id").get(0))
        .extracting(Row::stretches)
        .asList()
        .containsExactly(
            new Stretch(Kind.SAME, "Begitu kata kami "),
            new Stretch(Kind.ADDED, "kemarin"),
            new Stretch(Kind.SAME, "."));
  }

  @Test
  void marksCharactersWhereThereAreNoBlanks() {
    List<Row> rows = TextDiff.of("这条河在越南境内倒流。", "这条河在越南境内不倒流。", "zh");

    assertThat(rows.get(0).kind()).isEqualTo(Kind.ALTERED);
    assertThat(rows.get(0).stretches()).contains(new Stretch(Kind.ADDED, "不"));
  }

  @Test
  void showsSentencesThatHaveNothingInCommonApart() {
    List<Row> rows =
        TextDiff.of("One here. It is gone now. Last.", "One here. Quite other words. Last.", "en");

    assertThat(rows)
        .extracting(Row::kind)
        .containsExactly(Kind.SAME, Kind.ADDED, Kind.REMOVED, Kind.SAME);
  }

  @Test
  void bothTextsCanBeReadInIt() {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      String before = sentences(random);
      String after = sentences(random);
      List<Row> rows = TextDiff.of(before, after, "en");
      assertThat(text(rows, Kind.ADDED)).isEqualTo(joined(before));
      assertThat(text(rows, Kind.REMOVED)).isEqualTo(joined(after));
    }
  }

  @Test
  void twoHugeTextsWithNothingInCommonTakeLittleTime() {
    String before = numbered("Harbour", 2_500);
    String after = numbered("Airport", 2_500);
    long start = System.nanoTime();

    assertThat(TextDiff.of(before, after, "en")).isNotEmpty();
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(20_000);
  }

  private static String numbered(String word, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> word + i + " has " + Integer.toHexString(i * 7919) + " of them.")
        .collect(Collectors.joining(" "));
  }

  private static String sentences(Random random) {
    return IntStream.range(0, 12)
        .filter(i -> random.nextInt(4) > 0)
        .mapToObj(i -> "Sentence " + i + " says word" + random.nextInt(3) + " here.")
        .collect(Collectors.joining(" "));
  }

  /** What is left without one kind of stretches; sentences in the order of that version. */
  private static String text(List<Row> rows, Kind without) {
    return rows.stream()
        .filter(row -> row.kind() != without)
        .flatMap(row -> row.stretches().stream())
        .filter(s -> s.kind() != without)
        .map(Stretch::text)
        .collect(Collectors.joining())
        .replace(" ", "");
  }

  private static String joined(String text) {
    return text.replace(" ", "");
  }
}
