package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.minhchung.events.Topics;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings tasks from {@code fetch.v1} into the frontier and commits what is finished. The partitions
 * it holds also say which hosts this worker looks after; it takes them on and gives them back, so
 * that no two workers ever ask one host.
 */
public final class FetchTaskConsumer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FetchTaskConsumer.class);
  private static final String GROUP = "minhchung-ingest";
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration COMMIT = Duration.ofSeconds(2);
  private static final int SESSION_MS = 10_000;
  private static final long BETWEEN_LEASES = Duration.ofSeconds(1).toNanos();

  /** The coordinator's clock and this one may differ by this much over a session. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final Consumer<String, byte[]> consumer;
  private final Frontier frontier;
  private final Ownership ownership;
  private final DeadLetters deadLetters;
  private final Supplier<CompletableFuture<Void>> settle;
  private final Duration visitLimit;
  private final int capacity;
  private final long lease;
  private final OffsetTracker offsets = new OffsetTracker();
  private final SameTasks same = new SameTasks();
  private final TaskReader reader = new TaskReader();
  private final MisplacedTasks misplaced;
  private final Map<TopicPartition, CompletableFuture<Void>> settling = new HashMap<>();
  private final Thread thread = new Thread(this::run, "fetch-tasks");
  private long leaseAsked;
  private volatile boolean assigned;
  private volatile boolean unsettled;
  private volatile boolean closed;
  private volatile String failure;

  /**
   * Prepares a consumer; nothing is asked of Kafka before {@link #start}.
   *
   * @param outbox for dead letters, and for tasks that lie in the wrong partition
   * @param settle completed when this worker knows all that was known of pages and hosts when it
   *     was called, which it must before it looks after hosts that were another's
   * @param visitLimit how long a visit under way may take before it is given up because its host
   *     goes to another worker
   * @param capacity visits held before reading pauses
   */
  public FetchTaskConsumer(
      Map<String, Object> kafkaProperties,
      Frontier frontier,
      Ownership ownership,
      Outbox outbox,
      Supplier<CompletableFuture<Void>> settle,
      Duration visitLimit,
      int capacity) {
    this(
        new KafkaConsumer<>(
            properties(kafkaProperties), new StringDeserializer(), new ByteArrayDeserializer()),
        lease(properties(kafkaProperties)),
        frontier,
        ownership,
        outbox,
        settle,
        visitLimit,
        capacity);
  }

  /**
   * As the other one, with a consumer that is there.
   *
   * @param lease how long a commit proves that this worker is of the group
   */
  FetchTaskConsumer(
      Consumer<String, byte[]> consumer,
      Duration lease,
      Frontier frontier,
      Ownership ownership,
      Outbox outbox,
      Supplier<CompletableFuture<Void>> settle,
      Duration visitLimit,
      int capacity) {
    this.consumer = consumer;
    this.lease = lease.toNanos();
    this.frontier = frontier;
    this.ownership = ownership;
    this.deadLetters = new DeadLetters(outbox);
    this.misplaced = new MisplacedTasks(reader, outbox);
    this.settle = settle;
    this.visitLimit = visitLimit;
    this.capacity = capacity;
    this.thread.setDaemon(true);
  }

  private static Map<String, Object> properties(Map<String, Object> kafkaProperties) {
    Map<String, Object> properties = new HashMap<>(kafkaProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Only what moves is given back, so that most hosts go on being visited meanwhile.
    properties.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class.getName()));
    properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
    properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
    return properties;
  }

  private static Duration lease(Map<String, Object> properties) {
    int session =
        Integer.parseInt(properties.get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG).toString());
    return Duration.ofMillis(session).minus(MARGIN);
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** Whether it reads; false before the first assignment and after a failure. */
  public boolean isReading() {
    return assigned && !unsettled && failure == null;
  }

  /** Why it stopped, or null. */
  public String failure() {
    return failure;
  }

  /** A visit and all that follows from it is safe; its task need not be read again. */
  public void finished(Visit visit) {
    if (visit.partition() != null) {
      same.end(visit);
      offsets.finish(visit.partition(), visit.offset());
    }
  }

  /** A visit is made elsewhere; its task is read again there. */
  public void dropped(Visit visit) {
    same.end(visit);
  }

  private void run() {
    try (consumer) {
      consumer.subscribe(Set.of(Topics.FETCH.topicName()), new Handover());
      while (!closed && failure == null) {
        consumer.poll(POLL).forEach(this::read);
        openSettled();
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
    ownership.close();
  }

  private void read(ConsumerRecord<String, byte[]> record) {
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

  /** Takes on the hosts of partitions for which all is known by now. */
  private void openSettled() {
    for (var entry = settling.entrySet().iterator(); entry.hasNext(); ) {
      var next = entry.next();
      if (next.getValue().isCompletedExceptionally()) {
        LOG.atWarn()
            .addKeyValue("partition", next.getKey().partition())
            .log("what is known of its hosts could not be read, tries again: {}", why(next));
        next.setValue(settle.get());
      } else if (next.getValue().isDone()) {
        entry.remove();
        int count = consumer.partitionsFor(Topics.FETCH.topicName()).size();
        ownership.take(Set.of(next.getKey().partition()), count);
        LOG.atInfo().addKeyValue("partition", next.getKey().partition()).log("takes its hosts on");
      }
    }
    unsettled = !settling.isEmpty();
  }

  private static String why(Map.Entry<TopicPartition, CompletableFuture<Void>> failed) {
    return failed.getValue().handle((done, error) -> String.valueOf(error)).join();
  }

  private void pauseOrResume() {
    if (frontier.size() > capacity) {
      consumer.pause(consumer.assignment());
    } else if (!consumer.paused().isEmpty() && frontier.size() <= capacity / 2) {
      consumer.resume(consumer.paused().stream().filter(p -> !settling.containsKey(p)).toList());
    }
  }

  /**
   * Commits what is finished. Once a second it commits in any case, for a commit that is taken
   * proves that this worker is still of the group, and makes its session begin anew.
   */
  private void commit() {
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
        consumer.commitSync(all, COMMIT);
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
        .map(p -> Map.of(p, new OffsetAndMetadata(consumer.position(p, COMMIT))))
        .orElse(Map.of());
  }

  @Override
  public void close() {
    closed = true;
    ownership.close();
    if (thread.getState() == Thread.State.NEW) {
      consumer.close();
      return;
    }
    try {
      thread.join(COMMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      consumer.wakeup();
    }
  }

  /** Takes hosts on and gives them back when the group changes. */
  private final class Handover implements ConsumerRebalanceListener {
    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> added) {
      if (!added.isEmpty()) {
        consumer.pause(added);
        CompletableFuture<Void> settled = settle.get();
        added.forEach(p -> settling.put(p, settled));
        unsettled = true;
      }
      assigned = true;
    }

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> removed) {
      List<Integer> going = removed.stream().map(TopicPartition::partition).toList();
      ownership.leave(going);
      frontier.dropUnadmitted();
      try {
        long end = System.nanoTime() + visitLimit.toNanos();
        while (!closed
            && System.nanoTime() < end
            && !frontier.awaitIdle(host -> ownership.isIn(host, going), POLL.toMillis())) {
          commit();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      commit();
      forget(removed);
      LOG.atInfo().addKeyValue("partitions", going).log("has given hosts back");
    }

    /** Others may ask these hosts already. What was under way must not be told any more. */
    @Override
    public void onPartitionsLost(Collection<TopicPartition> removed) {
      forget(removed);
      frontier.dropUnadmitted();
      if (!removed.isEmpty()) {
        failure = "Kafka took its hosts away because it was not heard of for too long";
        ownership.close();
      }
    }

    private void forget(Collection<TopicPartition> removed) {
      ownership.lose(removed.stream().map(TopicPartition::partition).toList());
      removed.forEach(settling::remove);
      unsettled = !settling.isEmpty();
      offsets.forget(removed);
    }
  }
}
