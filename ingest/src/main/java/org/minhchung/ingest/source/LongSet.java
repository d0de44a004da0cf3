package org.minhchung.ingest.source;

import java.util.Arrays;

/** A set of numbers that costs their bytes and not much more. Not for several threads. */
final class LongSet {
  private static final int SMALLEST = 64;

  private long[] slots = new long[SMALLEST];
  private int size;
  private boolean hasZero;

  boolean add(long value) {
    if (value == 0) {
      boolean isNew = !hasZero;
      hasZero = true;
      return isNew;
    }
    if ((size + 1) * 3 > slots.length * 2) {
      grow();
    }
    int slot = slot(value);
    if (slots[slot] == value) {
      return false;
    }
    slots[slot] = value;
    size++;
    return true;
  }

  boolean contains(long value) {
    return value == 0 ? hasZero : slots[slot(value)] == value;
  }

  void remove(long value) {
    if (value == 0) {
      hasZero = false;
      return;
    }
    int slot = slot(value);
    if (slots[slot] != value) {
      return;
    }
    slots[slot] = 0;
    size--;
    // What was pushed aside by it must be found from its own place again.
    int next = (slot + 1) & (slots.length - 1);
    while (slots[next] != 0) {
      long moved = slots[next];
      slots[next] = 0;
      slots[slot(moved)] = moved;
      next = (next + 1) & (slots.length - 1);
    }
  }

  private void grow() {
    long[] old = slots;
    slots = new long[old.length * 2];
    Arrays.stream(old).filter(v -> v != 0).forEach(v -> slots[slot(v)] = v);
  }

  /** Where a value stands, or would stand. */
  private int slot(long value) {
    int slot = (int) (value ^ (value >>> 32)) & (slots.length - 1);
    while (slots[slot] != 0 && slots[slot] != value) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }
}
