package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits what is finished, and renews with it the lease on the hosts. Only the thread that polls
 * may use it.
 */
final class Commits {
  /** One takes no longer. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private static final Logger LOG = LoggerFactory.getLogger(Commits.class);
  private static final long BETWEEN_LEASES = Duration.ofSeconds(1).toNanos();

  private final Consumer<String, byte[]> consumer;
  private final OffsetTracker offsets;
  private final Ownership ownership;
  private final long lease;
  private long leaseAsked;

  /**
   * Prepares to commit.
   *
   * @param lease how long a commit proves that this worker is of the group
   */
  Commits(
      Consumer<String, byte[]> consumer,
      OffsetTracker offsets,
      Ownership ownership,
      Duration lease) {
    this.consumer = consumer;
    this.offsets = offsets;
    this.ownership = ownership;
    this.lease = lease.toNanos();
  }

  /**
   * Commits what is finished. Once a second it commits in any case, for a commit that is taken
   * proves that this worker is still of the group, and makes its session begin anew.
   */
  void commit() {
    Map<TopicPartition, OffsetAndMetadata> ready = offsets.committable();
    long now = System.nanoTime();
    boolean renews = now - leaseAsked >= BETWEEN_LEASES;
    if (ready.isEmpty() && !renews) {
      return;
    }
    try {
      Map<TopicPartition, OffsetAndMetadata> all = ready.isEmpty() ? position() : ready;
      if (!all.isEmpty()) {
        leaseAsked = now;
        consumer.commitSync(all, LIMIT);
        offsets.committed(ready);
        ownership.renew(now + lease);
      }
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      // Nothing is lost: the next round commits the same or more, or the new owner repeats it.
      LOG.atWarn().log("offsets of fetch tasks not committed yet: {}", e.getMessage());
    }
  }

  /** The offset that is committed for some partition, to commit it again. */
  private Map<TopicPartition, OffsetAndMetadata> position() {
    Map<TopicPartition, OffsetAndMetadata> again = offsets.position();
    if (!again.isEmpty()) {
      return again;
    }
    return consumer.assignment().stream()
        .findFirst()
        .map(p -> Map.of(p, new OffsetAndMetadata(consumer.position(p, LIMIT))))
        .orElse(Map.of());
  }
}
