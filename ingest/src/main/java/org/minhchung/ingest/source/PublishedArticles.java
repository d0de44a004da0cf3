package org.minhchung.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.minhchung.events.Article;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The articles published last, whether or not their visits are remembered. A worker that dies
 * between the article and the memory of it would otherwise have the article published again by
 * whoever makes the visit next. Any thread may use it.
 */
public final class PublishedArticles {
  private static final Logger LOG = LoggerFactory.getLogger(PublishedArticles.class);
  private static final int REMEMBERED = 20_000;
  private static final Duration POLL = Duration.ofMillis(200);

  /** Between an article and the memory of it there is less time than this, for it is one visit. */
  private static final Duration ONE_VISIT = Duration.ofMinutes(15);

  /** What was published last under an id. */
  public record Published(int version, String contentHash) {}

  private final Map<String, Published> byId =
      Collections.synchronizedMap(
          new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Published> eldest) {
              return size() > REMEMBERED;
            }
          });
  private final JsonSerde<Article> serde = new JsonSerde<>(Article.class);
  private final VisitMemory memory;

  public PublishedArticles(VisitMemory memory) {
    this.memory = memory;
  }

  /** An article has been published. */
  public void add(String id, int version, String contentHash) {
    byId.merge(
        id, new Published(version, contentHash), (a, b) -> a.version() > b.version() ? a : b);
  }

  /** What was published last under an id, if that was lately. */
  public Optional<Published> of(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /**
   * Reads the articles whose visits may not be remembered: those published since shortly before the
   * last visit that is. Memory must have been read to its end before.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @param lastRemembered time of the last record of {@code source-state.v1}
   * @param patience how long Kafka may not answer, or not come any further
   * @throws IllegalStateException when that was too long; what was read by then stays known, and
   *     reading may be tried again
   */
  public void catchUp(
      Map<String, Object> kafkaProperties, Instant lastRemembered, Duration patience) {
    try (Consumer<String, byte[]> consumer = consumer(kafkaProperties, patience)) {
      catchUp(consumer, lastRemembered, patience);
    } catch (TimeoutException e) {
      throw new IllegalStateException(
          Topics.ARTICLE.topicName() + " could not be read: " + e.getMessage(), e);
    }
  }

  void catchUp(Consumer<String, byte[]> consumer, Instant lastRemembered, Duration patience) {
    long since = lastRemembered.minus(ONE_VISIT).toEpochMilli();
    int taken = 0;
    List<TopicPartition> partitions =
        consumer.partitionsFor(Topics.ARTICLE.topicName()).stream()
            .map(p -> new TopicPartition(p.topic(), p.partition()))
            .toList();
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    Map<TopicPartition, Long> times = new HashMap<>();
    partitions.forEach(p -> times.put(p, Math.max(0, since)));
    var starts = consumer.offsetsForTimes(times);
    consumer.assign(partitions);
    for (TopicPartition partition : partitions) {
      var start = starts.get(partition);
      consumer.seek(partition, start == null ? ends.get(partition) : start.offset());
    }
    long before = -1;
    long giveUp = 0;
    for (long left = left(consumer, ends); left > 0; left = left(consumer, ends)) {
      if (left != before) {
        before = left;
        giveUp = System.nanoTime() + patience.toNanos();
      } else if (System.nanoTime() - giveUp > 0) {
        throw new IllegalStateException(
            "%s could not be read to its end: for %s none of the last %d records came"
                .formatted(Topics.ARTICLE.topicName(), patience, left));
      }
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        taken += read(record) ? 1 : 0;
      }
    }
    if (taken > 0) {
      LOG.atInfo().addKeyValue("articles", taken).log("were published and not remembered");
    }
  }

  /** How many records are still to be read. */
  private static long left(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .mapToLong(e -> Math.max(0, e.getValue() - consumer.position(e.getKey())))
        .sum();
  }

  /** Takes an article that is not remembered. */
  private boolean read(ConsumerRecord<String, byte[]> record) {
    Article article;
    try {
      article = serde.deserializer().deserialize(record.topic(), record.value());
    } catch (RuntimeException e) {
      LOG.atWarn().addKeyValue("offset", record.offset()).log("not an article: {}", e.getMessage());
      return false;
    }
    boolean isRemembered =
        article == null
            || memory.of(article.url()).filter(s -> s.version() >= article.version()).isPresent();
    if (!isRemembered) {
      add(article.id(), article.version(), article.contentHash());
    }
    return !isRemembered;
  }

  private static Consumer<String, byte[]> consumer(
      Map<String, Object> kafkaProperties, Duration patience) {
    Map<String, Object> properties = new HashMap<>(kafkaProperties);
    properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    properties.put(ConsumerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) patience.toMillis());
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
  }
}
