package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** How a worker is a member of the group that shares the partitions of {@code fetch.v1}. */
final class FetchGroup {
  private static final String NAME = "minhchung-ingest";
  private static final int SESSION_MS = 10_000;

  /** The coordinator's clock and this one may differ by this much over a session. */
  private static final Duration MARGIN = Duration.ofSeconds(1);

  private final Map<String, Object> properties;

  FetchGroup(Map<String, Object> kafkaProperties) {
    properties = new HashMap<>(kafkaProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, NAME);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    // Only what moves is given back, so that most hosts go on being visited meanwhile.
    properties.put(
        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
        List.of(CooperativeStickyAssignor.class.getName()));
    properties.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MS);
    properties.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
    properties.putIfAbsent(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 200);
  }

  /** A consumer that is not of the group yet. */
  Consumer<String, byte[]> consumer() {
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** How long a commit proves that a worker is of the group. */
  Duration lease() {
    int session =
        Integer.parseInt(properties.get(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG).toString());
    return Duration.ofMillis(session).minus(MARGIN);
  }
}
