package org.minhchung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model is trained on one file and measured on another, as anyone can. */
class WorthCommandsTest {
  @TempDir Path directory;

  @Test
  void whatTrainWritesEvaluateMeasures() throws IOException {
    Path data = write("data.jsonl", 40);
    Path test = write("test.jsonl", 10);
    Path model = directory.resolve("model");
    Path predictions = directory.resolve("predictions.jsonl");

    assertThat(
            run(
                "train",
                "worth",
                "--data",
                data,
                "--exclude",
                test,
                "--out",
                model,
                "--features",
                "cues",
                "--folds",
                "3"))
        .isZero();
    assertThat(
            run(
                "evaluate",
                "worth",
                "--data",
                test,
                "--model",
                model,
                "--predictions",
                predictions))
        .isZero();
    assertThat(run("evaluate", "worth", "--data", test, "--shipped")).isZero();
    assertThat(run("evaluate", "worth", "--data", data, "--folds", "3")).isZero();

    assertThat(model.resolve("card.md")).content().contains("80 sentences of data.jsonl");
    assertThat(Files.readAllLines(predictions)).hasSize(20);
  }

  @Test
  void trainingOnWhatIsToBeTestedIsRefused() throws IOException {
    Path data = write("data.jsonl", 5);

    assertThat(run("train", "worth", "--data", data, "--exclude", data, "--out", directory))
        .isEqualTo(1);
    assertThat(directory.resolve("worth.model")).doesNotExist();
  }

  private static int run(Object... arguments) {
    String[] words = new String[arguments.length];
    for (int i = 0; i < words.length; i++) {
      words[i] = arguments[i].toString();
    }
    return Minhchung.commandLine().execute(words);
  }

  private Path write(String name, int pairs) throws IOException {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      lines.add(row("w" + i, "The firm lost " + (100 + i) + " million dollars in 2019.", 1));
      lines.add(
          row("n" + i, "I think that number " + "very ".repeat(i) + "nice things are nice.", 0));
    }
    return Files.write(directory.resolve(name), lines);
  }

  private static String row(String id, String text, int label) {
    return "{\"id\":\"%s\",\"text\":\"%s\",\"label\":%d}".formatted(id, text, label);
  }
}
