package org.minhchung.alerts.stream;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.LogAndContinueExceptionHandler;
import org.apache.kafka.streams.errors.LogAndContinueProcessingExceptionHandler;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.minhchung.events.Stage;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One Kafka Streams application: exactly once, dead letters on {@link Topics#ALERTS_DLQ}, a thread
 * that fails is replaced, and closing leaves the group at once. It begins only when everything that
 * it looks things up in has been read.
 */
public final class StreamsApplication implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(StreamsApplication.class);
  private static final Duration CLOSE = Duration.ofSeconds(4);

  private final String id;
  private final KafkaStreams streams;
  private final StartGate gate;

  /**
   * Prepares an application.
   *
   * @param id its application id, also the name of its consumer group
   * @param stateDirectory where its stores are kept
   * @param complete whether everything that the topology looks up has been read to its end
   */
  public StreamsApplication(
      String id,
      Topology topology,
      Map<String, Object> kafkaProperties,
      Path stateDirectory,
      BooleanSupplier complete) {
    this.id = id;
    this.streams = new KafkaStreams(topology, properties(id, kafkaProperties, stateDirectory));
    streams.setUncaughtExceptionHandler(
        error -> {
          LOG.atError().addKeyValue("application", id).setCause(error).log("a thread failed");
          return StreamThreadExceptionResponse.REPLACE_THREAD;
        });
    this.gate = new StartGate(id, complete, streams::start);
  }

  /** The settings, for tests too. */
  public static Properties properties(
      String id, Map<String, Object> kafkaProperties, Path stateDirectory) {
    Properties properties = new Properties();
    properties.putAll(kafkaProperties);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, id);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    properties.put(StreamsConfig.GROUP_PROTOCOL_CONFIG, "classic");
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
    properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
    properties.put(
        StreamsConfig.ERRORS_DEAD_LETTER_QUEUE_TOPIC_NAME_CONFIG, Topics.ALERTS_DLQ.topicName());
    properties.put(
        StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueExceptionHandler.class);
    properties.put(
        StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
        LogAndContinueProcessingExceptionHandler.class);
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
    properties.put(
        StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG),
        Topics.MAX_MESSAGE_BYTES);
    properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
    return properties;
  }

  /** Begins once everything is complete. */
  public void start() {
    gate.start();
  }

  /** Whether it processes. */
  public Stage.Health health() {
    if (!gate.passed()) {
      return new Stage.Health(false, id + " waits until everything it looks up has been read");
    }
    KafkaStreams.State state = streams.state();
    return new Stage.Health(
        state == KafkaStreams.State.RUNNING,
        id + " is " + state.name().toLowerCase(java.util.Locale.ROOT));
  }

  @Override
  public void close() {
    gate.close();
    streams.close(
        CloseOptions.timeout(CLOSE)
            .withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
  }
}
