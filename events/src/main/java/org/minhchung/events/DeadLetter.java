package org.minhchung.events;

import java.util.Map;

/**
 * Headers of a dead letter that a stage writes itself, named as Kafka Streams names its own
 * (KIP-1034), so that one reader shows both.
 */
public final class DeadLetter {
  public static final String EXCEPTION = "__streams.errors.exception";
  public static final String MESSAGE = "__streams.errors.message";
  public static final String TOPIC = "__streams.errors.topic";

  private DeadLetter() {}

  /**
   * The headers.
   *
   * @param topic where the record came from
   * @param reason what was wrong with it
   */
  public static Map<String, String> headers(Topics topic, Throwable reason) {
    return Map.of(
        EXCEPTION,
        reason.getClass().getName(),
        MESSAGE,
        String.valueOf(reason.getMessage()),
        TOPIC,
        topic.topicName());
  }
}
