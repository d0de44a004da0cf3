package org.minhchung.events;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads a topic once, up to what was there at the start, keeping nothing. For what looks back over
 * much and rarely; {@link TopicFollower} is for what must stay up to date.
 */
public final class TopicScan {
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private TopicScan() {}

  /**
   * Reads.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @param since records before are left out; null for all
   * @param records told of every record, in the order of each partition
   * @throws IllegalStateException when Kafka does not answer, or gives nothing more before the end,
   *     for a minute
   */
  public static void read(
      Map<String, Object> kafkaProperties,
      Topics topic,
      Instant since,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> records) {
    Map<String, Object> properties = new HashMap<>(kafkaProperties);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
      read(consumer, topic, since, PATIENCE, records);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          topic.topicName() + " could not be read: " + e.getMessage(), e);
    }
  }

  static void read(
      Consumer<String, byte[]> consumer,
      Topics topic,
      Instant since,
      Duration patience,
      java.util.function.Consumer<ConsumerRecord<String, byte[]>> records) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(topic.topicName()).stream()
            .map(info -> new TopicPartition(info.topic(), info.partition()))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    begin(consumer, partitions, since, ends);
    long lastProgress = System.nanoTime();
    long before = -1;
    while (ends.entrySet().stream().anyMatch(e -> consumer.position(e.getKey()) < e.getValue())) {
      consumer.poll(POLL).forEach(records);
      long now = partitions.stream().mapToLong(consumer::position).sum();
      if (now != before) {
        before = now;
        lastProgress = System.nanoTime();
      } else if (System.nanoTime() - lastProgress > patience.toNanos()) {
        throw new IllegalStateException(
            "%s could not be read to its end: Kafka gives nothing more for %s"
                .formatted(topic.topicName(), patience));
      }
    }
  }

  private static void begin(
      Consumer<String, byte[]> consumer,
      List<TopicPartition> partitions,
      Instant since,
      Map<TopicPartition, Long> ends) {
    if (since == null) {
      consumer.seekToBeginning(partitions);
      return;
    }
    Map<TopicPartition, Long> times =
        partitions.stream()
            .collect(Collectors.toMap(p -> p, p -> Math.max(0, since.toEpochMilli())));
    Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
    for (TopicPartition partition : partitions) {
      OffsetAndTimestamp from = found.get(partition);
      consumer.seek(partition, from == null ? ends.get(partition) : from.offset());
    }
  }
}
