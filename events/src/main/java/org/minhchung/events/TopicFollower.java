package org.minhchung.events;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads whole topics from their beginning and goes on with what arrives, on a thread of its own,
 * without a consumer group: every instance sees every record. For tables that each instance holds
 * whole, such as claims, sources and reviews.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(250);

  private final KafkaConsumer<String, byte[]> consumer;
  private final Set<String> topics;
  private final Consumer<ConsumerRecord<String, byte[]>> reader;
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private final Thread thread;
  private volatile boolean closed;

  /**
   * Prepares a follower.
   *
   * @param clientProperties at least {@code bootstrap.servers}
   * @param reader called for every record on the follower's thread; what it throws is logged with
   *     the record's place, and the next record follows
   */
  public TopicFollower(
      Map<String, Object> clientProperties,
      Set<Topics> topics,
      Consumer<ConsumerRecord<String, byte[]>> reader) {
    Map<String, Object> properties = new HashMap<>(clientProperties);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
    this.topics =
        topics.stream().map(Topics::topicName).collect(java.util.stream.Collectors.toSet());
    this.reader = reader;
    this.thread = new Thread(this::follow, "follow-" + String.join("+", this.topics));
    this.thread.setDaemon(true);
  }

  /**
   * Begins to read.
   *
   * @return completed when everything that was there at the start has been read
   */
  public CompletableFuture<Void> start() {
    thread.start();
    return caughtUp;
  }

  /** Whether everything that was there at the start has been read. */
  public boolean hasCaughtUp() {
    return caughtUp.isDone() && !caughtUp.isCompletedExceptionally();
  }

  private void follow() {
    try (consumer) {
      List<TopicPartition> partitions =
          topics.stream()
              .flatMap(t -> consumer.partitionsFor(t).stream())
              .map(p -> new TopicPartition(p.topic(), p.partition()))
              .toList();
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (!closed) {
        if (!caughtUp.isDone()
            && ends.entrySet().stream()
                .allMatch(e -> consumer.position(e.getKey()) >= e.getValue())) {
          caughtUp.complete(null);
        }
        consumer.poll(POLL).forEach(this::read);
      }
    } catch (WakeupException | InterruptException e) {
      LOG.debug("follower of {} stops", topics);
    } catch (RuntimeException e) {
      LOG.error("follower of {} failed", topics, e);
      caughtUp.completeExceptionally(e);
    }
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    try {
      reader.accept(record);
    } catch (RuntimeException e) {
      LOG.warn(
          "{} at partition {} offset {} cannot be used: {}",
          record.topic(),
          record.partition(),
          record.offset(),
          e.getMessage());
    }
  }

  /** Stops reading; waits at most two seconds for the record in hand. */
  @Override
  public void close() {
    closed = true;
    consumer.wakeup();
    if (Thread.currentThread() != thread) {
      try {
        thread.join(2_000);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
