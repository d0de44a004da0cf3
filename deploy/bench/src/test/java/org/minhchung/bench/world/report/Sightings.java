package org.minhchung.bench.world.report;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.bench.world.model.AcceleratedClock;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.Story.StoryName;
import org.minhchung.events.Article;
import org.minhchung.events.Json;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;

/** Reads every article event and finds the story that it is about. */
public final class Sightings implements AutoCloseable {

  /**
   * One event.
   *
   * @param at when it was sent, in the world's time
   * @param revision of the text, as the world counts
   */
  public record Sighting(
      String articleId, int version, int revision, Instant at, Instant fetched) {}

  private final AcceleratedClock clock;
  private final Map<StoryName, List<Sighting>> byStory = new ConcurrentHashMap<>();
  private final List<String> strange = new ArrayList<>();
  private final TopicFollower follower;

  public Sightings(Map<String, Object> kafka, AcceleratedClock clock) {
    this.clock = clock;
    this.follower = new TopicFollower(kafka, Set.of(Topics.ARTICLE), this::read);
    follower.start();
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    Article article;
    try {
      article = Json.mapper().readValue(record.value(), Article.class);
    } catch (IOException e) {
      throw new IllegalArgumentException("not an article: " + e.getMessage(), e);
    }
    StoryName name = Story.named(article.text());
    if (name == null) {
      synchronized (strange) {
        strange.add(article.url());
      }
      return;
    }
    int revision = article.text().contains("edition 2.") ? 2 : 1;
    Sighting sighting =
        new Sighting(
            article.id(),
            article.version(),
            revision,
            clock.at(Instant.ofEpochMilli(record.timestamp())),
            article.fetchedAt());
    byStory.merge(name, List.of(sighting), Sightings::joined);
  }

  private static List<Sighting> joined(List<Sighting> before, List<Sighting> more) {
    List<Sighting> all = new ArrayList<>(before);
    all.addAll(more);
    return List.copyOf(all);
  }

  /** The events of each story, in the order of the topic. */
  public Map<StoryName, List<Sighting>> byStory() {
    return new HashMap<>(byStory);
  }

  /** How many stories have an event. */
  public int size() {
    return byStory.size();
  }

  /** Addresses of articles in which no story was found. */
  public List<String> strange() {
    synchronized (strange) {
      return List.copyOf(strange);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
