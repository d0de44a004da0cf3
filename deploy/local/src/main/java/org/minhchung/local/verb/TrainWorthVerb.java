package org.minhchung.local.verb;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.analyze.match.MiniLm;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.SentenceFeatures;
import org.minhchung.analyze.worth.train.FiguresText;
import org.minhchung.analyze.worth.train.LabelledSentence;
import org.minhchung.analyze.worth.train.SentenceFile;
import org.minhchung.analyze.worth.train.WorthTraining;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains check-worthiness. */
@Command(
    name = "worth",
    description =
        "Trains check-worthiness on JSON lines {\"id\",\"text\",\"language\"?,\"label\"}, label 1"
            + " where a sentence is worth checking.")
public final class TrainWorthVerb implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "What to train on: files, or directories of .jsonl files.")
  List<Path> data;

  @Option(
      names = "--exclude",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Sets to be tested on: their sentences are taken out of the data.")
  List<Path> exclude = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where worth.model and card.md are written.")
  Path out;

  @Option(
      names = "--features",
      paramLabel = "SET",
      description = "cues, words (default) or vectors: what the model looks at.")
  FeatureSet features = FeatureSet.WORDS;

  @Option(names = "--folds", description = "Folds of the cross-validation; default 5.")
  int folds = 5;

  @Option(
      names = "--share",
      description = "Share of sentences worth checking where it is used; default as in the data.")
  double share = Double.NaN;

  @Option(names = "--name", description = "What the model is called.")
  String name = "worth";

  @Option(names = "--licence", description = "Licence of the data, for the model's card.")
  String licence = "not said";

  @Override
  public Integer call() throws IOException {
    if (share <= 0 || share >= 1) {
      throw new IllegalArgumentException("--share is " + share + ", not between 0 and 1");
    }
    List<LabelledSentence> sentences = SentenceFile.readAll(data);
    List<LabelledSentence> excluded = SentenceFile.readAll(exclude);
    try (MiniLm encoder = features == FeatureSet.VECTORS ? MiniLm.shipped() : null) {
      WorthTraining training =
          new WorthTraining(
              SentenceFeatures.shipped(
                  (text, language) -> encoder.covers(language) ? encoder.encode(text) : null),
              features,
              folds);
      WorthTraining.Made made =
          training.train(
              sentences,
              excluded,
              new WorthTraining.Label(
                  name,
                  LocalDate.now(Clock.systemUTC()).toString(),
                  licence,
                  TrainVerb.origin(sentences.size() + " sentences", data),
                  share));
      training.write(made, out);
      tell(made, sentences.size());
    }
    return 0;
  }

  private void tell(WorthTraining.Made made, int sentences) {
    System.out.printf(
        "%d sentences, %d of them taken out because the excluded sets have them%n",
        sentences, made.removed());
    System.out.println(folds + " folds: " + FiguresText.line(made.overall()));
    if (made.unseen() != null) {
      System.out.println("languages unseen: " + FiguresText.line(made.unseen()));
    }
    System.out.print(FiguresText.reliability(made.overall()));
    System.out.printf("%d weights written to %s%n", made.model().size(), out);
  }
}
