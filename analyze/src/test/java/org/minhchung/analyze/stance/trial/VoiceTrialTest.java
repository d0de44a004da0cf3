package org.minhchung.analyze.stance.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.stance.Voices;
import org.minhchung.analyze.text.Sentences;

/** Numbers only, for the kept half is not to be read. */
class VoiceTrialTest {
  private static final Voices SHIPPED = Voices.shipped();
  private static final PassageTexts TEXTS = new PassageTexts(SHIPPED.cues(), new Sentences());

  private final VoiceTrial rules = new VoiceTrial(TEXTS, new VoiceReader());
  private final VoiceTrial learnt = new VoiceTrial(TEXTS, SHIPPED.reader());

  @Test
  void theOpenHalfIsReadAsWellAsWhenTheListsWereMade() throws Exception {
    VoiceScore score = new VoiceScore(rules.run(passages("open")));

    assertThat(score.accuracy()).isGreaterThan(0.94);
    assertThat(score.byLanguage()).hasSize(18);
    assertThat(score.byLanguage().values()).allMatch(share -> share > 0.8);
  }

  @Test
  void theKeptHalfIsReadAsWellAsWhenItWasLastCounted() throws Exception {
    VoiceScore score = new VoiceScore(learnt.run(passages("kept")));
    VoiceScore byRules = new VoiceScore(rules.run(passages("kept")));

    System.out.printf(
        "voices, kept: %.3f learnt, %.3f rules alone; the outlet charged with others' words %.3f"
            + " and %.3f%n",
        score.accuracy(), byRules.accuracy(), charged(score), charged(byRules));
    assertThat(score.accuracy()).isGreaterThan(0.75).isGreaterThan(byRules.accuracy());
    assertThat(score.precision().get("question")).isGreaterThan(0.9);
    assertThat(charged(score)).isLessThan(0.16).isLessThan(charged(byRules));
  }

  /** Of what the outlet does not assert, the share that is read as if it did. */
  private static double charged(VoiceScore score) {
    int charged = 0;
    int all = 0;
    for (VoiceLabel right : VoiceLabel.values()) {
      for (VoiceLabel given : VoiceLabel.values()) {
        if (right != VoiceLabel.ASSERT) {
          all += score.confused(right, given);
          charged += given == VoiceLabel.ASSERT ? score.confused(right, given) : 0;
        }
      }
    }
    return (double) charged / all;
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

  private static List<VoicePassage> passages(String half) throws Exception {
    return VoicePassage.readAll(folder(half));
  }

  private static Path folder(String half) throws URISyntaxException {
    return Path.of(
        VoiceTrialTest.class.getResource("/org/minhchung/analyze/stance/voice/" + half).toURI());
  }
}
