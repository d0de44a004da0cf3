package org.minhchung.ingest;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.HostState;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.Ownership;
import org.minhchung.ingest.source.PublishedArticles;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/**
 * Learns from Kafka what other workers, and this one before, have told of sources, pages, hosts.
 */
final class OtherWorkers implements AutoCloseable {
  private final Map<String, Object> kafka;
  private final Sources sources;
  private final VisitMemory memory;
  private final PublishedArticles published;
  private final HostStates hosts;
  private final Consumer<HostState> robots;
  private final Ownership ownership;
  private final JsonSerde<HostState> hostStates = new JsonSerde<>(HostState.class);
  private final AtomicLong lastRemembered = new AtomicLong();
  private final TopicFollower follower;

  /**
   * Prepares to read.
   *
   * @param robots told what others found of a robots.txt that stands at another host
   */
  OtherWorkers(
      Map<String, Object> kafka,
      Sources sources,
      VisitMemory memory,
      HostStates hosts,
      Consumer<HostState> robots,
      Ownership ownership,
      PublishedArticles published) {
    this.kafka = kafka;
    this.sources = sources;
    this.memory = memory;
    this.published = published;
    this.hosts = hosts;
    this.robots = robots;
    this.ownership = ownership;
    this.follower =
        new TopicFollower(
            kafka, Set.of(Topics.SOURCE, Topics.SOURCE_STATE, Topics.HOST_STATE), this::read);
  }

  /** Begins; completed when all that is there by now has been read. */
  CompletableFuture<?> start() {
    return follower.start();
  }

  /** Reads to its end what has been told of pages and hosts until now. */
  CompletableFuture<Void> settle() {
    return follower
        .reachEnd()
        .thenRunAsync(
            () -> {
              Instant last = Instant.ofEpochMilli(lastRemembered.get());
              Instant now = Instant.now();
              published.catchUp(kafka, last.isBefore(now) ? last : now);
            });
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.SOURCE.topicName())) {
      sources.read(record);
    } else if (record.topic().equals(Topics.HOST_STATE.topicName())) {
      readHost(record);
    } else {
      lastRemembered.accumulateAndGet(record.timestamp(), Math::max);
      memory.read(record);
    }
  }

  /** Of a host that is looked after here, more is known already than the topic says. */
  private void readHost(ConsumerRecord<String, byte[]> record) {
    HostState state = hostStates.deserializer().deserialize(record.topic(), record.value());
    if (state != null && state.robots() != null) {
      robots.accept(state);
    } else if (!ownership.admits(record.key())) {
      hosts.read(record.key(), state);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
