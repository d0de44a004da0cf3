package org.minhchung.analyze.language;

import java.util.Map;
import opennlp.tools.ml.model.Context;

/**
 * Weights of n-grams of up to three letters, found by the letters themselves without making an
 * object of them. Never changed once it is made.
 */
final class NgramTable {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final long[] keys;
  private final int[] entryOf;
  private final int shift;

  /** Weights of entry {@code e} stand from {@code begin[e]} on, those of other columns later. */
  private final int[] begin;

  private final int[] others;
  private final short[] columns;
  private final float[] weights;

  /**
   * Lays weights out.
   *
   * @param ngrams weights by n-gram; longer ones than three letters are left out
   * @param columnOf the column of each outcome
   * @param firsts how many columns are asked for most of the time
   */
  NgramTable(Map<String, Context> ngrams, int[] columnOf, int firsts) {
    int bits = 64 - Long.numberOfLeadingZeros(3L * ngrams.size());
    this.keys = new long[1 << bits];
    this.entryOf = new int[1 << bits];
    this.shift = 64 - bits;
    this.begin = new int[ngrams.size() + 1];
    this.others = new int[ngrams.size()];
    int all = ngrams.values().stream().mapToInt(c -> c.getOutcomes().length).sum();
    this.columns = new short[all];
    this.weights = new float[all];
    int entry = 0;
    int at = 0;
    for (Map.Entry<String, Context> ngram : ngrams.entrySet()) {
      if (ngram.getKey().length() > 3 || ngram.getKey().isEmpty()) {
        continue;
      }
      int slot = slot(key(ngram.getKey()));
      keys[slot] = key(ngram.getKey());
      entryOf[slot] = entry;
      begin[entry] = at;
      at = put(ngram.getValue(), columnOf, 0, firsts, at);
      others[entry] = at;
      at = put(ngram.getValue(), columnOf, firsts, Integer.MAX_VALUE, at);
      entry++;
      begin[entry] = at;
    }
  }

  private int put(Context context, int[] columnOf, int from, int below, int at) {
    int next = at;
    for (int i = 0; i < context.getOutcomes().length; i++) {
      int column = columnOf[context.getOutcomes()[i]];
      if (column >= from && column < below) {
        columns[next] = (short) column;
        weights[next] = (float) context.getParameters()[i];
        next++;
      }
    }
    return next;
  }

  private static long key(String ngram) {
    long key = 0;
    for (int i = 0; i < ngram.length(); i++) {
      key = key << 16 | ngram.charAt(i);
    }
    return key;
  }

  private int slot(long key) {
    int slot = (int) (key * MIX >>> shift);
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  /** The entry of an n-gram whose letters are the lowest bits of a key, or -1. */
  int find(long key) {
    int slot = slot(key);
    return keys[slot] == 0 ? -1 : entryOf[slot];
  }

  /** Adds an entry's weights to the sums of the first columns. */
  void addFirsts(int entry, float[] sums) {
    add(begin[entry], others[entry], sums);
  }

  /** Adds an entry's weights to the sums of the other columns. */
  void addOthers(int entry, float[] sums) {
    add(others[entry], begin[entry + 1], sums);
  }

  private void add(int from, int until, float[] sums) {
    for (int i = from; i < until; i++) {
      sums[columns[i]] += weights[i];
    }
  }
}
