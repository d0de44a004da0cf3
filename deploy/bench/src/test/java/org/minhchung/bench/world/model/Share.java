package org.minhchung.bench.world.model;

import java.util.Arrays;

/** One of several kinds of something, and how common it is. */
interface Share {

  /** How common it is, beside the others of its kind. */
  int weight();

  /**
   * The kind of one outlet. Neighbouring numbers are spread evenly over all kinds, so that a small
   * world has the rare ones too.
   *
   * @param step an irrational number; another one for every question, or answers would go together
   */
  static <T extends Share> T of(T[] kinds, long seed, int number, double step) {
    double turn = (number * step + (seed % 1000) * 0.618034) % 1.0;
    double left = turn * Arrays.stream(kinds).mapToInt(Share::weight).sum();
    for (T kind : kinds) {
      left -= kind.weight();
      if (left < 0) {
        return kind;
      }
    }
    return kinds[kinds.length - 1];
  }
}
