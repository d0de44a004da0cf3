package org.minhchung.analyze.worth.train;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How well probabilities fit labels.
 *
 * @param sentences how many were weighed
 * @param positives how many of them are worth checking
 * @param precision of those with a probability of a half and more, and {@code recall} and {@code
 *     f1} with it
 * @param bestF1 with the best threshold, and {@code bestThreshold} itself
 * @param averagePrecision of the ranking
 * @param reliability of the probabilities, in tenths that hold a sentence
 * @param calibrationError how far probability and share lie apart, on average over the sentences
 */
public record Figures(
    int sentences,
    int positives,
    double precision,
    double recall,
    double f1,
    double bestF1,
    double bestThreshold,
    double averagePrecision,
    List<Bin> reliability,
    double calibrationError) {

  private static final int BINS = 10;
  private static final double HALF = 0.5;

  /**
   * Sentences of about one probability.
   *
   * @param from lower bound of the tenth
   * @param mean probability that the model gave them
   * @param share of them that is worth checking
   */
  public record Bin(double from, int sentences, double mean, double share) {}

  /** The figures of probabilities and the labels beside them. */
  public static Figures of(double[] probabilities, boolean[] worth) {
    List<Integer> ranked =
        IntStream.range(0, worth.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> probabilities[i]).reversed())
            .toList();
    int positives = count(worth);
    int hits = 0;
    int chosen = 0;
    int hitsAtHalf = 0;
    double best = 0;
    double threshold = 1;
    double precisions = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      int i = ranked.get(rank - 1);
      hits += worth[i] ? 1 : 0;
      precisions += worth[i] ? (double) hits / rank : 0;
      double f1 = f1(hits, rank, positives);
      if (f1 > best) {
        best = f1;
        threshold = probabilities[i];
      }
      if (probabilities[i] >= HALF) {
        chosen = rank;
        hitsAtHalf = hits;
      }
    }
    List<Bin> bins = bins(probabilities, worth);
    return new Figures(
        worth.length,
        positives,
        ratio(hitsAtHalf, chosen),
        ratio(hitsAtHalf, positives),
        f1(hitsAtHalf, chosen, positives),
        best,
        threshold,
        positives == 0 ? 0 : precisions / positives,
        bins,
        bins.stream().mapToDouble(b -> b.sentences * Math.abs(b.mean - b.share)).sum()
            / Math.max(1, worth.length));
  }

  private static int count(boolean[] worth) {
    int count = 0;
    for (boolean w : worth) {
      count += w ? 1 : 0;
    }
    return count;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static double f1(int hits, int chosen, int positives) {
    return ratio(2 * hits, chosen + positives);
  }

  private static List<Bin> bins(double[] probabilities, boolean[] worth) {
    int[] sizes = new int[BINS];
    int[] hits = new int[BINS];
    double[] sums = new double[BINS];
    for (int i = 0; i < worth.length; i++) {
      int bin = Math.min(BINS - 1, (int) (probabilities[i] * BINS));
      sizes[bin]++;
      sums[bin] += probabilities[i];
      hits[bin] += worth[i] ? 1 : 0;
    }
    List<Bin> bins = new ArrayList<>();
    for (int bin = 0; bin < BINS; bin++) {
      if (sizes[bin] > 0) {
        bins.add(
            new Bin(
                (double) bin / BINS,
                sizes[bin],
                sums[bin] / sizes[bin],
                (double) hits[bin] / sizes[bin]));
      }
    }
    return bins;
  }
}
