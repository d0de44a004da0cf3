package org.minhchung.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.Article;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.TopicScan;
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
   * @throws IllegalStateException when Kafka gives nothing for a minute; what was read by then
   *     stays known, and reading may be tried again
   */
  public void catchUp(Map<String, Object> kafkaProperties, Instant lastRemembered) {
    AtomicInteger taken = new AtomicInteger();
    TopicScan.read(
        kafkaProperties,
        Topics.ARTICLE,
        lastRemembered.minus(ONE_VISIT),
        record -> taken.addAndGet(read(record) ? 1 : 0));
    if (taken.get() > 0) {
      LOG.atInfo().addKeyValue("articles", taken).log("were published and not remembered");
    }
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
}
