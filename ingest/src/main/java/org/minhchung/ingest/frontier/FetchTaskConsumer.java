package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.utils.Utils;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.FetchTask;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tasks from {@code fetch.v1} into the frontier and commits what is finished. The partitions
 * it holds also say which hosts this instance looks after.
 */
public final class FetchTaskConsumer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FetchTaskConsumer.class);
  private static final String GROUP = "minhchung-ingest";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LAST_COMMIT = Duration.ofSeconds(2);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Frontier frontier;
  private final DeadLetters deadLetters;
  private final int capacity;
  private final OffsetTracker offsets = new OffsetTracker();
  private final JsonSerde<FetchTask> serde = new JsonSerde<>(FetchTask.class);
  private final Thread thread = new Thread(this::run, "fetch-tasks");
  private volatile Set<Integer> assigned = Set.of();
  private volatile int partitions;
  private volatile boolean closed;
  private volatile String failure;

  /** Prepares a consumer; nothing is asked of Kafka before {@link #start}. */
  public FetchTaskConsumer(
      Map<String, Object> kafkaProperties,
      Frontier frontier,
      DeadLetters deadLetters,
      int capacity) {
    Map<String, Object> properties = new HashMap<>(kafkaProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
    properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    this.consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    this.frontier = frontier;
    this.deadLetters = deadLetters;
    this.capacity = capacity;
    this.thread.setDaemon(true);
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** Whether this instance looks after the host of an address at this moment. */
  public boolean owns(String url) {
    int count = partitions;
    if (count == 0) {
      return false;
    }
    byte[] key = CanonicalUrl.host(url).getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return assigned.contains(Utils.toPositive(Utils.murmur2(key)) % count);
  }

  /** Whether it reads; false before the first assignment and after a failure. */
  public boolean isReading() {
    return partitions > 0 && failure == null;
  }

  /** Why it stopped, or null. */
  public String failure() {
    return failure;
  }

  /** A visit and all that follows from it is safe; its offset need not be read again. */
  public void finished(PageVisit visit) {
    offsets.finish(visit.partition(), visit.offset());
  }

  private void run() {
    try (consumer) {
      consumer.subscribe(Set.of(Topics.FETCH.topicName()), new Handover());
      while (!closed) {
        consumer.poll(POLL).forEach(this::read);
        pauseOrResume();
        commit();
      }
      commit();
    } catch (WakeupException e) {
      LOG.debug("consumer of fetch tasks stops");
    } catch (RuntimeException | Error e) {
      failure = "fetch tasks cannot be read: " + e.getMessage();
      LOG.atError().setCause(e).log("fetch tasks cannot be read");
    }
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    TopicPartition partition = new TopicPartition(record.topic(), record.partition());
    offsets.begin(partition, record.offset());
    try {
      FetchTask task = serde.deserializer().deserialize(record.topic(), record.value());
      if (task == null) {
        throw new IllegalArgumentException("the record has no value");
      }
      Instant notBefore = task.notBefore() == null ? Instant.EPOCH : task.notBefore();
      frontier.add(
          new PageVisit(
              task,
              partition,
              record.offset(),
              CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT),
              CanonicalUrl.of(task.url()),
              notBefore,
              0));
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .log("not a fetch task, dead-lettered: {}", e.getMessage());
      byte[] raw = record.value() == null ? new byte[0] : record.value();
      deadLetters
          .record(record.key(), raw, e)
          .thenRun(() -> offsets.finish(partition, record.offset()))
          .exceptionally(
              error -> {
                LOG.error("dead letter could not be written; the record will be read again", error);
                return null;
              });
    }
  }

  private void pauseOrResume() {
    if (frontier.size() > capacity) {
      consumer.pause(consumer.assignment());
    } else if (!consumer.paused().isEmpty() && frontier.size() <= capacity / 2) {
      consumer.resume(consumer.paused());
    }
  }

  private void commit() {
    Map<TopicPartition, OffsetAndMetadata> ready = offsets.committable();
    if (ready.isEmpty()) {
      return;
    }
    try {
      consumer.commitSync(ready, LAST_COMMIT);
      offsets.committed(ready);
    } catch (WakeupException e) {
      throw e;
    } catch (KafkaException e) {
      // Nothing is lost: the next round commits the same or more, or the new owner repeats it.
      LOG.atWarn().log("offsets of fetch tasks not committed yet: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    closed = true;
    if (thread.getState() == Thread.State.NEW) {
      consumer.close();
      return;
    }
    try {
      thread.join(LAST_COMMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      consumer.wakeup();
    }
  }

  /** Hands tasks over when the group changes. */
  private final class Handover implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      Set<Integer> now = new HashSet<>(assigned);
      added.forEach(p -> now.add(p.partition()));
      assigned = Set.copyOf(now);
      partitions = consumer.partitionsFor(Topics.FETCH.topicName()).size();
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> removed) {
      commit();
      onPartitionsLost(removed);
    }

    @Override
    public void onPartitionsLost(Collection<TopicPartition> removed) {
      Set<Integer> now = new HashSet<>(assigned);
      removed.forEach(p -> now.remove(p.partition()));
      assigned = Set.copyOf(now);
      frontier.drop(v -> v instanceof PageVisit page && removed.contains(page.partition()));
      offsets.forget(removed);
    }
  }
}
