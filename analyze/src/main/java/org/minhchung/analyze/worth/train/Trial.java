package org.minhchung.analyze.worth.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.minhchung.analyze.worth.Calibration;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.FeatureVector;
import org.minhchung.analyze.worth.SentenceFeatures;
import org.minhchung.analyze.worth.WorthModel;

/**
 * Sentences with their features, to train on some of them and to measure on the others. A sentence
 * that comes twice counts as one: both are trained on, or both measured.
 */
public final class Trial {
  /** Inner folds for the calibration. */
  private static final int INNER = 4;

  private static final long SEED = 5;

  private final List<LabelledSentence> sentences;
  private final List<FeatureVector> features = new ArrayList<>();
  private final boolean[] worth;
  private final WorthTrainer trainer;
  private final FeatureSet set;
  private final String lists;

  public Trial(List<LabelledSentence> sentences, FeatureSet set, SentenceFeatures reader) {
    this.sentences = List.copyOf(sentences);
    this.set = set;
    this.trainer = new WorthTrainer(set);
    this.lists = reader.lists();
    this.worth = new boolean[sentences.size()];
    for (int i = 0; i < worth.length; i++) {
      LabelledSentence sentence = sentences.get(i);
      features.add(reader.of(sentence.text(), sentence.language(), set));
      worth[i] = sentence.worth();
    }
  }

  /** The labels, in the order of the sentences. */
  public boolean[] worth() {
    return worth.clone();
  }

  /** The share that is worth checking. */
  public double share() {
    return (double) IntStream.range(0, worth.length).filter(i -> worth[i]).count() / worth.length;
  }

  /** Probabilities of all sentences, each by a model that saw none of its fold. */
  public double[] byFolds(int folds) throws IOException {
    return outOfGroup(folds(all(), folds));
  }

  /** Probabilities of all sentences, each by a model that saw no sentence of its language. */
  public double[] byLanguage() throws IOException {
    List<String> languages = sentences.stream().map(LabelledSentence::language).distinct().toList();
    return outOfGroup(sentences.stream().mapToInt(s -> languages.indexOf(s.language())).toArray());
  }

  private double[] outOfGroup(int[] groups) throws IOException {
    double[] probabilities = new double[worth.length];
    for (int group : Arrays.stream(groups).distinct().sorted().toArray()) {
      int[] in = IntStream.range(0, worth.length).filter(i -> groups[i] == group).toArray();
      int[] out = IntStream.range(0, worth.length).filter(i -> groups[i] != group).toArray();
      Map<String, Double> weights = train(out);
      Calibration calibration = calibration(out);
      for (int i : in) {
        probabilities[i] = calibration.probability(sum(weights, i));
      }
    }
    return probabilities;
  }

  /**
   * A model of all sentences, calibrated on held-out folds of them.
   *
   * @param share of sentences worth checking where it is to be used, or NaN for the share in these
   */
  public WorthModel model(String name, String version, String licence, String data, double share)
      throws IOException {
    Calibration calibration = calibration(all());
    if (!Double.isNaN(share)) {
      calibration = calibration.moved(share(), share);
    }
    return new WorthModel(
        new WorthModel.Header(name, version, set, lists, calibration, licence, data), train(all()));
  }

  private int[] all() {
    return IntStream.range(0, worth.length).toArray();
  }

  private Calibration calibration(int[] of) throws IOException {
    int[] folds = folds(of, INNER);
    double[] sums = new double[of.length];
    boolean[] labels = new boolean[of.length];
    for (int fold = 0; fold < INNER; fold++) {
      int held = fold;
      Map<String, Double> weights =
          train(
              IntStream.range(0, of.length)
                  .filter(k -> folds[k] != held)
                  .map(k -> of[k])
                  .toArray());
      for (int k = 0; k < of.length; k++) {
        if (folds[k] == held) {
          sums[k] = sum(weights, of[k]);
          labels[k] = worth[of[k]];
        }
      }
    }
    return Calibration.fit(sums, labels);
  }

  /** A fold for each, by chance but the same every time, and one for all that say the same. */
  private int[] folds(int[] of, int count) {
    Random random = new Random(SEED);
    Map<String, Integer> byKey = new HashMap<>();
    return Arrays.stream(of)
        .map(i -> byKey.computeIfAbsent(sentences.get(i).key(), k -> random.nextInt(count)))
        .toArray();
  }

  private Map<String, Double> train(int[] of) throws IOException {
    boolean[] labels = new boolean[of.length];
    for (int k = 0; k < of.length; k++) {
      labels[k] = worth[of[k]];
    }
    return trainer.train(Arrays.stream(of).mapToObj(features::get).toList(), labels);
  }

  private double sum(Map<String, Double> weights, int i) {
    return features.get(i).sum(weights);
  }
}
