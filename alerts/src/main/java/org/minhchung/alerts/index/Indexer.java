package org.minhchung.alerts.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.minhchung.alerts.AlertsConfig.IndexSettings;
import org.minhchung.alerts.topic.DeadLetters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index up with {@code assessment.v1}, in a thread of its own. It outlives every outage
 * of Elasticsearch and Kafka. Its consumer group is bound to the identity of the index: an index
 * that was lost or made anew is filled from the topic's beginning.
 */
public final class Indexer implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(Indexer.class);
  private static final String GROUP = "minhchung-indexer-";
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);

  private final Map<String, Object> kafkaProperties;
  private final IndexSettings settings;
  private final SearchIndex index;
  private final ArticleContext context;
  private final ElasticsearchClient client;
  private final ArticleWriter writer;
  private final DeadLetters deadLetters;
  private final AtomicLong indexed = new AtomicLong();
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final Thread thread = new Thread(this::run, "indexer");
  private volatile KafkaConsumer<String, byte[]> consumer;
  private long lookedAt = System.nanoTime();
  private volatile String problem = "The indexer is starting.";

  public Indexer(
      Map<String, Object> kafkaProperties,
      IndexSettings settings,
      ElasticsearchConnection elasticsearch,
      SearchIndex index,
      ArticleContext context,
      DeadLetters deadLetters) {
    this.kafkaProperties = kafkaProperties;
    this.settings = settings;
    this.index = index;
    this.context = context;
    this.client = elasticsearch.client();
    this.writer = new ArticleWriter(client, context, new QueueRule(settings.toCheckScore()));
    this.deadLetters = deadLetters;
    this.thread.setDaemon(true);
  }

  /** Starts to index. */
  public void start() {
    thread.start();
  }

  /** What keeps the index from being up to date, one sentence, or nothing. */
  public Optional<String> problem() {
    return Optional.ofNullable(problem);
  }

  /** How many assessments have been written since the start, repeated ones included. */
  public long indexed() {
    return indexed.get();
  }

  private void run() {
    Backoff backoff = new Backoff(settings.retryPause());
    while (!stopped()) {
      try {
        Optional<String> identity = prepare();
        if (identity.isPresent()) {
          consume(identity.get(), backoff);
        } else {
          backoff.reset();
        }
      } catch (WakeupException e) {
        log.debug("indexer wakes up to stop");
      } catch (ConnectException e) {
        report(Outage.sentence(e));
      } catch (IOException | RuntimeException e) {
        log.atDebug().setCause(e).log("indexing failed");
        report("The index is late: " + e.getMessage());
      }
      pause(backoff.next());
    }
  }

  /** The identity of an index that is ready, or nothing while what it needs is not. */
  private Optional<String> prepare() throws IOException {
    if (!context.caughtUp()) {
      problem = "The indexer waits: " + context.problem().orElse("topics are being read") + ".";
      return Optional.empty();
    }
    return Optional.of(index.ensure());
  }

  private void consume(String identity, Backoff betweenRuns) throws IOException {
    try (KafkaConsumer<String, byte[]> open =
        new KafkaConsumer<>(
            consumerProperties(identity), new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer = open;
      IndexingLoop loop =
          new IndexingLoop(
              open, writer, deadLetters, new Backoff(settings.retryPause()), this::report);
      loop.subscribe();
      problem = null;
      while (!stopped()) {
        int written = loop.step();
        betweenRuns.reset();
        indexed.addAndGet(written);
        if (written > 0) {
          problem = null;
        } else {
          lookAfterElasticsearch();
        }
      }
    } finally {
      consumer = null;
    }
  }

  /** Notices an outage also while there is nothing to write. */
  private void lookAfterElasticsearch() {
    if (System.nanoTime() - lookedAt < LOOK_EVERY.toNanos()) {
      return;
    }
    lookedAt = System.nanoTime();
    try {
      problem = client.ping().value() ? null : "Elasticsearch is not what answers at its address.";
    } catch (IOException e) {
      log.atDebug().setCause(e).log("ping failed");
      report(Outage.sentence(e));
    } catch (ElasticsearchException e) {
      log.atDebug().setCause(e).log("ping refused");
      report(Outage.sentence(e));
    }
  }

  private Map<String, Object> consumerProperties(String identity) {
    Map<String, Object> properties = new HashMap<>(kafkaProperties);
    properties.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP + identity);
    properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    properties.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, settings.batch());
    return properties;
  }

  private void report(String what) {
    if (!what.equals(problem)) {
      log.atWarn().log(what);
    }
    problem = what;
  }

  private boolean stopped() {
    return stopping.getCount() == 0;
  }

  private void pause(Duration pause) {
    try {
      if (stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
        log.debug("indexer stops");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      stopping.countDown();
    }
  }

  @Override
  public void close() {
    stopping.countDown();
    KafkaConsumer<String, byte[]> open = consumer;
    if (open != null) {
      open.wakeup();
    }
    try {
      thread.join(Duration.ofSeconds(5).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
