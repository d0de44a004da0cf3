package org.minhchung.local.verb;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.trial.VoicePassage;
import org.minhchung.analyze.stance.trial.VoicePassage.Label;
import org.minhchung.analyze.stance.trial.VoiceScore;
import org.minhchung.analyze.stance.trial.VoiceTrial;
import org.minhchung.analyze.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How often the voice of a sentence is read rightly. */
@Command(
    name = "voice",
    description = "Says how often the voice of a sentence is read rightly, and what is confused.")
public final class EvaluateVoiceVerb implements Callable<Integer> {
  @Option(
      names = "--set",
      required = true,
      paramLabel = "DIR",
      description = "A folder of passages, *.jsonl, in the form of the project's own.")
  Path set;

  @Option(
      names = "--cues",
      paramLabel = "DIR",
      description = "Word lists that count in place of the shipped ones.")
  Path cues;

  @Option(
      names = "--show",
      description = "Also print the passages that were read wrongly, with the deciding cue.")
  boolean show;

  @Override
  public Integer call() throws IOException {
    VoiceTrial trial = new VoiceTrial(new CueFiles(cues), new Sentences());
    List<VoiceTrial.Answer> answers = trial.run(VoicePassage.readAll(set));
    if (show) {
      answers.stream().filter(answer -> !answer.right()).forEach(EvaluateVoiceVerb::print);
    }
    print(new VoiceScore(answers), answers.size(), System.out);
    return 0;
  }

  private static void print(VoiceTrial.Answer answer) {
    var evidence = answer.reading().evidence();
    System.out.printf(
        "%s  %s, read as %s by \"%s\": %s%n",
        answer.passage().id(),
        word(answer.passage().label()),
        word(answer.label()),
        evidence == null ? "" : evidence.text(),
        answer.passage().target());
  }

  private static void print(VoiceScore score, int passages, PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d passages, accuracy %.3f; cue in another sentence %.3f%n",
        passages,
        score.accuracy(),
        score.overBorders());
    row(out, "language", score.byLanguage());
    row(out, "recall", score.byLabel());
    row(out, "precision", score.precision());
    for (Label right : Label.values()) {
      StringBuilder line = new StringBuilder(word(right)).append(" read as");
      for (Label given : Label.values()) {
        line.append("  ").append(word(given)).append(' ').append(score.confused(right, given));
      }
      out.println(line);
    }
  }

  private static void row(PrintStream out, String name, Map<String, Double> shares) {
    StringBuilder line = new StringBuilder(name);
    shares.forEach(
        (key, share) -> line.append(String.format(Locale.ROOT, "  %s %.3f", key, share)));
    out.println(line);
  }

  private static String word(Label label) {
    return label.name().toLowerCase(Locale.ROOT);
  }
}
