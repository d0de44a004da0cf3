package org.minhchung.analyze;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.topology.AnalyzeTopology;
import org.minhchung.analyze.topology.SourceKinds;
import org.minhchung.analyze.topology.StreamsSettings;
import org.minhchung.events.Claim;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;
import org.minhchung.events.Stage;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Turns article.v1 into assessment.v1. Articles are read only after the whole catalogue of claims
 * and the list of sources have been, because an article assessed against half a catalogue would
 * pass unseen.
 */
public final class AnalyzeStage implements Stage {
  private static final Logger LOG = LoggerFactory.getLogger(AnalyzeStage.class);
  private static final Duration RETRY = Duration.ofSeconds(2);
  private static final Duration LEAVE = Duration.ofSeconds(8);

  private final AnalyzeConfig config;
  private final Map<String, Object> kafkaProperties;
  private final Clock clock;
  private final SourceKinds sources = new SourceKinds();
  private final ScheduledExecutorService starter =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "analyze-start");
            thread.setDaemon(true);
            return thread;
          });

  // Written by the starter thread or under the lock in close, read by health.
  private volatile Assessor assessor;
  private volatile TopicFollower follower;
  private volatile KafkaStreams streams;
  private volatile String trouble = "is starting";
  private boolean closed;

  /**
   * Prepares the stage.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public AnalyzeStage(AnalyzeConfig config, Map<String, Object> kafkaProperties, Clock clock) {
    this.config = config;
    this.kafkaProperties = Map.copyOf(kafkaProperties);
    this.clock = clock;
  }

  @Override
  public String name() {
    return "analyze";
  }

  @Override
  public void start() {
    starter.execute(this::load);
  }

  private void load() {
    try {
      assessor = Assessor.create(config, List.of(), clock);
      follow();
    } catch (RuntimeException | LinkageError e) {
      trouble = "the models cannot be loaded: " + e.getMessage();
      LOG.error("analyze cannot start", e);
    }
  }

  private synchronized void follow() {
    if (closed) {
      return;
    }
    try {
      TopicFollower next =
          new TopicFollower(kafkaProperties, Set.of(Topics.CLAIM, Topics.SOURCE), this::learn);
      follower = next;
      // A failure is handled in the callback; nobody waits for what comes after it.
      var unused =
          next.start()
              .whenCompleteAsync(
                  (done, error) -> {
                    if (error == null) {
                      runStreams();
                    } else {
                      next.close();
                      tryAgain(error);
                    }
                  },
                  starter);
    } catch (RuntimeException e) {
      tryAgain(e);
    }
  }

  private synchronized void tryAgain(Throwable error) {
    trouble = "claims and sources cannot be read: " + error.getMessage();
    LOG.atWarn().addKeyValue("error", error.getMessage()).log("analyze waits for Kafka");
    if (!closed) {
      var unused = starter.schedule(this::follow, RETRY.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void learn(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.SOURCE.topicName())) {
      Source source = read(record, Source.class);
      if (source == null) {
        sources.remove(record.key());
      } else {
        sources.put(source);
      }
      return;
    }
    Claim claim = read(record, Claim.class);
    if (claim == null) {
      assessor.claims().remove(record.key());
    } else {
      assessor.claims().add(claim);
    }
  }

  private static <T> T read(ConsumerRecord<String, byte[]> record, Class<T> type) {
    return new JsonSerde<>(type).deserializer().deserialize(record.topic(), record.value());
  }

  private synchronized void runStreams() {
    if (closed) {
      return;
    }
    LOG.atInfo().addKeyValue("claims", assessor.claims().size()).log("the catalogue is loaded");
    KafkaStreams next =
        new KafkaStreams(
            AnalyzeTopology.build(assessor, sources, clock),
            StreamsSettings.of(config, kafkaProperties));
    next.setUncaughtExceptionHandler(
        error -> {
          LOG.atError().setCause(error).log("a stream thread failed and is replaced");
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    streams = next;
    next.start();
  }

  @Override
  public Health health() {
    KafkaStreams running = streams;
    if (running == null) {
      return new Health(false, trouble);
    }
    if (running.state() != KafkaStreams.State.RUNNING) {
      return new Health(false, "Kafka Streams is " + running.state());
    }
    String works = "knows " + assessor.claims().size() + " claims";
    List<String> off = assessor.problems();
    return new Health(true, off.isEmpty() ? works : works + "; TROUBLE: " + String.join("; ", off));
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    starter.shutdown();
    if (streams != null
        && !streams.close(
            CloseOptions.timeout(LEAVE)
                .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP))) {
      LOG.warn("Kafka Streams did not stop within {}", LEAVE);
    }
    if (follower != null) {
      follower.close();
    }
    if (assessor != null) {
      assessor.close();
    }
  }
}
