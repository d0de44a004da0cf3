package org.minhchung.analyze.language;

import java.util.Map;

/**
 * What words say, found by a hash of 64 bits of their letters, so that no word needs to be made an
 * object of. Never changed once it is made.
 */
final class WordTable {
  private final long[] keys;
  private final float[][] values;

  /**
   * Lays words out.
   *
   * @throws IllegalArgumentException when two words have one hash, which no list will see
   */
  WordTable(Map<String, float[]> words) {
    int size = Integer.highestOneBit(Math.max(8, words.size())) << 2;
    keys = new long[size];
    values = new float[size][];
    words.forEach(
        (word, value) -> {
          long hash = 0;
          for (int i = 0; i < word.length(); i++) {
            hash = next(hash, word.charAt(i));
          }
          int slot = slot(hash);
          if (keys[slot] == hash) {
            throw new IllegalArgumentException("the hash of " + word + " is another word's");
          }
          keys[slot] = hash;
          values[slot] = value;
        });
  }

  /** The hash of the letters so far and one more; that of none is 0. */
  static long next(long hash, char letter) {
    return (hash + letter) * 0x9E3779B97F4A7C15L;
  }

  private int slot(long hash) {
    int slot = (int) (hash >>> 40) & keys.length - 1;
    while (keys[slot] != 0 && keys[slot] != hash) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** What the word of a hash says, or null. */
  float[] get(long hash) {
    return values[slot(hash)];
  }
}
