package org.minhchung.analyze.text.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.text.Sentences;
import org.minhchung.analyze.text.Span;

/** Figures only, for the kept half is not to be read. */
class SplitTrialTest {
  @Test
  void theOpenHalfIsSplitAsWellAsWhenTheListsWereMade() throws Exception {
    SplitScore score = score("open");

    assertThat(score.byLanguage()).hasSize(23);
    assertThat(score.f1()).isGreaterThan(0.985);
    assertThat(score.byLanguage().values()).allMatch(language -> language.f1() > 0.9);
  }

  @Test
  void theKeptHalfIsSplitAsWellAsWhenItWasLastCounted() throws Exception {
    SplitScore score = score("kept");

    assertThat(score.byLanguage()).hasSize(23);
    assertThat(score.f1()).isGreaterThan(0.97);
    assertThat(score.f1())
        .isGreaterThan(SplitTrial.run(passages("kept"), Baselines.icu()).f1() + 0.1);
  }

  @Test
  void countsBordersInsideOfLinesOnly() {
    SplitPassage passage = new SplitPassage("x", "en", "list", "A b. |C d.\nE f. |G h.");

    SplitScore perfect = SplitTrial.run(List.of(passage), new Sentences()::of);
    SplitScore nothing =
        SplitTrial.run(
            List.of(passage), (text, language) -> List.of(new Span(0, 9), new Span(10, 19)));

    assertThat(perfect.f1()).isEqualTo(1);
    assertThat(perfect.whole()).isEqualTo(1);
    assertThat(nothing.recall()).isZero();
    assertThat(nothing.whole()).isZero();
  }

  @Test
  void aPassageWithoutMarkIsNamed(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("en.jsonl"),
        """
        {"id":"en-1","language":"en","kind":"title","marked":"A."}
        """);

    assertThatThrownBy(() -> SplitPassage.readAll(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("en.jsonl, line 1")
        .hasMessageContaining("en-1");
  }

  private static SplitScore score(String half) throws Exception {
    return SplitReport.print(passages(half), new Sentences()::of, System.out);
  }

  private static List<SplitPassage> passages(String half) throws Exception {
    return SplitPassage.readAll(
        Path.of(
            SplitTrialTest.class
                .getResource("/org/minhchung/analyze/text/sentences/" + half)
                .toURI()));
  }
}
