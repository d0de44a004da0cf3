package org.minhchung.events;

import java.util.Optional;

/**
 * The stretch of a text that takes the fewest insertions, deletions and replacements to become some
 * other words (P. H. Sellers, The theory and computation of evolutionary distances, 1980).
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last
 * @param distance how many units differ
 */
record NearMatch(int start, int end, int distance) {
  /** Of a sentence so much may be altered and it is still taken for the same. */
  private static final double MOST_ALTERED = 0.2;

  /** Bounds of what is compared, so that no page can make this slow: 20 million steps. */
  private static final int LONGEST_WORDS = 1_000;

  private static final int FARTHEST = 10_000;

  /**
   * Looks for words.
   *
   * @param near where they stood; of equal matches the nearest to it counts
   */
  static Optional<NearMatch> find(String words, int near, String text) {
    int allowed = (int) (words.length() * MOST_ALTERED);
    int from = Math.max(0, Math.min(near, text.length()) - FARTHEST);
    int to = (int) Math.min(text.length(), (long) near + words.length() + FARTHEST);
    if (words.length() > LONGEST_WORDS || allowed == 0 || from >= to) {
      return Optional.empty();
    }
    String window = text.substring(from, to);
    int[] ends = distances(words, window, 0);
    int end = -1;
    for (int i = 1; i < ends.length; i++) {
      boolean nearer =
          end < 0
              || ends[i] < ends[end]
              || (ends[i] == ends[end] && farFrom(near, from + i) < farFrom(near, from + end));
      if (ends[i] <= allowed && nearer) {
        end = i;
      }
    }
    if (end < 0) {
      return Optional.empty();
    }
    int farthest = Math.max(0, end - words.length() - allowed);
    int start = farthest + start(words, window.substring(farthest, end), ends[end]);
    return Optional.of(
        new NearMatch(
            Characters.cutBefore(text, from + start),
            Characters.cutAfter(text, from + end),
            ends[end]));
  }

  private static int farFrom(int near, int at) {
    return Math.abs(at - near);
  }

  /** The same backwards, from the end that was found. */
  private static int start(String words, String window, int distance) {
    int[] lengths = distances(reverse(words), reverse(window), 1);
    int best = 0;
    for (int i = 1; i < lengths.length; i++) {
      boolean closer = Math.abs(i - words.length()) < Math.abs(best - words.length());
      if (lengths[i] == distance && (lengths[best] != distance || closer)) {
        best = i;
      }
    }
    return window.length() - best;
  }

  /** Unit by unit; {@link StringBuilder#reverse()} would leave surrogate pairs as they are. */
  private static String reverse(String text) {
    char[] units = new char[text.length()];
    for (int i = 0; i < units.length; i++) {
      units[i] = text.charAt(units.length - 1 - i);
    }
    return new String(units);
  }

  /**
   * The distance of the words to the best stretch that ends behind each unit of a text.
   *
   * @param skip what a unit of the text before the stretch costs: 0 where it may begin anywhere
   */
  private static int[] distances(String words, String text, int skip) {
    int[] column = new int[words.length() + 1];
    for (int i = 0; i <= words.length(); i++) {
      column[i] = i;
    }
    int[] ends = new int[text.length() + 1];
    ends[0] = words.length();
    for (int j = 1; j <= text.length(); j++) {
      int diagonal = column[0];
      column[0] = j * skip;
      char c = text.charAt(j - 1);
      for (int i = 1; i <= words.length(); i++) {
        int replaced = diagonal + (words.charAt(i - 1) == c ? 0 : 1);
        diagonal = column[i];
        column[i] = Math.min(replaced, Math.min(diagonal, column[i - 1]) + 1);
      }
      ends[j] = column[words.length()];
    }
    return ends;
  }
}
