package org.minhchung.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Topics;
import org.minhchung.ingest.RecordingOutbox;

class PublishedArticlesTest {
  private static final String TOPIC = Topics.ARTICLE.topicName();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Instant LAST = Instant.parse("2026-11-24T12:00:00Z");
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final PublishedArticles published =
      new PublishedArticles(new VisitMemory(new RecordingOutbox()));

  /** A topic of three articles, as far as its broker says. */
  private static MockConsumer<String, byte[]> threeArticles() {
    MockConsumer<String, byte[]> kafka =
        new MockConsumer<>("earliest") {
          @Override
          public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
              Map<TopicPartition, Long> times) {
            Map<TopicPartition, OffsetAndTimestamp> starts = new HashMap<>();
            times.forEach((p, time) -> starts.put(p, new OffsetAndTimestamp(0, time)));
            return starts;
          }
        };
    Node node = new Node(0, "localhost", 1);
    Node[] nodes = {node};
    kafka.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, node, nodes, nodes)));
    kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    kafka.updateEndOffsets(Map.of(PARTITION, 3L));
    return kafka;
  }

  private static void arrives(MockConsumer<String, byte[]> kafka, int offset) {
    String json =
        "{\"id\":\"id%d\",\"version\":2,\"url\":\"https://a.example/%d\",\"text\":\"x\","
            + "\"contentHash\":\"h\"}";
    kafka.addRecord(
        new ConsumerRecord<>(
            TOPIC,
            0,
            offset,
            "id" + offset,
            json.formatted(offset, offset).getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void areKnownOnceAllWereRead() {
    MockConsumer<String, byte[]> kafka = threeArticles();
    for (int offset = 0; offset < 3; offset++) {
      int next = offset;
      kafka.schedulePollTask(() -> arrives(kafka, next));
    }
    published.catchUp(kafka, LAST, PATIENCE);

    assertThat(published.of("id2")).hasValue(new PublishedArticles.Published(2, "h"));
  }

  @Test
  void thatDoNotComeEndTheReadingWithAReason() {
    MockConsumer<String, byte[]> kafka = threeArticles();
    kafka.schedulePollTask(() -> arrives(kafka, 0));

    assertThatThrownBy(() -> published.catchUp(kafka, LAST, PATIENCE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("none of the last 2 records came");
    assertThat(published.of("id0")).as("what was read stays known").isPresent();
  }

  @Test
  void endTheReadingWhereKafkaDoesNotAnswerAtAll() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, Object> kafka = Map.of("bootstrap.servers", "127.0.0.1:" + silent.getLocalPort());
      assertThatThrownBy(() -> published.catchUp(kafka, LAST, PATIENCE))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(TOPIC + " could not be read");
    }
  }
}
