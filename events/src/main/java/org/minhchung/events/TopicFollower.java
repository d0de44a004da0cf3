package org.minhchung.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics from their first records to their ends and then follows them, in a thread of its own
 * and without a consumer group: every instance sees every record. For what each instance holds
 * whole, such as claims, sources and reviews. After an error of Kafka it begins anew, so whoever
 * takes the records must take a repeated one for what it is.
 */
public final class TopicFollower implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final long PAUSE_AFTER_ERROR_MS = 1_000;
  private static final long PATIENCE_MS = 5_000;

  private final Map<String, Object> properties;
  private final Set<String> topics;
  private final Consumer<ConsumerRecord<String, byte[]>> records;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final CompletableFuture<Void> caughtUp = new CompletableFuture<>();
  private final Queue<CompletableFuture<Void>> asked = new ConcurrentLinkedQueue<>();
  private volatile KafkaConsumer<String, byte[]> consumer;
  private volatile String problem = "not started";

  /**
   * Makes a follower; nothing is read before {@link #start()}.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @param records called by one thread, in the order of each partition; what it throws is logged
   *     with the record's place, and the next record follows
   */
  public TopicFollower(
      Map<String, Object> kafkaProperties,
      Set<Topics> topics,
      Consumer<ConsumerRecord<String, byte[]>> records) {
    this.properties = new HashMap<>(kafkaProperties);
    this.properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.topics =
        topics.stream().map(Topics::topicName).collect(Collectors.toCollection(TreeSet::new));
    this.records = records;
    this.thread = new Thread(this::run, "follow-" + String.join("+", this.topics));
    this.thread.setDaemon(true);
  }

  /**
   * Starts to read.
   *
   * @return completed when everything that was there at the start has been read
   */
  public CompletableFuture<Void> start() {
    problem = "not been read to the end yet";
    thread.start();
    return caughtUp;
  }

  /**
   * Whether all has been read that is there now.
   *
   * @return completed when everything has been read that was there when this was called
   */
  public CompletableFuture<Void> reachEnd() {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    asked.add(reached);
    return reached;
  }

  /** Whether everything that was there at the start has been read. */
  public boolean caughtUp() {
    return caughtUp.isDone();
  }

  /** What keeps it from being up to date, as a sentence about the topics, or nothing. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem).map(what -> String.join(", ", topics) + ": " + what);
  }

  private void run() {
    while (!stopped()) {
      try (KafkaConsumer<String, byte[]> open =
          new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
        consumer = open;
        follow(open);
      } catch (WakeupException e) {
        LOG.atDebug().addKeyValue("topics", topics).log("follower wakes up to stop");
      } catch (RuntimeException e) {
        problem = "cannot be read: " + e.getMessage();
        LOG.atWarn().addKeyValue("topics", topics).log(problem);
        LOG.atDebug().setCause(e).log("reading failed");
      }
      pause();
    }
  }

  private void follow(KafkaConsumer<String, byte[]> open) {
    List<TopicPartition> partitions =
        topics.stream()
            .flatMap(topic -> open.partitionsFor(topic).stream())
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    open.assign(partitions);
    open.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = open.endOffsets(partitions);
    List<CompletableFuture<Void>> waiting = new ArrayList<>();
    boolean behind = true;
    try {
      while (!stopped()) {
        if (!asked.isEmpty()) {
          // Taken before the ends are looked up: what is asked meanwhile waits for the next ones.
          for (var one = asked.poll(); one != null; one = asked.poll()) {
            waiting.add(one);
          }
          ends = open.endOffsets(partitions);
        }
        open.poll(POLL).forEach(this::take);
        if ((behind || !waiting.isEmpty())
            && ends.entrySet().stream().allMatch(e -> open.position(e.getKey()) >= e.getValue())) {
          behind = false;
          problem = null;
          caughtUp.complete(null);
          waiting.forEach(one -> one.complete(null));
          waiting.clear();
        }
      }
    } finally {
      asked.addAll(waiting);
    }
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    try {
      records.accept(record);
    } catch (RuntimeException e) {
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .log("record cannot be used: {}", e.getMessage());
      LOG.atDebug().setCause(e).log("record cannot be used");
    }
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void pause() {
    try {
      if (stopping.await(PAUSE_AFTER_ERROR_MS, TimeUnit.MILLISECONDS)) {
        LOG.atDebug().addKeyValue("topics", topics).log("follower stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  /** Stops reading; waits a few seconds at most for the record in hand. */
  @Override
  public void close() {
    stopping.countDown();
    KafkaConsumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      thread.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
