package org.minhchung.analyze.worth;

import java.util.Arrays;
import java.util.Collection;
import java.util.Map;

/**
 * The features that a sentence has, with their values beside them.
 *
 * @param values 1 for what is simply there
 */
@SuppressWarnings("ArrayRecordComponent")
public record FeatureVector(String[] names, float[] values) {

  /** Features that are there. */
  static FeatureVector of(Collection<String> names) {
    float[] values = new float[names.size()];
    Arrays.fill(values, 1);
    return new FeatureVector(names.toArray(String[]::new), values);
  }

  /** These and others after them. */
  FeatureVector and(FeatureVector others) {
    String[] allNames = Arrays.copyOf(names, names.length + others.names.length);
    float[] allValues = Arrays.copyOf(values, allNames.length);
    System.arraycopy(others.names, 0, allNames, names.length, others.names.length);
    System.arraycopy(others.values, 0, allValues, names.length, others.values.length);
    return new FeatureVector(allNames, allValues);
  }

  /** The sum of their weights. */
  public double sum(Map<String, Double> weights) {
    double sum = 0;
    for (int i = 0; i < names.length; i++) {
      sum += values[i] * weights.getOrDefault(names[i], 0.0);
    }
    return sum;
  }
}
