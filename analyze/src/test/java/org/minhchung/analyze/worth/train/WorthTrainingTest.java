package org.minhchung.analyze.worth.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.worth.Calibration;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.SentenceFeatures;
import org.minhchung.analyze.worth.WorthModel;

class WorthTrainingTest {
  private static final Path TRAINING = Path.of("src/main/training/worth");

  @TempDir Path directory;

  @Test
  void sentencesOfTheExcludedSetsAreTakenOutHoweverTheyAreWritten() {
    List<LabelledSentence> kept =
        WorthTraining.without(
            List.of(sentence("We lost 9,000 jobs!"), sentence("We lost 8,000 jobs.")),
            List.of(sentence("  we LOST 9.000 jobs")));

    assertThat(kept).extracting(LabelledSentence::text).containsExactly("We lost 8,000 jobs.");
  }

  @Test
  void theShippedTrainingSetIsLargeCoversAllLanguagesAndMakesAModelThatRanks() throws IOException {
    List<LabelledSentence> sentences = SentenceFile.read(TRAINING);
    assertThat(sentences).hasSizeGreaterThanOrEqualTo(1500);
    assertThat(sentences.stream().map(LabelledSentence::language).distinct()).hasSize(23);
    assertThat(sentences.stream().map(s -> s.language() + s.key()).distinct())
        .hasSameSizeAs(sentences);

    WorthTraining training = new WorthTraining(SentenceFeatures.shipped(null), FeatureSet.CUES, 3);
    WorthTraining.Made made =
        training.train(
            sentences,
            List.of(sentences.get(0)),
            new WorthTraining.Label("a", "1", "Apache-2.0", "own", 0.3));
    training.write(made, directory);

    assertThat(made.removed()).isEqualTo(1);
    assertThat(made.overall().averagePrecision()).isGreaterThan(0.9);
    assertThat(made.unseen().averagePrecision()).isGreaterThan(0.9);
    assertThat(made.overall().calibrationError()).isLessThan(0.05);
    assertThat(WorthModel.read(directory.resolve("worth.model")).size())
        .isEqualTo(made.model().size());
    assertThat(directory.resolve("card.md")).content().contains("Apache-2.0", "- km: ", "| 0.9 |");
  }

  @Test
  void figuresAreThoseOfTheTextbook() {
    Figures figures =
        Figures.of(new double[] {0.9, 0.8, 0.4, 0.1}, new boolean[] {true, false, true, false});

    assertThat(figures.precision()).isEqualTo(0.5);
    assertThat(figures.recall()).isEqualTo(0.5);
    assertThat(figures.bestF1()).isEqualTo(0.8);
    assertThat(figures.bestThreshold()).isEqualTo(0.4);
    assertThat(figures.averagePrecision()).isCloseTo((1 + 2.0 / 3) / 2, within(1e-12));
    assertThat(figures.reliability()).hasSize(4);
  }

  @Test
  void calibrationMakesSumsIntoTheSharesThatWereFound() {
    double[] sums = new double[400];
    boolean[] worth = new boolean[400];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = i < 200 ? 4 : -4;
      worth[i] = i % 4 == 0 || (i < 200 && i % 4 != 3);
    }
    Calibration fitted = Calibration.fit(sums, worth);

    assertThat(fitted.probability(4)).isCloseTo(0.75, within(0.01));
    assertThat(fitted.probability(-4)).isCloseTo(0.25, within(0.01));
    assertThat(fitted.moved(0.5, 0.1).probability(4)).isCloseTo(0.25, within(0.01));
  }

  @Test
  void aBadLineIsNamed() throws IOException {
    Path file = directory.resolve("bad.jsonl");
    Files.writeString(
        file, "{\"id\":\"1\",\"text\":\"x\",\"label\":1}\n{\"text\":\"y\",\"label\":\"maybe\"}\n");

    assertThatThrownBy(() -> SentenceFile.read(file))
        .hasMessageContaining("bad.jsonl, line 2: field 'label' is neither 1 nor 0");
  }

  private static LabelledSentence sentence(String text) {
    return new LabelledSentence("1", text, "en", true);
  }
}
