package org.minhchung.alerts.topic;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what this stage cannot process, as it came and with the reason. */
public final class DeadLetters {
  private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

  private final EventProducer producer;

  public DeadLetters(EventProducer producer) {
    this.producer = producer;
  }

  /**
   * Writes a record to {@code alerts.dlq.v1} and waits until Kafka has it.
   *
   * @param from the topic it came from
   * @throws KafkaException when Kafka does not take it; the record must then not be committed
   */
  public void send(Topics from, ConsumerRecord<String, byte[]> record, Throwable reason) {
    Map<String, String> headers = new HashMap<>(DeadLetter.headers(from, reason));
    headers.put("__streams.errors.partition", Integer.toString(record.partition()));
    headers.put("__streams.errors.offset", Long.toString(record.offset()));
    String id = from.topicName() + "/" + record.partition() + "/" + record.offset();
    try {
      producer
          .sendBytes(
              Topics.ALERTS_DLQ,
              record.key(),
              id,
              record.value(),
              CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT),
              headers)
          .join();
    } catch (CompletionException e) {
      throw new KafkaException("dead letter " + id + " was not taken", e.getCause());
    }
    log.atWarn()
        .addKeyValue("record", id)
        .addKeyValue("key", record.key())
        .log("dead letter: {}", reason.getMessage());
  }
}
