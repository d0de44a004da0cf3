package org.minhchung.ingest.source;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import org.minhchung.events.SourceState;

/**
 * States by address, for millions of pages: each takes its bytes and one place in a table. A state
 * that does not fit the bytes is kept as it is. Any thread may use it.
 */
final class StateTable {
  private static final int PARTS = 64;
  private static final int SMALLEST = 64;

  private final StateCodec codec = new StateCodec();
  private final Part[] parts = new Part[PARTS];

  StateTable() {
    Arrays.setAll(parts, i -> new Part());
  }

  SourceState get(String url) {
    byte[] key = key(url);
    return part(key).get(url, key);
  }

  /** Changes the state of an address in one step; null stands for none. */
  void compute(String url, UnaryOperator<SourceState> change) {
    byte[] key = key(url);
    Part part = part(key);
    synchronized (part) {
      SourceState before = part.get(url, key);
      SourceState after = change.apply(before);
      if (after != before) {
        part.put(url, key, after);
      }
    }
  }

  /**
   * Notes on which day a page was seen, unless a later one is noted.
   *
   * @return the day that was noted before, or -1 where nothing changes
   */
  int seen(String url, int day) {
    byte[] key = key(url);
    return part(key).seen(key, day);
  }

  int size() {
    return Arrays.stream(parts).mapToInt(Part::size).sum();
  }

  /** How many parts there are, to be gone through one by one. */
  int parts() {
    return PARTS;
  }

  /** The addresses in a part whose state and day last seen fulfil a condition. */
  List<SourceState> find(int part, BiPredicate<SourceState, Integer> wanted) {
    return parts[part].find(wanted);
  }

  private static byte[] key(String url) {
    return url.getBytes(StandardCharsets.UTF_8);
  }

  private Part part(byte[] key) {
    return parts[Math.floorMod(hash(key) >>> 20, PARTS)];
  }

  private static int hash(byte[] key) {
    int hash = Arrays.hashCode(key);
    return (hash ^ (hash >>> 16)) * 0x7feb352d;
  }

  /** One part, with a lock of its own. */
  private final class Part {
    private final Map<String, SourceState> whole = new HashMap<>();
    private byte[][] slots = new byte[SMALLEST][];
    private int used;

    private synchronized SourceState get(String url, byte[] key) {
      byte[] entry = slots[slot(key)];
      return entry == null ? whole.get(url) : codec.decode(entry);
    }

    private void put(String url, byte[] key, SourceState state) {
      byte[] entry = state == null ? null : codec.encode(state);
      if (entry == null) {
        remove(key);
        if (state == null) {
          whole.remove(url);
        } else {
          whole.put(url, state);
        }
        return;
      }
      whole.remove(url);
      if ((used + 1) * 4 > slots.length * 3) {
        grow();
      }
      int slot = slot(key);
      if (slots[slot] == null) {
        used++;
      } else {
        note(entry, StateCodec.seen(slots[slot]));
      }
      slots[slot] = entry;
    }

    private void remove(byte[] key) {
      int slot = slot(key);
      if (slots[slot] == null) {
        return;
      }
      slots[slot] = null;
      used--;
      // What was pushed aside by it must be found from its own place again.
      int next = (slot + 1) & (slots.length - 1);
      while (slots[next] != null) {
        byte[] moved = slots[next];
        slots[next] = null;
        slots[slot(StateCodec.url(moved))] = moved;
        next = (next + 1) & (slots.length - 1);
      }
    }

    private void grow() {
      byte[][] old = slots;
      slots = new byte[old.length * 2][];
      for (byte[] entry : old) {
        if (entry != null) {
          slots[slot(StateCodec.url(entry))] = entry;
        }
      }
    }

    private synchronized int seen(byte[] key, int day) {
      byte[] entry = slots[slot(key)];
      return entry == null ? -1 : note(entry, day);
    }

    private int note(byte[] entry, int day) {
      int before = StateCodec.seen(entry);
      if (StateCodec.daysFrom(before, day) <= 0) {
        return -1;
      }
      StateCodec.setSeen(entry, day);
      return before;
    }

    private synchronized int size() {
      return used + whole.size();
    }

    private synchronized List<SourceState> find(BiPredicate<SourceState, Integer> wanted) {
      return Arrays.stream(slots)
          .filter(entry -> entry != null)
          .filter(entry -> wanted.test(codec.decode(entry), StateCodec.seen(entry)))
          .map(codec::decode)
          .toList();
    }

    /** Where the entry of an address stands, or would stand. */
    private int slot(byte[] key) {
      int slot = hash(key) & (slots.length - 1);
      while (slots[slot] != null && !StateCodec.isOf(slots[slot], key)) {
        slot = (slot + 1) & (slots.length - 1);
      }
      return slot;
    }
  }
}
