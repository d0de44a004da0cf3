package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

class TopicScanTest {
  private static final String TOPIC = Topics.ARTICLE.topicName();
  private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
  private static final Instant SINCE = Instant.parse("1969-12-31T23:50:00Z");
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final List<String> read = new ArrayList<>();

  /** A topic of three records, as far as its broker says. */
  private static MockConsumer<String, byte[]> threeRecords() {
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
    kafka.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, "id" + offset, new byte[0]));
  }

  private void read(MockConsumer<String, byte[]> kafka) {
    TopicScan.read(kafka, Topics.ARTICLE, SINCE, PATIENCE, record -> read.add(record.key()));
  }

  @Test
  void endsWithWhatWasThereAtTheStart() {
    MockConsumer<String, byte[]> kafka = threeRecords();
    for (int offset = 0; offset < 3; offset++) {
      int next = offset;
      kafka.schedulePollTask(() -> arrives(kafka, next));
    }
    read(kafka);

    assertThat(read).containsExactly("id0", "id1", "id2");
  }

  @Test
  void endsWithAReasonWhenTheRestDoesNotCome() {
    MockConsumer<String, byte[]> kafka = threeRecords();
    kafka.schedulePollTask(() -> arrives(kafka, 0));

    assertThatThrownBy(() -> read(kafka))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Kafka gives nothing more for PT0.3S");
    assertThat(read).as("what came was handed on").containsExactly("id0");
  }

  @Test
  void endsWithAReasonWhereKafkaDoesNotAnswerAtAll() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      Map<String, Object> kafka =
          Map.of(
              "bootstrap.servers",
              "127.0.0.1:" + silent.getLocalPort(),
              "request.timeout.ms",
              300,
              "default.api.timeout.ms",
              300);
      assertThatThrownBy(() -> TopicScan.read(kafka, Topics.ARTICLE, null, record -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith(TOPIC + " could not be read");
    }
  }
}
