package org.minhchung.analyze.worth.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.maxent.MaxEntTrainer;
import org.minhchung.analyze.maxent.MaxEntTrainer.Example;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.FeatureVector;

/** Fits the weights of features towards being worth checking. */
final class WorthTrainer {
  private static final String WORTH = "worth";
  private static final String NOT = "not";
  private static final double SMOOTHING = 2;

  /** The hundreds of dimensions of a vector fit anything unless they are held harder. */
  private static final double SMOOTHING_OF_VECTORS = 6;

  private final MaxEntTrainer trainer;

  WorthTrainer(FeatureSet set) {
    this.trainer =
        new MaxEntTrainer(0, set == FeatureSet.VECTORS ? SMOOTHING_OF_VECTORS : SMOOTHING, 1);
  }

  /** The weight of each feature towards being worth checking. */
  Map<String, Double> train(List<FeatureVector> features, boolean[] worth) throws IOException {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < worth.length; i++) {
      FeatureVector of = features.get(i);
      examples.add(new Example(worth[i] ? WORTH : NOT, of.names(), of.values()));
    }
    Map<String, Double> weights = new HashMap<>();
    trainer
        .train(examples, List.of(WORTH, NOT))
        .forEach((feature, of) -> weights.put(feature, of[0] - of[1]));
    return weights;
  }
}
