package org.minhchung.alerts.correction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.Correction;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/** What became of flagged articles, by article, read from {@code correction.v1} and kept up. */
public final class Corrections implements AutoCloseable {
  /** The plan of visits ends long before; a page that flaps is not to fill the memory. */
  private static final int MOST_OF_AN_ARTICLE = 100;

  private final Map<String, List<Correction>> byArticle = new ConcurrentHashMap<>();
  private final JsonSerde<Correction> serde = new JsonSerde<>(Correction.class);
  private final TopicFollower follower;

  /**
   * Prepares to read.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public Corrections(Map<String, Object> kafkaProperties) {
    this.follower = new TopicFollower(kafkaProperties, Set.of(Topics.CORRECTION), this::read);
  }

  /** Starts to read. */
  public void start() {
    follower.start();
  }

  /** What was observed of an article, the earliest first; empty where nothing was. */
  public List<Correction> of(String articleId) {
    return byArticle.getOrDefault(articleId, List.of());
  }

  /** What keeps it from being up to date, or nothing. */
  public Optional<String> problem() {
    return follower.problem();
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    Correction correction = serde.deserializer().deserialize(record.topic(), record.value());
    if (correction != null) {
      take(correction);
    }
  }

  /** Takes a correction; the follower may bring it again. */
  void take(Correction correction) {
    byArticle.compute(
        correction.articleId(),
        (id, before) -> {
          List<Correction> all = before == null ? new ArrayList<>() : new ArrayList<>(before);
          all.removeIf(known -> known.id().equals(correction.id()));
          all.add(correction);
          return List.copyOf(all.subList(Math.max(0, all.size() - MOST_OF_AN_ARTICLE), all.size()));
        });
  }

  @Override
  public void close() {
    follower.close();
  }
}
