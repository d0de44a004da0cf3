package org.minhchung.ingest.frontier;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Knows up to where each partition is finished. Tasks finish in any order; what may be committed is
 * the lowest unfinished one, so that a crash repeats work but loses none. Any thread may use it.
 */
final class OffsetTracker {
  private static final class Progress {
    private final TreeSet<Long> unfinished = new TreeSet<>();
    private long next = -1;
    private long committed = -1;

    private long committable() {
      return unfinished.isEmpty() ? next : unfinished.first();
    }
  }

  private final Map<TopicPartition, Progress> progress = new HashMap<>();

  synchronized void begin(TopicPartition partition, long offset) {
    Progress p = progress.computeIfAbsent(partition, key -> new Progress());
    p.unfinished.add(offset);
    p.next = Math.max(p.next, offset + 1);
  }

  synchronized void finish(TopicPartition partition, long offset) {
    Progress p = progress.get(partition);
    if (p != null) {
      p.unfinished.remove(offset);
    }
  }

  /** What may be committed and is not yet; forgets nothing. */
  synchronized Map<TopicPartition, OffsetAndMetadata> committable() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    progress.forEach(
        (partition, p) -> {
          if (p.next >= 0 && p.committable() > p.committed) {
            offsets.put(partition, new OffsetAndMetadata(p.committable()));
          }
        });
    return offsets;
  }

  /** What may be committed again, even though it is. */
  synchronized Map<TopicPartition, OffsetAndMetadata> position() {
    Map<TopicPartition, OffsetAndMetadata> offsets = new HashMap<>();
    progress.forEach(
        (partition, p) -> offsets.put(partition, new OffsetAndMetadata(p.committable())));
    return offsets;
  }

  synchronized void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
    offsets.forEach(
        (partition, offset) -> {
          Progress p = progress.get(partition);
          if (p != null) {
            p.committed = Math.max(p.committed, offset.offset());
          }
        });
  }

  synchronized void forget(Iterable<TopicPartition> partitions) {
    partitions.forEach(progress::remove);
  }
}
