package org.minhchung.analyze.maxent;

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

/** OpenNLP's maximum entropy with a quasi-Newton method, for features with values. */
public final class MaxEntTrainer {
  private static final int ITERATIONS = 80;

  private final double absolute;
  private final double square;
  private final int least;

  /**
   * @param absolute cost of the sizes of the weights (L1); more makes more of them nothing
   * @param square cost of their squares (L2); more makes them smaller
   * @param least how many examples must have a feature for it to count, at least 1
   */
  public MaxEntTrainer(double absolute, double square, int least) {
    this.absolute = absolute;
    this.square = square;
    this.least = least;
  }

  /**
   * An example to learn from.
   *
   * @param values of the features, 1 for what is simply there
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Example(String label, String[] names, float[] values) {}

  /**
   * The weight of each feature towards each label.
   *
   * @param labels in whose order the weights come; every example has one of them
   */
  public Map<String, double[]> train(List<Example> examples, List<String> labels)
      throws IOException {
    List<Event> events = new ArrayList<>();
    for (Example example : examples) {
      events.add(new Event(example.label, example.names, example.values));
    }
    TrainingParameters parameters = new TrainingParameters();
    parameters.put(TrainingParameters.ALGORITHM_PARAM, QNTrainer.MAXENT_QN_VALUE);
    parameters.put(TrainingParameters.ITERATIONS_PARAM, ITERATIONS);
    parameters.put(TrainingParameters.CUTOFF_PARAM, least);
    parameters.put(
        AbstractEventTrainer.DATA_INDEXER_PARAM,
        AbstractEventTrainer.DATA_INDEXER_ONE_PASS_REAL_VALUE);
    parameters.put(AbstractDataIndexer.SORT_PARAM, true);
    parameters.put(QNTrainer.L1COST_PARAM, absolute);
    parameters.put(QNTrainer.L2COST_PARAM, square);
    AbstractModel model =
        (AbstractModel)
            TrainerFactory.getEventTrainer(parameters, new HashMap<>())
                .train(ObjectStreamUtils.createObjectStream(events));
    return weights(model, labels);
  }

  @SuppressWarnings("unchecked")
  private static Map<String, double[]> weights(AbstractModel model, List<String> labels) {
    Map<String, Context> contexts = (Map<String, Context>) model.getDataStructures()[1];
    int[] indexes = labels.stream().mapToInt(model::getIndex).toArray();
    Map<String, double[]> weights = new HashMap<>();
    contexts.forEach(
        (feature, context) -> {
          double[] of = new double[indexes.length];
          for (int i = 0; i < of.length; i++) {
            of[i] = parameter(context, indexes[i]);
          }
          weights.put(feature, of);
        });
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
