package org.minhchung.alerts.topic;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The latest value of each key of a compacted topic, held in memory. A record that cannot be read
 * is logged with its place and leaves the value before it in force.
 */
public final class LiveTable<V> implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(LiveTable.class);

  private final Map<String, V> values = new ConcurrentHashMap<>();
  private final Deserializer<V> reader;
  private final Topics topic;
  private final TopicFollower follower;
  private volatile BiConsumer<String, V> listener = (key, value) -> {};

  /**
   * Makes an empty table.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @param type the topic's {@link Topics#valueType()}
   */
  public LiveTable(Map<String, Object> kafkaProperties, Topics topic, Class<V> type) {
    this.topic = topic;
    this.reader = new JsonSerde<>(type).deserializer();
    this.follower = new TopicFollower(kafkaProperties, Set.of(topic), this::accept);
  }

  /**
   * Says who is to hear of every change, with null for a removed value; before {@link #start()}.
   */
  public void onChange(BiConsumer<String, V> newListener) {
    listener = newListener;
  }

  /** Starts to read. */
  public void start() {
    follower.start();
  }

  /** The latest value of a key. */
  public Optional<V> get(String key) {
    return key == null ? Optional.empty() : Optional.ofNullable(values.get(key));
  }

  /** All values by key; changes as the topic does. */
  public Map<String, V> all() {
    return java.util.Collections.unmodifiableMap(values);
  }

  /** Whether the whole topic has been read. */
  public boolean caughtUp() {
    return follower.caughtUp();
  }

  /** What keeps it from being up to date, or nothing. */
  public Optional<String> problem() {
    return follower.problem();
  }

  private void accept(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      log.atWarn()
          .addKeyValue("topic", topic.topicName())
          .addKeyValue("offset", record.offset())
          .log("record without a key is left out");
      return;
    }
    V value;
    try {
      value = reader.deserialize(record.topic(), record.value());
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("key", record.key())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .log("record is left out: {}", e.getMessage());
      return;
    }
    if (value == null) {
      values.remove(record.key());
    } else {
      values.put(record.key(), value);
    }
    listener.accept(record.key(), value);
  }

  @Override
  public void close() {
    follower.close();
  }
}
