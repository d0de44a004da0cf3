package org.minhchung.ingest.frontier;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a record of {@code fetch.v1}: a visit that waits in the frontier, nothing where
 * the same task waits already, a task under its right key, or a dead letter.
 */
final class TaskIntake {
  private static final Logger LOG = LoggerFactory.getLogger(TaskIntake.class);

  private final Frontier frontier;
  private final OffsetTracker offsets;
  private final SameTasks same = new SameTasks();
  private final TaskReader reader = new TaskReader();
  private final MisplacedTasks misplaced;
  private final DeadLetters deadLetters;

  /**
   * Prepares to take tasks in.
   *
   * @param outbox for dead letters, and for tasks that lie in the wrong partition
   */
  TaskIntake(Frontier frontier, OffsetTracker offsets, Outbox outbox) {
    this.frontier = frontier;
    this.offsets = offsets;
    this.misplaced = new MisplacedTasks(reader, outbox);
    this.deadLetters = new DeadLetters(outbox);
  }

  /** A visit and all that follows from it is safe; any thread may say so. */
  void finished(Visit visit) {
    if (visit.partition() != null) {
      same.end(visit);
      offsets.finish(visit.partition(), visit.offset());
    }
  }

  /** A visit is not made here after all. */
  void dropped(Visit visit) {
    same.end(visit);
  }

  void take(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    offsets.begin(partition, record.offset());
    try {
      Visit visit = reader.read(record);
      if (MisplacedTasks.contains(record, visit)) {
        finish(record, partition, misplaced.putRight(record, visit));
      } else if (same.begin(visit)) {
        frontier.add(visit);
      } else {
        // The one that waits stands before it, so this one is not needed to keep it.
        offsets.finish(partition, record.offset());
      }
    } catch (RuntimeException e) {
      bury(record, partition, e);
    }
  }

  private void bury(
      ConsumerRecord<String, byte[]> record, TopicPartition partition, RuntimeException e) {
    LOG.atWarn()
        .addKeyValue("topic", record.topic())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .log("not a fetch task, dead-lettered: {}", e.getMessage());
    byte[] raw = record.value() == null ? new byte[0] : record.value();
    finish(record, partition, deadLetters.record(record.key(), raw, e));
  }

  /** Finishes a record once what stands for it is safe. */
  private void finish(
      ConsumerRecord<String, byte[]> record,
      TopicPartition partition,
      CompletableFuture<Void> standIn) {
    standIn
        .thenRun(() -> offsets.finish(partition, record.offset()))
        .exceptionally(
            error -> {
              LOG.atError()
                  .setCause(error)
                  .addKeyValue("partition", record.partition())
                  .addKeyValue("offset", record.offset())
                  .log("what stands for a task could not be written; it will be read again");
              return null;
            });
  }
}
