package org.minhchung.local.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.VoiceModel;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.stance.trial.PassageTexts;
import org.minhchung.analyze.stance.trial.VoicePassage;
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

  @Option(
      names = "--model",
      paramLabel = "FILE",
      description = "A model to use in place of the shipped one.")
  Path model;

  @Option(names = "--rules", description = "Read by rules alone, without a model.")
  boolean rules;

  @Override
  public Integer call() throws IOException {
    VoiceTrial trial =
        new VoiceTrial(new PassageTexts(new CueFiles(cues), new Sentences()), reader());
    List<VoiceTrial.Answer> answers = trial.run(VoicePassage.readAll(set));
    if (show) {
      answers.stream().filter(answer -> !answer.right()).forEach(EvaluateVoiceVerb::print);
    }
    VoiceFigures.print(new VoiceScore(answers), answers.size(), System.out);
    return 0;
  }

  private VoiceReader reader() throws IOException {
    return rules
        ? new VoiceReader()
        : new VoiceReader(model == null ? VoiceModel.shipped() : VoiceModel.read(model));
  }

  private static void print(VoiceTrial.Answer answer) {
    var evidence = answer.reading().evidence();
    System.out.printf(
        "%s  %s, read as %s by \"%s\": %s%n",
        answer.passage().id(),
        answer.passage().label().word(),
        answer.label().word(),
        evidence == null ? "" : evidence.text(),
        answer.passage().target());
  }
}
