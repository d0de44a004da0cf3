package org.minhchung.local.run;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.minhchung.events.Claim;
import org.minhchung.events.EventProducer;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/** Reads and writes the claim catalogue on its topic. */
public final class CatalogueLoader {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Map<String, Object> clientProperties;
  private final Clock clock;

  public CatalogueLoader(Map<String, Object> clientProperties, Clock clock) {
    this.clientProperties = clientProperties;
    this.clock = clock;
  }

  /** The claims that are on the topic now, by id. */
  public Map<String, Claim> read() {
    Map<String, Claim> claims = new ConcurrentHashMap<>();
    var claimOf = new JsonSerde<>(Claim.class).deserializer();
    try (TopicFollower follower =
        new TopicFollower(
            clientProperties,
            Set.of(Topics.CLAIM),
            record -> {
              if (record.value() == null) {
                claims.remove(record.key());
              } else {
                claims.put(record.key(), claimOf.deserialize(record.topic(), record.value()));
              }
            })) {
      follower.start().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
      return Map.copyOf(claims);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("the claim catalogue could not be read from Kafka", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading the claim catalogue", e);
    }
  }

  /**
   * Writes those shipped claims whose ids the topic does not know; what people have changed or
   * retired is left alone.
   *
   * @return how many were written
   */
  public int loadMissing(List<Claim> shipped) {
    Map<String, Claim> known = read();
    return write(shipped.stream().filter(c -> !known.containsKey(c.id())).toList());
  }

  /**
   * Writes claims over those with the same ids.
   *
   * @return how many
   */
  public int write(List<Claim> claims) {
    try (EventProducer producer =
        new EventProducer(clientProperties, "/minhchung/catalogue", clock)) {
      CompletableFuture.allOf(
              claims.stream()
                  .map(c -> producer.send(Topics.CLAIM, c.id(), "claim-" + c.id(), c))
                  .toArray(CompletableFuture[]::new))
          .join();
    }
    return claims.size();
  }
}
