package org.minhchung.bench.score;

/**
 * Precision, recall and their harmonic mean.
 *
 * @param precision 0 to 1
 * @param recall 0 to 1
 */
public record Score(double precision, double recall) {

  /** The harmonic mean; 0 where nothing is right. */
  public double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }
}
