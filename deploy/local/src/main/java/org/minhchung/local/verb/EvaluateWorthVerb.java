package org.minhchung.local.verb;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minhchung.analyze.match.MiniLm;
import org.minhchung.analyze.worth.CheckWorthiness;
import org.minhchung.analyze.worth.Context;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.SentenceFeatures;
import org.minhchung.analyze.worth.WorthModel;
import org.minhchung.analyze.worth.train.Figures;
import org.minhchung.analyze.worth.train.FiguresText;
import org.minhchung.analyze.worth.train.LabelledSentence;
import org.minhchung.analyze.worth.train.SentenceFile;
import org.minhchung.analyze.worth.train.Trial;
import org.minhchung.analyze.worth.train.WorthTraining;
import org.minhchung.events.Json;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures check-worthiness. */
@Command(
    name = "worth",
    description = {
      "Measures check-worthiness on JSON lines {\"id\",\"text\",\"language\"?,\"label\"}.",
      "With neither training data nor a model it is cross-validated on the data itself."
    })
public final class EvaluateWorthVerb implements Callable<Integer> {
  @Option(
      names = "--data",
      paramLabel = "FILE",
      required = true,
      description = "The labelled sentences: a file or a directory of .jsonl files.")
  Path data;

  @ArgGroup(exclusive = true)
  By by = new By();

  /** What is measured; none of them means a cross-validation. */
  static final class By {
    @Option(
        names = "--train",
        paramLabel = "FILE",
        arity = "1..*",
        description = "Train on these, without the sentences of the data.")
    List<Path> train;

    @Option(
        names = "--model",
        paramLabel = "DIR",
        description = "A model as the train command wrote it.")
    Path model;

    @Option(names = "--shipped", description = "The model that is shipped.")
    boolean shipped;
  }

  @Option(names = "--folds", description = "Folds of the cross-validation; default 5.")
  int folds = 5;

  @Option(
      names = "--features",
      paramLabel = "SET",
      description = "cues, words (default) or vectors: what a model that is trained looks at.")
  FeatureSet features = FeatureSet.WORDS;

  @Option(
      names = "--predictions",
      paramLabel = "FILE",
      description = "Write {\"id\",\"checkworthiness\"} for each sentence, for other scorers.")
  Path predictions;

  private MiniLm encoder;

  @Override
  public Integer call() throws IOException {
    List<LabelledSentence> sentences = SentenceFile.read(data);
    try {
      double[] probabilities = probabilities(sentences);
      boolean[] worth = new boolean[sentences.size()];
      for (int i = 0; i < worth.length; i++) {
        worth[i] = sentences.get(i).worth();
      }
      Figures figures = Figures.of(probabilities, worth);
      System.out.println(FiguresText.line(figures));
      System.out.print(FiguresText.reliability(figures));
      if (predictions != null) {
        write(sentences, probabilities);
      }
    } finally {
      if (encoder != null) {
        encoder.close();
      }
    }
    return 0;
  }

  private double[] probabilities(List<LabelledSentence> sentences) throws IOException {
    if (by.shipped || by.model != null) {
      CheckWorthiness worth = CheckWorthiness.load(by.model, this::vector);
      worth.problems().forEach(problem -> System.err.println("minhchung: " + problem));
      System.out.println("model: " + worth.version());
      return sentences.stream()
          .mapToDouble(
              s ->
                  worth
                      .of(s.text(), s.language(), Context.NONE)
                      .checkworthiness()
                      .orElseThrow(() -> new IllegalArgumentException("check-worthiness is off")))
          .toArray();
    }
    SentenceFeatures reader = SentenceFeatures.shipped(this::vector);
    if (by.train == null) {
      System.out.printf("%d folds of the data, features %s%n", folds, features.label());
      return new Trial(sentences, features, reader).byFolds(folds);
    }
    List<LabelledSentence> all = SentenceFile.readAll(by.train);
    List<LabelledSentence> kept = WorthTraining.without(all, sentences);
    System.out.printf(
        "trained on %d sentences, after %d that the data has too were taken out; features %s%n",
        kept.size(), all.size() - kept.size(), features.label());
    WorthModel model =
        new Trial(kept, features, reader).model("trial", "0", "none", "trial", Double.NaN);
    List<Double> probabilities = new ArrayList<>();
    for (LabelledSentence s : sentences) {
      probabilities.add(model.probability(reader.of(s.text(), s.language(), features)));
    }
    return probabilities.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The encoder is loaded when a model asks for it. */
  private float[] vector(String text, String language) {
    if (encoder == null) {
      encoder = MiniLm.shipped();
    }
    return encoder.covers(language) ? encoder.encode(text) : null;
  }

  private void write(List<LabelledSentence> sentences, double[] probabilities) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(predictions)) {
      for (int i = 0; i < probabilities.length; i++) {
        out.write(
            Json.mapper()
                .writeValueAsString(
                    Map.of("id", sentences.get(i).id(), "checkworthiness", probabilities[i])));
        out.newLine();
      }
    }
  }
}
