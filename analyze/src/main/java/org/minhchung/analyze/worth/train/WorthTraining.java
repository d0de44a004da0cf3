package org.minhchung.analyze.worth.train;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.SentenceFeatures;
import org.minhchung.analyze.worth.WorthModel;

/** Makes a model and its card from labelled sentences, without those that it is to be tested on. */
public final class WorthTraining {
  private static final String CARD = "card.md";

  private final SentenceFeatures features;
  private final FeatureSet set;
  private final int folds;

  /**
   * What the model is to say of itself.
   *
   * @param share of sentences worth checking where it is to be used, 0 to 1, or NaN for the share
   *     in the data
   */
  public record Label(String name, String version, String licence, String data, double share) {}

  /**
   * What was made.
   *
   * @param removed sentences that the excluded files have too
   * @param overall figures over the folds
   * @param unseen figures of each language by models that saw none of it, or null with one language
   */
  public record Made(
      WorthModel model,
      int removed,
      Figures overall,
      Map<String, Figures> byLanguage,
      Figures unseen) {}

  public WorthTraining(SentenceFeatures features, FeatureSet set, int folds) {
    this.features = features;
    this.set = set;
    this.folds = folds;
  }

  /** The sentences that none of the others says too. */
  public static List<LabelledSentence> without(
      List<LabelledSentence> sentences, List<LabelledSentence> excluded) {
    Set<String> keys =
        excluded.stream().map(LabelledSentence::key).collect(Collectors.toUnmodifiableSet());
    return sentences.stream().filter(s -> !keys.contains(s.key())).toList();
  }

  /** Trains, after a cross-validation on the same sentences. */
  public Made train(List<LabelledSentence> sentences, List<LabelledSentence> excluded, Label label)
      throws IOException {
    List<LabelledSentence> kept = without(sentences, excluded);
    if (kept.stream().map(LabelledSentence::worth).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "of "
              + sentences.size()
              + " sentences "
              + kept.size()
              + " are left, and there must be some of both labels");
    }
    Trial trial = new Trial(kept, set, features);
    double[] probabilities = trial.byFolds(folds);
    Map<String, Figures> byLanguage = byLanguage(kept, probabilities);
    Figures unseen = byLanguage.size() < 2 ? null : Figures.of(trial.byLanguage(), trial.worth());
    WorthModel model =
        trial.model(label.name, label.version, label.licence, label.data, label.share);
    return new Made(
        model,
        sentences.size() - kept.size(),
        Figures.of(probabilities, trial.worth()),
        byLanguage,
        unseen);
  }

  private static Map<String, Figures> byLanguage(
      List<LabelledSentence> sentences, double[] probabilities) {
    Map<String, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      places.computeIfAbsent(sentences.get(i).language(), k -> new ArrayList<>()).add(i);
    }
    Map<String, Figures> figures = new TreeMap<>();
    places.forEach(
        (language, of) -> {
          boolean[] worth = new boolean[of.size()];
          for (int k = 0; k < worth.length; k++) {
            worth[k] = sentences.get(of.get(k)).worth();
          }
          figures.put(
              language,
              Figures.of(of.stream().mapToDouble(i -> probabilities[i]).toArray(), worth));
        });
    return figures;
  }

  /** Writes the model and its card into a directory, which is made where it is not there. */
  public void write(Made made, Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Writer out = Files.newBufferedWriter(directory.resolve(WorthModel.FILE))) {
      made.model.write(out);
    }
    Files.writeString(directory.resolve(CARD), card(made));
  }

  private String card(Made made) {
    WorthModel.Header header = made.model.header();
    StringBuilder card = new StringBuilder();
    card.append("# ").append(header.name()).append(' ').append(header.version()).append("\n\n");
    card.append("The probability that a fact-checker would want a sentence checked. ");
    card.append("Maximum entropy over ").append(header.features().label()).append(" (");
    card.append(made.model.size()).append(" weights), calibrated on held-out folds.\n\n");
    card.append("- Data: ").append(header.data()).append('\n');
    card.append("- Licence of the data: ").append(header.licence()).append('\n');
    card.append("- Cue lists: ").append(header.lists()).append("\n\n");
    card.append("Over ").append(folds).append(" folds of the data itself, before the share was ");
    card.append("moved: ").append(FiguresText.line(made.overall)).append(".\n");
    if (made.unseen != null) {
      card.append("\nEach language by a model that saw no sentence of it: ");
      card.append(FiguresText.line(made.unseen)).append(".\n");
    }
    card.append('\n').append(FiguresText.reliability(made.overall));
    if (made.byLanguage.size() > 1) {
      card.append("\nBy language, over the folds:\n\n");
      made.byLanguage.forEach(
          (language, f) ->
              card.append("- ")
                  .append(language)
                  .append(": ")
                  .append(FiguresText.line(f))
                  .append('\n'));
    }
    return card.toString();
  }
}
