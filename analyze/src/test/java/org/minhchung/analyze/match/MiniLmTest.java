package org.minhchung.analyze.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MiniLmTest {
  private static MiniLm encoder;

  @BeforeAll
  static void load() {
    encoder = MiniLm.shipped();
  }

  @AfterAll
  static void close() {
    encoder.close();
  }

  @Test
  void wordPiecesAreThoseOfBertUncased() {
    // [CLS] hello , world ’ s $ 5 una ##ffa ##ble 中 国 ! [SEP]
    assertThat(encoder.ids("Héllo, wörld’s $5 unaffable 中国!"))
        .containsExactly(
            101, 7592, 1010, 2088, 1521, 1055, 1002, 1019, 14477, 20961, 3468, 1746, 1799, 999,
            102);
  }

  @Test
  void sentencesAlikeAreNearAndOthersFar() {
    float[] bread = encoder.encode("A man is eating a piece of bread.");

    // The reference implementation gives 0.76 and 0.18 with the quantised weights.
    assertThat(dot(bread, encoder.encode("A man is eating food."))).isCloseTo(0.76, within(0.02));
    assertThat(
            dot(
                encoder.encode("A man is eating food."),
                encoder.encode("A cheetah is running behind its prey.")))
        .isCloseTo(0.18, within(0.02));
  }

  @Test
  void vectorsHaveLengthOneAndAreTheSameEveryTime() {
    float[] vector = encoder.encode("Vietnam exports rice.");

    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
    assertThat(encoder.encode("Vietnam exports rice.")).containsExactly(vector);
  }

  @Test
  void aTextLongerThanTheWindowIsCutOff() {
    assertThat(encoder.ids("rice ".repeat(500))).hasSize(128).endsWith(102);
  }

  @Test
  void onlyEnglishIsCovered() {
    assertThat(encoder.covers("en-GB")).isTrue();
    assertThat(encoder.covers("vi")).isFalse();
  }

  @Test
  void aDirectoryWithoutAModelIsRefusedByName(@TempDir Path directory) {
    assertThatThrownBy(() -> MiniLm.from(directory, Set.of("en")))
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("model.onnx");
  }

  private static double dot(float[] a, float[] b) {
    double dot = 0;
    for (int i = 0; i < a.length; i++) {
      dot += a[i] * b[i];
    }
    return dot;
  }
}
