package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.FetchTask;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Topics;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads in {@code assessment.v1} which articles are flagged and puts on {@code fetch.v1}, keyed by
 * host, that their pages are to be watched, so that the one worker who owns the host remembers it.
 * It holds nothing in memory and goes on from what it committed, in a thread of its own; nothing is
 * committed before the tasks are safe, and a task that comes twice changes nothing.
 */
public final class FlaggedArticles implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FlaggedArticles.class);
  private static final String GROUP = "minhchung-flagged-articles";
  private static final Duration POLL = Duration.ofMillis(500);
  private static final long PAUSE_AFTER_ERROR_MS = 1_000;
  private static final long PATIENCE_MS = 5_000;

  private final Map<String, Object> properties;
  private final Outbox outbox;
  private final JsonSerde<Assessment> serde = new JsonSerde<>(Assessment.class);
  private final Thread thread = new Thread(this::run, "flagged-articles");
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile KafkaConsumer<String, byte[]> consumer;

  /**
   * Prepares to read.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public FlaggedArticles(Map<String, Object> kafkaProperties, Outbox outbox) {
    this.properties = new HashMap<>(kafkaProperties);
    this.properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
    this.properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    this.properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    this.properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    this.properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    this.outbox = outbox;
    this.thread.setDaemon(true);
  }

  /** Starts to read. */
  public void start() {
    thread.start();
  }

  private void run() {
    while (stopping.getCount() > 0) {
      try (KafkaConsumer<String, byte[]> open =
          new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer())) {
        consumer = open;
        open.subscribe(List.of(Topics.ASSESSMENT.topicName()));
        while (stopping.getCount() > 0) {
          List<CompletableFuture<Void>> sent = new ArrayList<>();
          open.poll(POLL).forEach(record -> sent.add(take(record)));
          CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new)).join();
          if (!sent.isEmpty()) {
            open.commitSync();
          }
        }
      } catch (WakeupException e) {
        LOG.debug("reader of flagged articles wakes up to stop");
      } catch (RuntimeException e) {
        LOG.atWarn().log("flagged articles cannot be read, tried again: {}", e.toString());
        LOG.atDebug().setCause(e).log("reading flagged articles failed");
      }
      pause();
    }
  }

  /** Takes one record; completed when what follows from it is safe. */
  CompletableFuture<Void> take(ConsumerRecord<String, byte[]> record) {
    FetchTask task;
    try {
      Assessment assessment = serde.deserializer().deserialize(record.topic(), record.value());
      if (assessment == null || !assessment.flagged()) {
        return CompletableFuture.completedFuture(null);
      }
      task = task(assessment);
    } catch (SerializationException | IllegalArgumentException e) {
      // whoever assesses and indexes it leaves the dead letter; here it only cannot be watched
      LOG.atWarn()
          .addKeyValue("topic", record.topic())
          .addKeyValue("partition", record.partition())
          .addKeyValue("offset", record.offset())
          .log("article cannot be watched: {}", e.getMessage());
      return CompletableFuture.completedFuture(null);
    }
    return outbox.send(
        Topics.FETCH,
        CanonicalUrl.host(task.url()),
        ArticleId.of(task.url() + " flagged " + task.flagged().at()),
        task,
        CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT));
  }

  private static FetchTask task(Assessment assessment) {
    var article = assessment.article();
    return new FetchTask(
        CanonicalUrl.of(article.url()),
        article.sourceId(),
        FetchTask.Reason.RECHECK,
        assessment.assessedAt(),
        0,
        null,
        null,
        new FetchTask.Flagged(
            article.id(),
            article.version(),
            article.contentHash(),
            article.text().length(),
            assessment.assessedAt()));
  }

  private void pause() {
    try {
      if (stopping.await(PAUSE_AFTER_ERROR_MS, TimeUnit.MILLISECONDS)) {
        LOG.debug("reader of flagged articles stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  /** Stops reading; waits a few seconds at most for the records in hand. */
  @Override
  public void close() {
    stopping.countDown();
    KafkaConsumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(PATIENCE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
