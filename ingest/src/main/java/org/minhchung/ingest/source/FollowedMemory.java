package org.minhchung.ingest.source;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/**
 * A {@link VisitMemory} that is read from {@code source-state.v1} and follows it, for whoever works
 * beside a running crawl, such as a backfill.
 */
public final class FollowedMemory implements AutoCloseable {
  private final VisitMemory memory;
  private final TopicFollower follower;

  private FollowedMemory(Map<String, Object> kafkaProperties, Outbox outbox) {
    this.memory = new VisitMemory(outbox);
    this.follower = new TopicFollower(kafkaProperties, Set.of(Topics.SOURCE_STATE), memory::read);
  }

  /**
   * Reads everything that is remembered.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   * @param outbox where what is remembered from now on goes
   * @param patience how long to wait for the topic to be read
   * @throws IllegalStateException when it could not be read in that time, saying why
   */
  public static FollowedMemory open(
      Map<String, Object> kafkaProperties, Outbox outbox, Duration patience) {
    FollowedMemory followed = new FollowedMemory(kafkaProperties, outbox);
    try {
      followed.follower.start().get(patience.toMillis(), TimeUnit.MILLISECONDS);
      return followed;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      followed.close();
      throw new IllegalStateException("reading what is known of pages was interrupted", e);
    } catch (ExecutionException | TimeoutException e) {
      String why = followed.follower.problem().orElse(e.toString());
      followed.close();
      throw new IllegalStateException(
          "what is known of pages could not be read in " + patience + ": " + why, e);
    }
  }

  /** What is remembered, kept up to date until this is closed. */
  public VisitMemory memory() {
    return memory;
  }

  @Override
  public void close() {
    follower.close();
  }
}
