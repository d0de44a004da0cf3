package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;

class FetchTaskConsumerTest {
  private static final String TOPIC = Topics.FETCH.topicName();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final Ownership ownership = new Ownership(clock);
  private final AtomicInteger attempts = new AtomicInteger();

  /** What is known cannot be read at first. */
  private CompletableFuture<Void> settle() {
    return attempts.incrementAndGet() < 3
        ? CompletableFuture.failedFuture(new IllegalStateException("Kafka gives nothing more"))
        : CompletableFuture.completedFuture(null);
  }

  @Test
  void hostsAreTakenOnOnceWhatIsKnownOfThemCouldBeReadAfterAll() {
    MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
    Node node = new Node(0, "localhost", 1);
    Node[] nodes = {node};
    kafka.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, nodes, nodes)));
    kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    kafka.schedulePollTask(() -> kafka.rebalance(List.of(PARTITION)));
    try (FetchTaskConsumer consumer =
        new FetchTaskConsumer(
            kafka,
            Duration.ofSeconds(9),
            new Frontier(clock),
            ownership,
            new RecordingOutbox(),
            this::settle,
            Duration.ofSeconds(5),
            100)) {
      consumer.start();
      await().until(consumer::isReading);

      assertThat(attempts).hasValue(3);
      assertThat(ownership.admits("a.example")).isTrue();
      assertThat(consumer.failure()).isNull();
    }
  }
}
