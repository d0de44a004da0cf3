package org.minhchung.analyze.worth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.StatementKind;

/** Models and lists are data: another directory counts, and what is broken is off and says so. */
class ModelDirectoryTest {
  private static final String FACT = "The company dismissed 1,400 workers in 2019.";

  @TempDir Path directory;

  @Test
  void aModelInTheDirectoryCountsInPlaceOfTheShippedOne() throws IOException {
    try (Writer out = Files.newBufferedWriter(directory.resolve("worth.model"))) {
      model().write(out);
    }
    CheckWorthiness worth = CheckWorthiness.load(directory, null);

    assertThat(worth.version()).startsWith("mine 7");
    assertThat(worth.of(FACT, "en", Context.NONE).checkworthiness().orElseThrow())
        .isEqualTo(1 / (1 + Math.exp(-3)));
    assertThat(worth.problems()).isEmpty();
  }

  @Test
  void aModelComesBackAsItWasWritten() throws IOException {
    Path file = directory.resolve("worth.model");
    try (Writer out = Files.newBufferedWriter(file)) {
      model().write(out);
    }
    StringWriter again = new StringWriter();
    WorthModel.read(file).write(again);

    assertThat(again).hasToString(Files.readString(file));
  }

  @Test
  void aBrokenModelSwitchesItsPartOffAndIsNotScoredAsNothing() throws IOException {
    for (String broken : new String[] {"", "minhchung-worth 9", "minhchung-worth 1\nname: x\n"}) {
      Files.writeString(directory.resolve("worth.model"), broken);
      CheckWorthiness worth = CheckWorthiness.load(directory, null);

      assertThat(worth.problems())
          .singleElement()
          .asString()
          .startsWith("check-worthiness is off: ");
      assertThat(worth.of(FACT, "en", Context.NONE).checkworthiness()).isEmpty();
      assertThat(worth.of(FACT, "en", Context.NONE).kind()).isEqualTo(StatementKind.FACT);
      assertThat(worth.version()).startsWith("off");
    }
  }

  @Test
  void aBrokenListSwitchesItsLanguageOffAndLeavesTheOthers() throws IOException {
    Files.createDirectories(directory.resolve("cues"));
    Files.writeString(directory.resolve("cues/fr.txt"), "nonsense: x | y\n");
    CheckWorthiness worth = CheckWorthiness.load(directory, null);

    assertThat(worth.problems())
        .anyMatch(p -> p.startsWith("kinds and check-worthiness are off in fr: "))
        .anyMatch(p -> p.contains("was trained with other cue lists"));
    assertThat(worth.of("1 400 morts en 2019.", "fr", Context.NONE).checkworthiness()).isEmpty();
    assertThat(worth.of(FACT, "en", Context.NONE).checkworthiness()).isPresent();
  }

  private static WorthModel model() {
    return new WorthModel(
        new WorthModel.Header(
            "mine",
            "7",
            FeatureSet.CUES,
            new CueLists(WorthFiles.SHIPPED).version(),
            new Calibration(2, -1),
            "CC0-1.0",
            "nothing"),
        Map.of("number", 2.0, "no such cue", 5.0));
  }
}
