package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.errors.WakeupException;
import org.minhchung.events.Topics;
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
  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<String, byte[]> consumer;
  private final Frontier frontier;
  private final Ownership ownership;
  private final int capacity;
  private final TaskIntake intake;
  private final Commits commits;
  private final Handover handover;
  private final Thread thread = new Thread(this::run, "fetch-tasks");
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
        new FetchGroup(kafkaProperties), frontier, ownership, outbox, settle, visitLimit, capacity);
  }

  private FetchTaskConsumer(
      FetchGroup group,
      Frontier frontier,
      Ownership ownership,
      Outbox outbox,
      Supplier<CompletableFuture<Void>> settle,
      Duration visitLimit,
      int capacity) {
    this(
        group.consumer(), group.lease(), frontier, ownership, outbox, settle, visitLimit, capacity);
  }

  /**
   * As the public one, with a consumer that is there.
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
    this.frontier = frontier;
    this.ownership = ownership;
    this.capacity = capacity;
    OffsetTracker offsets = new OffsetTracker();
    this.intake = new TaskIntake(frontier, offsets, outbox);
    this.commits = new Commits(consumer, offsets, ownership, lease);
    this.handover =
        new Handover(
            consumer, frontier, ownership, offsets, commits, settle, visitLimit, () -> closed);
    this.thread.setDaemon(true);
  }

  /** Begins to read. */
  public void start() {
    thread.start();
  }

  /** Whether it reads; false before the first assignment and after a failure. */
  public boolean isReading() {
    return handover.isSettled() && failure() == null;
  }

  /** Why it stopped, or null. */
  public String failure() {
    return failure == null ? handover.failure() : failure;
  }

  /** A visit and all that follows from it is safe; its task need not be read again. */
  public void finished(Visit visit) {
    intake.finished(visit);
  }

  /** A visit is made elsewhere; its task is read again there. */
  public void dropped(Visit visit) {
    intake.dropped(visit);
  }

  private void run() {
    try (consumer) {
      consumer.subscribe(Set.of(Topics.FETCH.topicName()), handover);
      while (!closed && failure() == null) {
        consumer.poll(POLL).forEach(intake::take);
        handover.takeSettled();
        pauseOrResume();
        commits.commit();
      }
      commits.commit();
    } catch (WakeupException e) {
      LOG.debug("consumer of fetch tasks stops");
    } catch (RuntimeException | Error e) {
      failure = "fetch tasks cannot be read: " + e.getMessage();
      LOG.atError().setCause(e).log("fetch tasks cannot be read");
    }
    ownership.close();
  }

  private void pauseOrResume() {
    if (frontier.size() > capacity) {
      consumer.pause(consumer.assignment());
    } else if (!consumer.paused().isEmpty() && frontier.size() <= capacity / 2) {
      consumer.resume(consumer.paused().stream().filter(p -> !handover.isSettling(p)).toList());
    }
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
      thread.join(Commits.LIMIT.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (thread.isAlive()) {
      consumer.wakeup();
    }
  }
}
