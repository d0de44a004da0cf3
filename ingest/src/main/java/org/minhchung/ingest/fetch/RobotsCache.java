package org.minhchung.ingest.fetch;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.ingest.fetch.FetchResult.Failed;

/**
 * What is remembered of robots.txt files. Bounded by memory, not only by number, for a name server
 * can be made to have any number of hosts and each of them a large file; those asked for longest
 * ago go first. Safe for use by several threads.
 */
final class RobotsCache {
  /**
   * What is known of one host.
   *
   * @param rules that hold, those of an earlier copy where the file cannot be had now; null where
   *     there is none either
   * @param unreachable why it cannot be had, or null
   * @param unreachableSince since when, or null
   * @param expires when it is to be asked for again
   */
  record Entry(RobotsRules rules, Failed unreachable, Instant unreachableSince, Instant expires) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private final long capacity;
  private long weight;

  /**
   * Makes an empty one.
   *
   * @param capacity bytes of memory that it may use, roughly
   */
  RobotsCache(long capacity) {
    this.capacity = capacity;
  }

  /** The entry of a host, expired or not, or null. */
  synchronized Entry get(String origin) {
    return entries.get(origin);
  }

  synchronized void put(String origin, Entry entry) {
    Entry before = entries.put(origin, entry);
    weight += weight(origin, entry) - (before == null ? 0 : weight(origin, before));
    var oldest = entries.entrySet().iterator();
    while (weight > capacity && entries.size() > 1) {
      Map.Entry<String, Entry> one = oldest.next();
      weight -= weight(one.getKey(), one.getValue());
      oldest.remove();
    }
  }

  synchronized int size() {
    return entries.size();
  }

  private static long weight(String origin, Entry entry) {
    return 200 + origin.length() + (entry.rules() == null ? 0 : entry.rules().weight());
  }
}
