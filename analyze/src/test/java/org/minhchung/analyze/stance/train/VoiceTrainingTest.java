package org.minhchung.analyze.stance.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.analyze.stance.VoiceModel;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.stance.trial.PassageTexts;
import org.minhchung.analyze.stance.trial.VoicePassage;
import org.minhchung.analyze.stance.trial.VoiceScore;
import org.minhchung.analyze.stance.trial.VoiceTrial;
import org.minhchung.analyze.text.Sentences;

class VoiceTrainingTest {
  private static final CueFiles CUES = new CueFiles();
  private static final PassageTexts TEXTS = new PassageTexts(CUES, new Sentences());
  private static final VoiceTraining.Label LABEL =
      new VoiceTraining.Label("trial", "1", "none", "a test");

  private final VoiceTraining training = new VoiceTraining(TEXTS, CUES.version(), 4, 0.3, 1);

  @Test
  void aModelKnowsWhatRulesDoNotAndIsReadAsWritten(@TempDir Path directory) throws Exception {
    List<VoicePassage> passages =
        VoicePassage.readAll(Path.of("src/main/training/voice")).stream()
            .filter(p -> p.language().equals("en"))
            .toList();

    VoiceTraining.Made made = training.train(passages, LABEL);
    training.write(made, directory);
    VoiceModel model = VoiceModel.read(directory.resolve(VoiceModel.FILE));

    assertThat(made.learnt().accuracy()).isGreaterThan(made.rules().accuracy());
    assertThat(model.size()).isEqualTo(made.model().size());
    assertThat(model.header()).isEqualTo(made.model().header());
    assertThat(accuracy(model, passages)).isEqualTo(accuracy(made.model(), passages));
    assertThat(Files.readString(directory.resolve("card.md")))
        .contains("# trial 1", CUES.version(), "a test", "Accuracy by language: en");
  }

  private static double accuracy(VoiceModel model, List<VoicePassage> passages) {
    return new VoiceScore(new VoiceTrial(TEXTS, new VoiceReader(model)).run(passages)).accuracy();
  }

  @Test
  void allLabelsMustBeThere() {
    VoicePassage one = new VoicePassage("en-1", "en", "", "A b.", "A b.", VoiceLabel.DENY, false);

    assertThatThrownBy(() -> training.train(List.of(one), LABEL))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 passages")
        .hasMessageContaining("DENY");
  }

  @Test
  void moreSureThanRightIsCooled() {
    List<double[]> sums = List.of(sums(4, 0), sums(4, 0), sums(4, 0), sums(0, 4));
    List<VoiceLabel> right =
        List.of(VoiceLabel.ASSERT, VoiceLabel.ASSERT, VoiceLabel.REPORT, VoiceLabel.REPORT);

    assertThat(Temperature.fit(sums, right)).isGreaterThan(1.5);
    assertThat(Temperature.fit(sums.subList(0, 2), right.subList(0, 2))).isLessThan(0.5);
  }

  private static double[] sums(double towardsAssert, double towardsReport) {
    return new double[] {towardsAssert, towardsReport, -9, -9, -9};
  }
}
