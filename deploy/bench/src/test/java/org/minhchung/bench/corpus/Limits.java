package org.minhchung.bench.corpus;

/**
 * What our own extractor must keep to.
 *
 * @param leastF1 on every set that has a score, from 0 to 1
 * @param mostCpu as a multiple of the bare parse's, over all pages of a set
 */
public record Limits(double leastF1, double mostCpu) {
  /** Only failures count. */
  public static final Limits NONE = new Limits(0, Double.POSITIVE_INFINITY);
}
