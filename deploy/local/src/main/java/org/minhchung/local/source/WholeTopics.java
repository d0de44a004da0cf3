package org.minhchung.local.source;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.local.process.CannotStartException;

/** Reads topics once, from their first records to their ends. */
final class WholeTopics {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private WholeTopics() {}

  /**
   * Reads.
   *
   * @param records called by one thread; everything has been handed to it when this returns
   */
  static void read(
      Map<String, Object> kafka,
      Set<Topics> topics,
      Consumer<ConsumerRecord<String, byte[]>> records) {
    try (TopicFollower follower = new TopicFollower(kafka, topics, records)) {
      try {
        follower.start().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        throw new CannotStartException(
            "Kafka's topics could not be read in "
                + PATIENCE.toSeconds()
                + " s: "
                + follower.problem().orElse(e.toString()),
            e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CannotStartException("interrupted while reading Kafka's topics", e);
      }
    }
  }
}
