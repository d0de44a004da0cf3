package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Kind;
import org.minhchung.events.FetchTask.Lead;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Json;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;

/** Tasks whose key is another host than the one they lead to. */
class MisplacedTasksTest {
  private static final String TOPIC = Topics.FETCH.topicName();

  /** A host in the other one of two partitions. */
  private static final String CACHE =
      IntStream.range(0, 99)
          .mapToObj(i -> "news-example-" + i + ".cdn.ampproject.org")
          .filter(host -> Ownership.partition(host, 2) != Ownership.partition("news.example", 2))
          .findFirst()
          .orElseThrow();

  private static final String CACHED = "https://" + CACHE + "/c/s/news.example/a/quay?utm_source=x";
  private static final String PAGE = "https://news.example/a/quay";

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final Ownership ownership = new Ownership(clock);
  private final Frontier frontier =
      new Frontier(
          clock,
          1,
          new HostTerms() {
            @Override
            public boolean admits(String host) {
              return ownership.admits(host);
            }

            @Override
            public Instant earliest(String host) {
              return Instant.EPOCH;
            }
          },
          10);
  private final MockConsumer<String, byte[]> kafka = new MockConsumer<>("earliest");
  private final FetchTaskConsumer consumer =
      new FetchTaskConsumer(
          kafka,
          Duration.ofSeconds(9),
          frontier,
          ownership,
          outbox,
          () -> CompletableFuture.completedFuture(null),
          Duration.ofSeconds(5),
          100);

  @AfterEach
  void stop() {
    consumer.close();
  }

  private static ConsumerRecord<String, byte[]> record(
      int partition, long offset, String key, FetchTask task) throws Exception {
    return new ConsumerRecord<>(
        TOPIC, partition, offset, key, Json.mapper().writeValueAsBytes(task));
  }

  private static FetchTask task(String url) {
    return new FetchTask(url, "a", Reason.FEED, Instant.EPOCH, 2, "Quay", null);
  }

  /** A worker that has only the partition in which the task lies, of two. */
  private void startWith(int partition, ConsumerRecord<String, byte[]> record) {
    TopicPartition mine = new TopicPartition(TOPIC, partition);
    Node node = new Node(0, "localhost", 1);
    Node[] nodes = {node};
    kafka.updatePartitions(
        TOPIC,
        List.of(
            new PartitionInfo(TOPIC, 0, node, nodes, nodes),
            new PartitionInfo(TOPIC, 1, node, nodes, nodes)));
    kafka.updateBeginningOffsets(Map.of(mine, record.offset()));
    kafka.schedulePollTask(
        () -> {
          kafka.rebalance(List.of(mine));
          kafka.addRecord(record);
        });
    consumer.start();
  }

  @Test
  void areWrittenAgainUnderTheRightKeyAndTheOldRecordIsFinished() throws Exception {
    int wrong = Ownership.partition(CACHE, 2);
    startWith(wrong, record(wrong, 7, CACHE, task(CACHED)));

    TopicPartition mine = new TopicPartition(TOPIC, wrong);
    await()
        .untilAsserted(
            () ->
                assertThat(kafka.committed(Set.of(mine)))
                    .containsEntry(mine, new OffsetAndMetadata(8)));
    assertThat(outbox.keys(Topics.FETCH)).containsExactly("news.example");
    assertThat(outbox.values(Topics.FETCH, FetchTask.class)).containsExactly(task(CACHED));
    assertThat(frontier.size()).isZero();
  }

  @Test
  void areVisitedOnceTheyAreInPlace() throws Exception {
    int right = Ownership.partition("news.example", 2);
    startWith(right, record(right, 3, "news.example", task(CACHED)));

    await().until(() -> frontier.size() == 1);
    assertThat(outbox.keys(Topics.FETCH)).isEmpty();
    Visit visit = frontier.poll().orElseThrow();
    assertThat(visit.url()).isEqualTo(PAGE);
    assertThat(((Visit.PageVisit) visit).task().url()).isEqualTo(PAGE);
  }

  @Test
  void canBeOfAnyKind() throws Exception {
    TaskReader reader = new TaskReader();
    MisplacedTasks misplaced = new MisplacedTasks(reader, outbox);
    for (Kind kind : Kind.values()) {
      Lead lead = new Lead("https://first.example/x", 1, kind, 0, "https://topic.example/");
      FetchTask task = new FetchTask(CACHED, "a", Reason.FEED, null, 0, null, null, lead);
      var record = record(0, 1, CACHE, task);
      Visit visit = reader.read(record);
      assertThat(MisplacedTasks.contains(record, visit)).isTrue();
      misplaced.putRight(record, visit).join();

      var again = record(1, 1, outbox.keys(Topics.FETCH).get(kind.ordinal()), task);
      assertThat(MisplacedTasks.contains(again, reader.read(again))).isFalse();
    }
    assertThat(outbox.values(Topics.FETCH, FetchTask.class))
        .extracting(t -> t.lead().kind())
        .containsExactly(Kind.values());
  }
}
