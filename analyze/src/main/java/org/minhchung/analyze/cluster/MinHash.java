package org.minhchung.analyze.cluster;

import java.util.Arrays;

/**
 * Signatures of texts, of which the share of equal places estimates how many shingles two texts
 * have in common (Broder 1997). The same text gives the same signature in every run and on every
 * machine.
 */
public final class MinHash {
  /** Places of a signature; the estimate's standard error is at most 0.045. */
  public static final int PLACES = 128;

  /** Shorter texts, such as "read more", are alike without telling the same story. */
  private static final int FEWEST_SHINGLES = 8;

  private final long[] factors = new long[PLACES];
  private final long[] offsets = new long[PLACES];

  public MinHash() {
    for (int i = 0; i < PLACES; i++) {
      factors[i] = Shingles.mix(2L * i) | 1;
      offsets[i] = Shingles.mix(2L * i + 1);
    }
  }

  /**
   * The signature of a text.
   *
   * @param language BCP 47, which decides between words and characters
   * @return {@link #PLACES} numbers, or none for a text too short to compare
   */
  public int[] signature(String text, String language) {
    int[] least = new int[PLACES];
    Arrays.fill(least, Integer.MAX_VALUE);
    int shingles =
        Shingles.of(
            text,
            language,
            shingle -> {
              for (int i = 0; i < PLACES; i++) {
                int value = (int) ((factors[i] * shingle + offsets[i]) >>> 33);
                if (value < least[i]) {
                  least[i] = value;
                }
              }
            });
    return shingles < FEWEST_SHINGLES ? new int[0] : least;
  }

  /**
   * Estimated Jaccard similarity of two texts, 0 to 1; 0 where either was too short.
   *
   * @throws IllegalArgumentException where the signatures have different lengths
   */
  public static double similarity(int[] a, int[] b) {
    if (a.length == 0 || b.length == 0) {
      return 0;
    }
    if (a.length != b.length) {
      throw new IllegalArgumentException(
          "signatures of " + a.length + " and " + b.length + " places cannot be compared");
    }
    int equal = 0;
    for (int i = 0; i < a.length; i++) {
      equal += a[i] == b[i] ? 1 : 0;
    }
    return (double) equal / a.length;
  }
}
