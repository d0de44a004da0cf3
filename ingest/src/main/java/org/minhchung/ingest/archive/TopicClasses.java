package org.minhchung.ingest.archive;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.Json;
import org.minhchung.events.TopicScan;
import org.minhchung.events.Topics;
import org.minhchung.events.warc.MovedRecords.Place;

/**
 * Finds in the topics what pages are evidence of. All versions of an article share the classes that
 * any of them ever had, for a correction is evidence too. Remembers ids only, so that a long past
 * needs time but little memory.
 */
public final class TopicClasses implements PageClasses {
  /** Clocks of machines differ, and an event is written a moment after its page. */
  private static final Duration SLACK = Duration.ofDays(1);

  private final Map<String, Object> kafka;

  /**
   * Prepares to read.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public TopicClasses(Map<String, Object> kafkaProperties) {
    this.kafka = Map.copyOf(kafkaProperties);
  }

  @Override
  public Map<Place, Set<PageClass>> of(Set<String> files, Instant since) {
    Instant from = since.minus(SLACK);
    Set<String> stories = new HashSet<>();
    Map<String, Set<PageClass>> articles = new HashMap<>();
    TopicScan.read(
        kafka,
        Topics.REVIEW,
        null,
        record -> {
          JsonNode review = json(record);
          stories.add(review.path("storyId").asText());
          if (review.hasNonNull("articleId")) {
            add(articles, review.path("articleId").asText(), PageClass.REVIEWED);
          }
        });
    TopicScan.read(
        kafka,
        Topics.ASSESSMENT,
        null, // a flag on an earlier version keeps the later ones too
        record -> {
          JsonNode assessment = json(record);
          String id = assessment.path("article").path("id").asText();
          if (assessment.path("flagged").asBoolean()) {
            add(articles, id, PageClass.FLAGGED);
          }
          if (stories.contains(assessment.path("cluster").asText())) {
            add(articles, id, PageClass.REVIEWED);
          }
        });
    Map<Place, Set<PageClass>> classes = new HashMap<>();
    TopicScan.read(
        kafka,
        Topics.ARTICLE,
        from,
        record -> {
          JsonNode article = json(record);
          JsonNode snapshot = article.path("snapshot");
          String file = snapshot.path("file").asText();
          if (files.contains(file)) {
            classes.put(
                new Place(file, snapshot.path("offset").asLong()),
                articles.getOrDefault(article.path("id").asText(), Set.of()));
          }
        });
    return classes;
  }

  private static void add(Map<String, Set<PageClass>> articles, String id, PageClass pageClass) {
    articles.computeIfAbsent(id, i -> EnumSet.noneOf(PageClass.class)).add(pageClass);
  }

  /** An unreadable record could have told of a flag, so it stops everything. */
  private static JsonNode json(ConsumerRecord<String, byte[]> record) {
    try {
      return record.value() == null
          ? Json.mapper().createObjectNode()
          : Json.mapper().readTree(record.value());
    } catch (IOException e) {
      throw new IllegalStateException(
          "record %d of %s-%d cannot be read, so nothing is removed: %s"
              .formatted(record.offset(), record.topic(), record.partition(), e.getMessage()),
          e);
    }
  }
}
