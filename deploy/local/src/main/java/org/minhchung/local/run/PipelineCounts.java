package org.minhchung.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.minhchung.events.Json;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/**
 * Counts what passes through the topics, so that the figures are those of the pipeline and not of
 * one process.
 */
public final class PipelineCounts implements AutoCloseable {

  /**
   * Events seen so far.
   *
   * @param fetched article versions
   * @param assessed assessments
   * @param flagged assessments that are flagged
   * @param alerted alerts
   * @param delivered deliveries that succeeded
   * @param deadLetters of all stages
   */
  public record Counts(
      long fetched, long assessed, long flagged, long alerted, long delivered, long deadLetters) {

    @Override
    public String toString() {
      return "fetched %d · assessed %d · flagged %d · alerted %d · delivered %d · dead letters %d"
          .formatted(fetched, assessed, flagged, alerted, delivered, deadLetters);
    }
  }

  private final AtomicLong fetched = new AtomicLong();
  private final AtomicLong assessed = new AtomicLong();
  private final AtomicLong flagged = new AtomicLong();
  private final AtomicLong alerted = new AtomicLong();
  private final AtomicLong delivered = new AtomicLong();
  private final AtomicLong deadLetters = new AtomicLong();
  private final Map<TopicPartition, Long> next = new HashMap<>();
  private final TopicFollower follower;

  /** Begins to count from the beginning of the topics. */
  public PipelineCounts(Map<String, Object> clientProperties) {
    follower =
        new TopicFollower(
            clientProperties,
            Set.of(
                Topics.ARTICLE,
                Topics.ASSESSMENT,
                Topics.ALERT,
                Topics.DELIVERY,
                Topics.INGEST_DLQ,
                Topics.ANALYZE_DLQ,
                Topics.ALERTS_DLQ),
            this::count);
    follower.start();
  }

  /** The counts at this moment. */
  public Counts now() {
    return new Counts(
        fetched.get(),
        assessed.get(),
        flagged.get(),
        alerted.get(),
        delivered.get(),
        deadLetters.get());
  }

  private void count(ConsumerRecord<String, byte[]> record) {
    // the follower begins anew after an error of Kafka
    if (record.offset() < next.getOrDefault(place(record), 0L)) {
      return;
    }
    next.put(place(record), record.offset() + 1);
    String topic = record.topic();
    if (topic.equals(Topics.ARTICLE.topicName())) {
      fetched.incrementAndGet();
    } else if (topic.equals(Topics.ASSESSMENT.topicName())) {
      assessed.incrementAndGet();
      if (json(record).path("flagged").asBoolean()) {
        flagged.incrementAndGet();
      }
    } else if (topic.equals(Topics.ALERT.topicName())) {
      alerted.incrementAndGet();
    } else if (topic.equals(Topics.DELIVERY.topicName())) {
      if (json(record).path("status").asText().equals("delivered")) {
        delivered.incrementAndGet();
      }
    } else {
      deadLetters.incrementAndGet();
    }
  }

  private static TopicPartition place(ConsumerRecord<String, byte[]> record) {
    return new TopicPartition(record.topic(), record.partition());
  }

  private static JsonNode json(ConsumerRecord<String, byte[]> record) {
    try {
      return Json.mapper().readTree(record.value());
    } catch (IOException e) {
      throw new IllegalArgumentException("not JSON: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
