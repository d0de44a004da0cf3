package org.minhchung.bench.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.bench.Bench;
import org.minhchung.bench.pages.PageSet;
import org.minhchung.bench.pages.SamplePage;
import org.minhchung.bench.subject.Subject;

/** The comparison in small, so that it cannot rot; it says nothing about who is faster. */
class CorpusRunTest {
  @TempDir Path folder;

  @Test
  void everyExtractorReadsGeneratedPagesAndHasItsRow() throws Exception {
    Path predictions = folder.resolve("found");
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new CorpusRun(List.of(generated(12)), 1, predictions)
        .run(new PrintStream(out, true, StandardCharsets.UTF_8), Limits.NONE);

    String report = out.toString(StandardCharsets.UTF_8);
    for (Subject subject : Subject.values()) {
      assertThat(report).containsPattern("\\| " + subject.label() + " \\| [0-9.]+ \\| [0-9.]+ ");
    }
    assertThat(report).contains("12 pages of generated").doesNotContain("NaN");
    assertThat(Files.readAllLines(predictions.resolve("generated.readability4j.jsonl")))
        .hasSize(12);
  }

  @Test
  void ourOwnExtractorIsHeldToTheLimits() throws Exception {
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true);
    CorpusRun run = new CorpusRun(List.of(generated(4)), 1, null);

    assertThat(run.run(nowhere, new Limits(0.5, 1_000))).isEmpty();
    assertThat(run.run(nowhere, new Limits(1.01, 0)))
        .satisfiesExactly(
            f1 -> assertThat(f1).startsWith("generated: F1 "),
            cpu -> assertThat(cpu).startsWith("generated: ").endsWith(" x the bare parse's CPU"));
  }

  @Test
  void pagesThatAreNotThereAreNamedInOneLine() {
    StringWriter err = new StringWriter();
    int status =
        Bench.commandLine()
            .setErr(new PrintWriter(err))
            .execute("extraction", "--pages", folder.toString(), "nothing");

    assertThat(status).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("no pages to measure: cannot read ")
        .doesNotContain("\tat ");
  }

  @Test
  void theGeneratedArticlesAreFound() throws Exception {
    PageSet pages = generated(12);

    Accuracy ours = Accuracy.of(Subject.MINHCHUNG, pages, null);
    Accuracy peer = Accuracy.of(Subject.READABILITY4J, pages, null);
    Accuracy bare = Accuracy.of(Subject.PARSE, pages, null);

    assertThat(ours.failures()).isEmpty();
    assertThat(ours.shingles().score().f1()).isGreaterThan(0.95);
    assertThat(peer.shingles().score().f1()).isGreaterThan(0.6);
    assertThat(bare.shingles().score().f1()).isZero();
  }

  @Test
  void workThatBreaksOrNeverEndsIsOnlyCounted() throws Exception {
    Guard guard = new Guard(Duration.ofMillis(50));
    CountDownLatch never = new CountDownLatch(1);

    assertThat(guard.run(() -> "text").result()).isEqualTo("text");
    assertThat(
            guard
                .run(
                    () -> {
                      throw new StackOverflowError();
                    })
                .failure())
        .contains("StackOverflowError");
    assertThat(
            guard
                .run(
                    () -> {
                      never.await();
                      return "late";
                    })
                .timedOut())
        .isTrue();
    never.countDown();
  }

  private PageSet generated(int count) throws Exception {
    Path set = Files.createDirectories(folder.resolve("generated"));
    Files.createDirectories(set.resolve("pages"));
    List<String> gold = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SamplePage page = SamplePage.of(new Random(i), 6 + i, 3);
      Files.write(set.resolve("pages/" + i + ".html"), page.body());
      gold.add(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "id",
                      "" + i,
                      "url",
                      SamplePage.URL,
                      "file",
                      "pages/" + i + ".html",
                      "text",
                      page.text())));
    }
    Files.write(set.resolve("gold.jsonl"), gold);
    return PageSet.read(set, folder);
  }
}
