package org.minhchung.analyze.stance.train;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.minhchung.analyze.maxent.MaxEntTrainer;
import org.minhchung.analyze.maxent.MaxEntTrainer.Example;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.analyze.stance.VoiceModel;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.stance.trial.PassageText;
import org.minhchung.analyze.stance.trial.PassageTexts;
import org.minhchung.analyze.stance.trial.VoicePassage;
import org.minhchung.analyze.stance.trial.VoiceScore;
import org.minhchung.analyze.stance.trial.VoiceTrial;

/** Makes a model of voices and its card from labelled passages. */
public final class VoiceTraining {
  private static final String CARD = "card.md";
  private static final long SEED = 5;

  /**
   * Rarer words are what some passages happen to be about, and no topic is told in one voice only.
   */
  private static final int LEAST = 5;

  private static final List<String> LABELS =
      Arrays.stream(VoiceLabel.values()).map(VoiceLabel::word).toList();

  private final PassageTexts texts;
  private final String lists;
  private final int folds;
  private final MaxEntTrainer trainer;

  /**
   * What the model is to say of itself.
   *
   * @param name and {@code version} of the model
   * @param licence of the passages
   * @param data where they come from
   */
  public record Label(String name, String version, String licence, String data) {}

  /**
   * What was made.
   *
   * @param learnt how often models were right on passages of a fold that they did not see
   * @param rules how often the rules alone are right on the same passages, some of which they may
   *     have been written after
   */
  public record Made(VoiceModel model, VoiceScore learnt, VoiceScore rules) {}

  /**
   * Takes what passages are read with.
   *
   * @param lists version of the word lists behind the texts
   * @param absolute see {@link MaxEntTrainer}
   * @param square see {@link MaxEntTrainer}
   */
  public VoiceTraining(
      PassageTexts texts, String lists, int folds, double absolute, double square) {
    this.texts = texts;
    this.lists = lists;
    this.folds = folds;
    this.trainer = new MaxEntTrainer(absolute, square, LEAST);
  }

  /** Trains, after a cross-validation on the same passages. */
  public Made train(List<VoicePassage> passages, Label label) throws IOException {
    Set<VoiceLabel> seen = new HashSet<>();
    passages.forEach(p -> seen.add(p.label()));
    if (seen.size() < LABELS.size()) {
      throw new IllegalArgumentException(
          passages.size() + " passages with the labels " + seen + "; there must be some of all");
    }
    List<Example> examples = passages.stream().map(this::example).toList();
    Random random = new Random(SEED);
    int[] fold = passages.stream().mapToInt(p -> random.nextInt(folds)).toArray();
    List<VoiceTrial.Answer> answers = new ArrayList<>();
    List<double[]> sums = new ArrayList<>();
    List<VoiceLabel> right = new ArrayList<>();
    for (int held = 0; held < folds; held++) {
      int out = held;
      List<Example> others =
          IntStream.range(0, fold.length)
              .filter(i -> fold[i] != out)
              .mapToObj(examples::get)
              .toList();
      VoiceModel model = model(others, label, 1);
      List<VoicePassage> unseen =
          IntStream.range(0, fold.length)
              .filter(i -> fold[i] == out)
              .mapToObj(passages::get)
              .toList();
      answers.addAll(new VoiceTrial(texts, new VoiceReader(model)).run(unseen));
      for (int i = 0; i < fold.length; i++) {
        if (fold[i] == out) {
          sums.add(model.sums(List.of(examples.get(i).names())));
          right.add(passages.get(i).label());
        }
      }
    }
    return new Made(
        model(examples, label, Temperature.fit(sums, right)),
        new VoiceScore(answers),
        new VoiceScore(new VoiceTrial(texts, new VoiceReader()).run(passages)));
  }

  private Example example(VoicePassage passage) {
    PassageText text = texts.of(passage);
    String[] names =
        VoiceReader.features(text.narration(), text.target()).stream()
            .distinct()
            .toArray(String[]::new);
    float[] values = new float[names.length];
    Arrays.fill(values, 1);
    return new Example(passage.label().word(), names, values);
  }

  private VoiceModel model(List<Example> examples, Label label, double temperature)
      throws IOException {
    Map<String, double[]> weights = new HashMap<>(trainer.train(examples, LABELS));
    weights.values().removeIf(of -> Arrays.stream(of).allMatch(w -> Math.abs(w) < 0.0005));
    return new VoiceModel(
        new VoiceModel.Header(
            label.name, label.version, lists, temperature, label.licence, label.data),
        weights);
  }

  /** Writes the model and its card into a directory, which is made where it is not there. */
  public void write(Made made, Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Writer out = Files.newBufferedWriter(directory.resolve(VoiceModel.FILE))) {
      made.model.write(out);
    }
    Files.writeString(directory.resolve(CARD), new VoiceCard(made, folds).text());
  }
}
