package org.minhchung.local.source;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.minhchung.events.EventProducer;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.Topics;
import org.minhchung.events.source.SourceEdits;
import org.minhchung.local.process.CannotStartException;

/** The sources of a running system. */
public final class TopicSources implements SourceStore {
  /** Longer than a producer tries, so that it is known in the end what became of an edit. */
  private static final Duration PATIENCE = Duration.ofSeconds(250);

  private final Map<String, Object> kafka;
  private final Clock clock;

  public TopicSources(Map<String, Object> kafka, Clock clock) {
    this.kafka = kafka;
    this.clock = clock;
  }

  @Override
  public Map<String, Source> all() {
    Map<String, Source> sources = new TreeMap<>();
    var serde = new JsonSerde<>(Source.class).deserializer();
    WholeTopics.read(
        kafka,
        Set.of(Topics.SOURCE),
        record -> {
          Source source = serde.deserialize(record.topic(), record.value());
          if (source == null) {
            sources.remove(record.key());
          } else {
            sources.put(source.id(), source);
          }
        });
    return sources;
  }

  @Override
  public void apply(List<SourceEdit> edits) {
    try (EventProducer producer = new EventProducer(kafka, "/minhchung/command-line", clock)) {
      CompletableFuture.allOf(
              edits.stream()
                  .map(edit -> SourceEdits.write(producer, edit))
                  .toArray(CompletableFuture<?>[]::new))
          .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      throw new CannotStartException(
          "Kafka did not take the edit in time; list the sources to see what was taken, then try"
              + " again.",
          e);
    }
  }

  @Override
  public List<String> notes() {
    return List.of();
  }
}
