package org.minhchung.ingest.frontier;

import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.ArticleId;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Topics;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tasks whose key is not the host that is to be asked, because addresses were brought into another
 * form when they were written. Such a task may lie in the partition of a worker that does not look
 * after the host and could never finish it, so it is written again under the right key.
 */
final class MisplacedTasks {
  private static final Logger LOG = LoggerFactory.getLogger(MisplacedTasks.class);

  private final TaskReader reader;
  private final Outbox outbox;

  MisplacedTasks(TaskReader reader, Outbox outbox) {
    this.reader = reader;
    this.outbox = outbox;
  }

  /**
   * Whether the task of a visit lies under another key than its host. One that was put right does
   * not, for the task stays as it is and leads to the same visit.
   */
  static boolean contains(ConsumerRecord<String, byte[]> record, Visit visit) {
    return !visit.host().equals(record.key());
  }

  /** Writes the task again; completed when that is safe and the old record may be finished. */
  CompletableFuture<Void> putRight(ConsumerRecord<String, byte[]> record, Visit visit) {
    LOG.atInfo()
        .addKeyValue("url", visit.url())
        .addKeyValue("partition", record.partition())
        .addKeyValue("offset", record.offset())
        .log("task of {} was under the key {}, written again", visit.host(), record.key());
    return outbox.send(
        Topics.FETCH,
        visit.host(),
        ArticleId.of(record.partition() + " " + record.offset() + " " + visit.url()),
        reader.task(record),
        CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT));
  }
}
