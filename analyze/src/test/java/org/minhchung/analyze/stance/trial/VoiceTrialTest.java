package org.minhchung.analyze.stance.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.text.Sentences;

/** Numbers only, for the kept half is not to be read. */
class VoiceTrialTest {
  private final VoiceTrial trial =
      new VoiceTrial(new PassageTexts(new CueFiles(), new Sentences()), new VoiceReader());

  @Test
  void theOpenHalfIsReadAsWellAsWhenTheListsWereMade() throws Exception {
    VoiceScore score = score("open");

    assertThat(score.accuracy()).isGreaterThan(0.94);
    assertThat(score.byLanguage()).hasSize(18);
    assertThat(score.byLanguage().values()).allMatch(share -> share > 0.8);
  }

  @Test
  void theKeptHalfIsReadAsWellAsWhenItWasLastCounted() throws Exception {
    VoiceScore score = score("kept");

    assertThat(score.accuracy()).isGreaterThan(0.68);
    assertThat(score.byLabel().get("assert")).isGreaterThan(0.8);
    assertThat(score.precision().get("question")).isGreaterThan(0.9);
  }

  @Test
  void aPassageWhoseTargetIsNotInItsTextIsNamed(@TempDir Path folder) throws Exception {
    Files.writeString(
        folder.resolve("en.jsonl"),
        """
        {"id":"en-1","language":"en","title":"","text":"A.","target":"B.","voice":"assert"}
        """);

    assertThatThrownBy(() -> VoicePassage.readAll(folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("en.jsonl, line 1")
        .hasMessageContaining("en-1");
  }

  private VoiceScore score(String half) throws Exception {
    return new VoiceScore(trial.run(passages(half)));
  }

  private static List<VoicePassage> passages(String half) throws Exception {
    return VoicePassage.readAll(folder(half));
  }

  private static Path folder(String half) throws URISyntaxException {
    return Path.of(
        VoiceTrialTest.class.getResource("/org/minhchung/analyze/stance/voice/" + half).toURI());
  }
}
