package org.minhchung.analyze.stance;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.events.Stance;

/**
 * The probability of each stance.
 *
 * @param probabilities of all four; they add up to 1
 */
public record StanceScores(Map<Stance, Double> probabilities) {

  /** Turns log-odds into probabilities. */
  static StanceScores ofLogits(double asserts, double denies, double reports, double unrelated) {
    Map<Stance, Double> probabilities = new EnumMap<>(Stance.class);
    probabilities.put(Stance.ASSERTS, Math.exp(asserts));
    probabilities.put(Stance.DENIES, Math.exp(denies));
    probabilities.put(Stance.REPORTS, Math.exp(reports));
    probabilities.put(Stance.UNRELATED, Math.exp(unrelated));
    double sum = probabilities.values().stream().mapToDouble(p -> p).sum();
    probabilities.replaceAll((stance, weight) -> weight / sum);
    return new StanceScores(probabilities);
  }

  public double of(Stance stance) {
    return probabilities.get(stance);
  }

  /** The most probable one. */
  public Stance stance() {
    return probabilities.entrySet().stream().max(Map.Entry.comparingByValue()).get().getKey();
  }

  /** By the stances' labels, as in the event. */
  public Map<String, Double> byLabel() {
    Map<String, Double> byLabel = new LinkedHashMap<>();
    probabilities.forEach((stance, p) -> byLabel.put(stance.label(), p));
    return byLabel;
  }
}
