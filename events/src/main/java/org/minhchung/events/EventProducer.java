package org.minhchung.events;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends events outside Kafka Streams: idempotent, acknowledged by all replicas, with CloudEvents
 * headers. Safe for use by several threads.
 */
public final class EventProducer implements AutoCloseable {
  /** What Kafka does not take in this time is the caller's to send again after a restart. */
  private static final Duration CLOSE = Duration.ofSeconds(2);

  private final KafkaProducer<String, byte[]> producer;
  private final String source;
  private final Clock clock;

  /**
   * Makes a producer.
   *
   * @param clientProperties at least {@code bootstrap.servers}
   * @param source the stage, such as {@code /minhchung/ingest}
   */
  public EventProducer(Map<String, Object> clientProperties, String source, Clock clock) {
    Map<String, Object> properties = new HashMap<>();
    properties.put(ProducerConfig.LINGER_MS_CONFIG, 5);
    properties.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
    properties.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
    properties.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topics.MAX_MESSAGE_BYTES);
    properties.putAll(clientProperties);
    properties.put(ProducerConfig.ACKS_CONFIG, "all");
    properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
    this.producer =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
    this.source = source;
    this.clock = clock;
  }

  /**
   * Sends an event.
   *
   * @param eventId stable id of the event
   * @param value null writes a tombstone on a compacted topic
   * @return completed when the brokers have it; completed exceptionally when they have not
   */
  public CompletableFuture<Void> send(Topics topic, String key, String eventId, Object value) {
    return send(topic, key, eventId, value, null);
  }

  /** As {@link #send(Topics, String, String, Object)}, within the trace of another record. */
  public CompletableFuture<Void> send(
      Topics topic, String key, String eventId, Object value, String traceParent) {
    byte[] bytes;
    try {
      bytes = value == null ? null : Json.mapper().writeValueAsBytes(value);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return CompletableFuture.failedFuture(e);
    }
    return sendBytes(topic, key, eventId, bytes, traceParent, Map.of());
  }

  /**
   * Sends raw bytes, such as a dead letter, with further headers.
   *
   * @param more further headers, in UTF-8
   */
  public CompletableFuture<Void> sendBytes(
      Topics topic,
      String key,
      String eventId,
      byte[] bytes,
      String traceParent,
      Map<String, String> more) {
    ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.topicName(), key, bytes);
    CloudEvents.add(record.headers(), eventId, topic, source, clock.instant(), traceParent);
    more.forEach(
        (name, text) ->
            record.headers().add(name, text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    CompletableFuture<Void> done = new CompletableFuture<>();
    producer.send(
        record,
        (metadata, error) -> {
          if (error == null) {
            done.complete(null);
          } else {
            done.completeExceptionally(error);
          }
        });
    return done;
  }

  /** Waits until everything sent so far is acknowledged or has failed. */
  public void flush() {
    producer.flush();
  }

  @Override
  public void close() {
    producer.close(CLOSE);
  }
}
