package org.minhchung.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateRelevanceTest {
  @TempDir Path directory;

  @Test
  void countsOnArticlesWhoseGradesLieBesideThem() throws IOException {
    Path set = directory.resolve("set.jsonl");
    Path labels = directory.resolve("labels.tsv");
    Files.writeString(
        set,
        "{\"id\":\"a\",\"text\":\"Vietnam raised its wages.\",\"language\":\"en\"}\n"
            + "{\"id\":\"b\",\"text\":\"It rained in Bern.\",\"language\":\"en\"}\n");
    Files.writeString(labels, "a\tA\tabout\n");

    assertThat(run("--set", set, "--labels", labels, "--unread", "not"))
        .contains("2 articles, about or partly: precision 1.000, recall 1.000")
        .contains("  en precision 1.000")
        .contains("not graded as  not 1")
        .contains("articles a second of processor time");
  }

  @Test
  void saysThatItIsSkippedWhereTheDataIsNotThere() {
    assertThat(run("--set", directory.resolve("nowhere.jsonl")))
        .startsWith("skipped: ")
        .contains("nowhere.jsonl is not there");
  }

  private static String run(Object... arguments) {
    String[] words = new String[arguments.length + 2];
    words[0] = "evaluate";
    words[1] = "relevance";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 2] = arguments[i].toString();
    }
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
      assertThat(Minhchung.commandLine().execute(words)).isZero();
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
