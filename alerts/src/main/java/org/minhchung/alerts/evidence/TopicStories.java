package org.minhchung.alerts.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.ReviewEvent;
import org.minhchung.events.Source;
import org.minhchung.events.TopicScan;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds a story in the topics, where neither desk nor search node is at hand. */
public final class TopicStories {
  private static final Logger log = LoggerFactory.getLogger(TopicStories.class);

  private final Map<String, Object> kafka;

  /**
   * Prepares to read.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public TopicStories(Map<String, Object> kafkaProperties) {
    this.kafka = Map.copyOf(kafkaProperties);
  }

  /** The story; nothing if no article was ever put into it. */
  public Optional<StoryEvidence> find(String id) {
    Set<String> articles = new HashSet<>();
    read(
        Topics.ASSESSMENT,
        Assessment.class,
        (key, assessment) -> {
          if (assessment.cluster().equals(id)) {
            articles.add(assessment.article().id());
          }
        });
    if (articles.isEmpty()) {
      return Optional.empty();
    }
    List<Assessment> assessments = new ArrayList<>();
    read(
        Topics.ASSESSMENT,
        Assessment.class,
        (key, assessment) -> {
          if (articles.contains(assessment.article().id())) {
            assessments.add(assessment);
          }
        });
    Map<String, Claim> claims = new HashMap<>();
    read(Topics.CLAIM, Claim.class, (key, claim) -> put(claims, key, claim));
    Map<String, String> outlets = new HashMap<>();
    read(
        Topics.SOURCE,
        Source.class,
        (key, source) -> put(outlets, key, source == null ? null : source.name()));
    List<ReviewEvent> reviews = new ArrayList<>();
    read(
        Topics.REVIEW,
        ReviewEvent.class,
        (key, review) -> {
          if (review.storyId().equals(id) && review.sequence() == reviews.size() + 1) {
            reviews.add(review);
          }
        });
    return Optional.of(
        StoryEvidence.of(
            id,
            assessments,
            claim -> Optional.ofNullable(claims.get(claim)),
            reviews,
            source -> outlets.getOrDefault(source, source)));
  }

  private static <T> void put(Map<String, T> table, String key, T value) {
    if (value == null) {
      table.remove(key);
    } else {
      table.put(key, value);
    }
  }

  private <T> void read(Topics topic, Class<T> type, BiConsumer<String, T> taker) {
    boolean removals = topic == Topics.CLAIM || topic == Topics.SOURCE;
    try (Deserializer<T> reader = new JsonSerde<>(type).deserializer()) {
      TopicScan.read(kafka, topic, null, record -> take(record, reader, removals, taker));
    }
  }

  private static <T> void take(
      ConsumerRecord<String, byte[]> record,
      Deserializer<T> reader,
      boolean removals,
      BiConsumer<String, T> taker) {
    try {
      T value = reader.deserialize(record.topic(), record.value());
      if (value != null || removals) {
        taker.accept(record.key(), value);
      }
    } catch (SerializationException e) {
      log.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("offset", record.offset())
          .log("left out: {}", e.getMessage());
    }
  }
}
