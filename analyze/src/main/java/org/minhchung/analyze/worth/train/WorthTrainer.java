package org.minhchung.analyze.worth.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.ml.AbstractEventTrainer;
import opennlp.tools.ml.TrainerFactory;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.AbstractDataIndexer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;
import org.minhchung.analyze.worth.FeatureSet;
import org.minhchung.analyze.worth.FeatureVector;

/** Fits weights to labelled features: OpenNLP's maximum entropy with a quasi-Newton method. */
final class WorthTrainer {
  private static final String WORTH = "worth";
  private static final String NOT = "not";
  private static final int ITERATIONS = 80;

  private static final double SMOOTHING = 2;

  /** The hundreds of dimensions of a vector fit anything unless they are held harder. */
  private static final double SMOOTHING_OF_VECTORS = 6;

  private final double smoothing;

  /**
   * @param set decides the cost of the squares of the weights; more makes them smaller
   */
  WorthTrainer(FeatureSet set) {
    this.smoothing = set == FeatureSet.VECTORS ? SMOOTHING_OF_VECTORS : SMOOTHING;
  }

  /** The weight of each feature towards being worth checking. */
  Map<String, Double> train(List<FeatureVector> features, boolean[] worth) throws IOException {
    List<Event> events = new ArrayList<>();
    for (int i = 0; i < worth.length; i++) {
      FeatureVector of = features.get(i);
      events.add(new Event(worth[i] ? WORTH : NOT, of.names(), of.values()));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, 1);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM,
        AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
    parameters.put(AbstractDataIndexer.SORT_PARAM, true);
    parameters.put(QNTrainer.L1COST_PARAM, 0.0);
    parameters.put(QNTrainer.L2COST_PARAM, smoothing);
    AbstractModel model =
        (AbstractModel)
            TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    return weights(model);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Double> weights(AbstractModel model) {
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    int yes = model.getIndex(WORTH);
    int no = model.getIndex(NOT);
    Map<String, Double> weights = new HashMap<>();
    contexts.forEach(
        (feature, context) ->
            weights.put(feature, parameter(context, yes) - parameter(context, no)));
    return weights;
  }

  private static double parameter(Context context, int outcome) {
    int[] outcomes = context.getOutcomes();
    for (int i = 0; i < outcomes.length; i++) {
      if (outcomes[i] == outcome) {
        return context.getParameters()[i];
      }
    }
    return 0;
  }
}
