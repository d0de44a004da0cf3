package org.minhchung.local.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.train.VoiceTraining;
import org.minhchung.analyze.stance.trial.PassageTexts;
import org.minhchung.analyze.stance.trial.VoicePassage;
import org.minhchung.analyze.text.Sentences;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains the reader of voices. */
@Command(
    name = "voice",
    description = "Trains the reader of voices on passages in the form of the project's own.")
public final class TrainVoiceVerb implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "DIR",
      arity = "1..*",
      required = true,
      description = "What to train on: folders of *.jsonl passages.")
  List<Path> data;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where voice.model and card.md are written.")
  Path out;

  @Option(
      names = "--cues",
      paramLabel = "DIR",
      description = "Word lists that count in place of the shipped ones.")
  Path cues;

  @Option(names = "--folds", description = "Folds of the cross-validation; default 5.")
  int folds = 5;

  @Option(
      names = "--l1",
      description = "Cost of the sizes of the weights; default ${DEFAULT-VALUE}.")
  double absolute = 0.3;

  @Option(names = "--l2", description = "Cost of their squares; default ${DEFAULT-VALUE}.")
  double square = 1;

  @Option(names = "--name", description = "What the model is called.")
  String name = "voice";

  @Option(names = "--licence", description = "Licence of the passages, for the model's card.")
  String licence = "not said";

  @Override
  public Integer call() throws IOException {
    List<VoicePassage> passages = new ArrayList<>();
    for (Path folder : data) {
      passages.addAll(VoicePassage.readAll(folder));
    }
    CueFiles files = new CueFiles(cues);
    VoiceTraining training =
        new VoiceTraining(
            new PassageTexts(files, new Sentences()), files.version(), folds, absolute, square);
    VoiceTraining.Made made =
        training.train(
            passages,
            new VoiceTraining.Label(
                name,
                LocalDate.now(Clock.systemUTC()).toString(),
                licence,
                TrainVerb.origin(passages.size() + " passages", data)));
    training.write(made, out);
    System.out.printf("%d folds, passages unseen by their model:%n", folds);
    VoiceFigures.print(made.learnt(), passages.size(), System.out);
    System.out.println("The rules alone:");
    VoiceFigures.print(made.rules(), passages.size(), System.out);
    System.out.printf("%d features written to %s%n", made.model().size(), out);
    return 0;
  }
}
