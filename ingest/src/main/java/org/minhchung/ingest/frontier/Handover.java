package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes hosts on and gives them back when the group changes. A partition that is new here stays
 * paused until all is known that the worker before knew of its hosts; one that goes is given back
 * when the visits under way have ended.
 */
final class Handover implements ConsumerRebalanceListener {
  private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
  private static final Duration BETWEEN_COMMITS = Duration.ofMillis(200);

  private final Consumer<String, byte[]> consumer;
  private final Frontier frontier;
  private final Ownership ownership;
  private final OffsetTracker offsets;
  private final Commits commits;
  private final Supplier<CompletableFuture<Void>> settle;
  private final Duration visitLimit;
  private final BooleanSupplier closed;
  private final Map<TopicPartition, CompletableFuture<Void>> settling = new HashMap<>();
  private volatile boolean assigned;
  private volatile boolean unsettled;
  private volatile String failure;

  /**
   * Prepares to take hosts on.
   *
   * @param settle completed when this worker knows all that was known of pages and hosts when it
   *     was called
   * @param visitLimit how long a visit under way may take before its host is given back all the
   *     same
   * @param closed whether this worker ends, so that no visit is waited for any more
   */
  Handover(
      Consumer<String, byte[]> consumer,
      Frontier frontier,
      Ownership ownership,
      OffsetTracker offsets,
      Commits commits,
      Supplier<CompletableFuture<Void>> settle,
      Duration visitLimit,
      BooleanSupplier closed) {
    this.consumer = consumer;
    this.frontier = frontier;
    this.ownership = ownership;
    this.offsets = offsets;
    this.commits = commits;
    this.settle = settle;
    this.visitLimit = visitLimit;
    this.closed = closed;
  }

  /** Whether it has been assigned its partitions, if any, and has taken all of them on. */
  boolean isSettled() {
    return assigned && !unsettled;
  }

  /** Whether a partition's hosts are still to be taken on, so that it stays paused. */
  boolean isSettling(TopicPartition partition) {
    return settling.containsKey(partition);
  }

  /** Why this worker must end, or null. */
  String failure() {
    return failure;
  }

  /** Takes on the hosts of partitions for which all is known by now. */
  void takeSettled() {
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
    List<Integer> going = numbers(removed);
    ownership.leave(going);
    frontier.dropUnadmitted();
    try {
      awaitIdle(going);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    commits.commit();
    forget(removed);
    LOG.atInfo().addKeyValue("partitions", going).log("has given hosts back");
  }

  /** Waits until no visit to these hosts is under way, and commits meanwhile. */
  private void awaitIdle(List<Integer> going) throws InterruptedException {
    long end = System.nanoTime() + visitLimit.toNanos();
    while (!closed.getAsBoolean()
        && System.nanoTime() < end
        && !frontier.awaitIdle(host -> ownership.isIn(host, going), BETWEEN_COMMITS.toMillis())) {
      commits.commit();
    }
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
    ownership.lose(numbers(removed));
    removed.forEach(settling::remove);
    unsettled = !settling.isEmpty();
    offsets.forget(removed);
  }

  private static List<Integer> numbers(Collection<TopicPartition> partitions) {
    return partitions.stream().map(TopicPartition::partition).toList();
  }
}
