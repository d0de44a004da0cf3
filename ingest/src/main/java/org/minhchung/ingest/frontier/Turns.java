package org.minhchung.ingest.frontier;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Hosts that have something to ask, in the order in which they are due. Guarded by Frontier. */
final class Turns {
  private record Turn(Instant due, String host) {}

  private final TreeMap<Turn, HostQueue> byTime =
      new TreeMap<>(Comparator.comparing(Turn::due).thenComparing(Turn::host));
  private final Map<String, Turn> byHost = new HashMap<>();

  /** Puts a host where it belongs, whatever its place was before. */
  void place(HostQueue queue) {
    remove(queue);
    Instant due = queue.due();
    if (due != null) {
      Turn turn = new Turn(due, queue.host());
      byHost.put(queue.host(), turn);
      byTime.put(turn, queue);
    }
  }

  void remove(HostQueue queue) {
    Turn before = byHost.remove(queue.host());
    if (before != null) {
      byTime.remove(before);
    }
  }

  /** The host that is due first, or null. */
  HostQueue first() {
    return byTime.isEmpty() ? null : byTime.firstEntry().getValue();
  }
}
