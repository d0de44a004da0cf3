package org.minhchung.ingest.source;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Topics;

/**
 * Where ingest's events go. A port, so that a backfill or a test can look at what would be sent
 * without a broker.
 */
public interface Outbox {
  /**
   * Sends an event.
   *
   * @param traceParent of the record that caused it, or null
   * @return completed when it is safe; completed exceptionally when it is not
   */
  CompletableFuture<Void> send(
      Topics topic, String key, String eventId, Object value, String traceParent);

  /**
   * Sends a dead letter.
   *
   * @param raw the record that could not be processed, as it was
   * @param headers why, see {@link org.minhchung.events.DeadLetter}
   */
  CompletableFuture<Void> deadLetter(
      String key, String eventId, byte[] raw, Map<String, String> headers, String traceParent);

  /** The one that leads to Kafka. */
  static Outbox to(EventProducer producer) {
    return new Outbox() {
      @Override
      public CompletableFuture<Void> send(
          Topics topic, String key, String eventId, Object value, String traceParent) {
        return producer.send(topic, key, eventId, value, traceParent);
      }

      @Override
      public CompletableFuture<Void> deadLetter(
          String key, String eventId, byte[] raw, Map<String, String> headers, String trace) {
        return producer.sendBytes(Topics.INGEST_DLQ, key, eventId, raw, trace, headers);
      }
    };
  }
}
