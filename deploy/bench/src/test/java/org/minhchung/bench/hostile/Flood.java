package org.minhchung.bench.hostile;

import java.util.Random;
import java.util.function.IntFunction;

/** Markup of one kind, written into a page until it is enough. */
interface Flood {
  /** Characters that a document has at most: some more than a fetched page may have bytes. */
  int MAX = 10_600_000;

  /**
   * Writes it.
   *
   * @param n how much: levels, elements or characters
   */
  void write(StringBuilder b, Random random, int n);

  /** Writes one piece again and again. */
  static void times(StringBuilder b, int n, String piece) {
    for (int i = 0; i < n && b.length() + piece.length() < MAX; i++) {
      b.append(piece);
    }
  }

  /** Writes numbered pieces. */
  static void each(StringBuilder b, int n, IntFunction<String> piece) {
    for (int i = 0; i < n && b.length() < MAX; i++) {
      b.append(piece.apply(i));
    }
  }

  /** One of them. */
  static String one(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
