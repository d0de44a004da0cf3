package org.minhchung.analyze.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Listed words by their letters, in three flat arrays: the longest word that begins at a place is
 * found in as many steps as it has letters.
 */
final class WordTrie {
  private static final int FIRST_SIZE = 1 << 10;

  /** What stands at the end of a listed word. */
  static final class Entry {
    private Meaning[] meanings = {};
    private long roles;
    private boolean inflected;
    private boolean glued;
    private boolean weak;

    /** Whether up to six more letters may follow. */
    boolean inflected() {
      return inflected;
    }

    /** Whether the next word may follow without a space. */
    boolean glued() {
      return glued;
    }

    /** Whether it counts as a number only beside other words of quantities. */
    boolean weak() {
      return weak;
    }

    void weaken() {
      weak = true;
    }

    /** Whether it has a meaning in one of some roles, given as {@link Role#bit} makes them. */
    boolean hasAny(long some) {
      return (roles & some) != 0;
    }

    boolean hasOnly(Role role) {
      return roles == role.bit();
    }

    Meaning[] meanings() {
      return meanings;
    }

    private void add(Meaning meaning) {
      meanings = Arrays.copyOf(meanings, meanings.length + 1);
      meanings[meanings.length - 1] = meaning;
      roles |= meaning.role().bit();
    }
  }

  private long[] keys = new long[FIRST_SIZE];
  private int[] children = new int[FIRST_SIZE];
  private int edges;
  private final BitSet starts = new BitSet();
  private final List<Entry> entries = new ArrayList<>();

  WordTrie() {
    entries.add(null);
  }

  /**
   * Adds a word: {@code word*} with endings, {@code word+} written as one with what follows, {@code
   * =Word} in this case only.
   */
  void add(String word, Role role, BigDecimal value, String unit) {
    boolean exact = word.length() > 1 && word.charAt(0) == '=';
    String bare = exact ? word.substring(1) : word;
    boolean inflected = bare.length() > 1 && bare.endsWith("*");
    boolean glued = bare.length() > 1 && bare.endsWith("+");
    String listed = inflected || glued ? bare.substring(0, bare.length() - 1) : bare;
    int node = 0;
    for (char c : PlainText.plain(listed)) {
      if (!PlainText.isSilent(c)) {
        node = grow(node, spelt(c));
      }
    }
    Entry entry = entries.get(node);
    if (entry == null) {
      entry = new Entry();
      entries.set(node, entry);
    }
    entry.add(new Meaning(role, value, unit, exact ? listed : null));
    entry.inflected |= inflected;
    entry.glued |= glued;
  }

  /** What a whole word stands for, or null. */
  Entry entry(String word) {
    int node = 0;
    for (char c : PlainText.plain(word)) {
      if (!PlainText.isSilent(c) && (node = next(node, spelt(c))) < 0) {
        return null;
      }
    }
    return entries.get(node);
  }

  /** Hyphens, and spaces that hold words together, are spaces. */
  static char spelt(char c) {
    return c == '-' || c == PlainText.FIXED_SPACE ? ' ' : c;
  }

  /** The node that a letter leads to, or -1. */
  int next(int node, char c) {
    if (node == 0 && !starts.get(c)) {
      return -1;
    }
    long key = key(node, c);
    int slot = slot(key, keys.length);
    while (keys[slot] != 0) {
      if (keys[slot] == key) {
        return children[slot];
      }
      slot = (slot + 1) & (keys.length - 1);
    }
    return -1;
  }

  /** What ends at a node, or null. */
  Entry entry(int node) {
    return entries.get(node);
  }

  private int grow(int node, char c) {
    int known = next(node, c);
    if (known >= 0) {
      return known;
    }
    if (++edges * 2 > keys.length) {
      rehash();
    }
    int child = entries.size();
    entries.add(null);
    put(keys, children, key(node, c), child);
    if (node == 0) {
      starts.set(c);
    }
    return child;
  }

  private void rehash() {
    long[] oldKeys = keys;
    int[] oldChildren = children;
    keys = new long[oldKeys.length * 2];
    children = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        put(keys, children, oldKeys[i], oldChildren[i]);
      }
    }
  }

  private static void put(long[] keys, int[] children, long key, int child) {
    int slot = slot(key, keys.length);
    while (keys[slot] != 0) {
      slot = (slot + 1) & (keys.length - 1);
    }
    keys[slot] = key;
    children[slot] = child;
  }

  private static long key(int node, char c) {
    return ((long) (node + 1) << 16) | c;
  }

  private static int slot(long key, int size) {
    return (int) ((key * 0x9E3779B97F4A7C15L) >>> 40) & (size - 1);
  }
}
