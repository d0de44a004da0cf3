package org.minhchung.alerts.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.EventProducer;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;
import org.minhchung.events.SourceAdoption;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.events.source.SourceEdits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes edits to their topic and waits until they have come back from it. */
public final class KafkaSourceLog implements SourceLog, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(KafkaSourceLog.class);
  private static final long PATIENCE_SECONDS = 10;

  private final EventProducer producer;
  private final TopicFollower follower;
  private final JsonSerde<SourceEdit> serde = new JsonSerde<>(SourceEdit.class);

  /** By source, and there by the event's id, for a follower may read a record twice. */
  private final Map<String, Map<String, SourceEdit>> edits = new ConcurrentHashMap<>();

  private final Map<String, CompletableFuture<Void>> awaited = new ConcurrentHashMap<>();

  /**
   * Prepares to read and write.
   *
   * @param sources told to report its changes here
   */
  public KafkaSourceLog(
      EventProducer producer, LiveTable<Source> sources, Map<String, Object> kafkaProperties) {
    this.producer = producer;
    this.follower = new TopicFollower(kafkaProperties, Set.of(Topics.SOURCE_EDIT), this::read);
    sources.onChange((id, source) -> arrived(key(id, source)));
  }

  /** Begins to read. */
  public void start() {
    follower.start();
  }

  /** What keeps the edits from being known, or nothing. */
  public Optional<String> problem() {
    return follower.problem();
  }

  @Override
  public void write(List<SourceEdit> wanted) {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    List<String> keys = new ArrayList<>();
    for (SourceEdit edit : wanted) {
      keys.add(key(edit.sourceId(), edit.after()));
      keys.add(edit.eventId());
    }
    List<CompletableFuture<Void>> seen =
        keys.stream()
            .map(key -> awaited.computeIfAbsent(key, k -> new CompletableFuture<>()))
            .toList();
    try {
      wanted.forEach(edit -> sent.add(SourceEdits.write(producer, edit)));
      all(sent).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      keys.forEach(awaited::remove);
      throw new IllegalStateException(
          "Kafka has not confirmed the edit in time. It may still be made: look at the source again"
              + " before you repeat it.",
          e.getCause());
    }
    try {
      all(seen).orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    } catch (CompletionException e) {
      log.atWarn().log("edits are saved, but do not show yet: {}", e.getCause().toString());
    } finally {
      keys.forEach(awaited::remove);
    }
  }

  @Override
  public void adopt(SourceAdoption adoption) {
    try {
      producer
          .send(Topics.ADOPTION, adoption.sourceId(), adoption.eventId(), adoption)
          .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
          .join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "This could not be kept: Kafka did not take it in time.", e.getCause());
    }
  }

  @Override
  public List<SourceEdit> of(String sourceId) {
    List<SourceEdit> latest = new ArrayList<>();
    Map<String, SourceEdit> known = edits.get(sourceId);
    if (known != null) {
      synchronized (known) {
        latest.addAll(known.values());
      }
    }
    Collections.reverse(latest);
    return latest;
  }

  private static CompletableFuture<Void> all(List<CompletableFuture<Void>> parts) {
    return CompletableFuture.allOf(parts.toArray(CompletableFuture<?>[]::new));
  }

  private static String key(String id, Source source) {
    return id + " " + (source == null ? "removed" : source.revision());
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    SourceEdit edit = serde.deserializer().deserialize(record.topic(), record.value());
    if (edit == null) {
      return;
    }
    Map<String, SourceEdit> known =
        edits.computeIfAbsent(edit.sourceId(), id -> new LinkedHashMap<>());
    synchronized (known) {
      known.putIfAbsent(edit.eventId(), edit);
    }
    arrived(edit.eventId());
  }

  private void arrived(String key) {
    CompletableFuture<Void> waiting = awaited.get(key);
    if (waiting != null) {
      waiting.complete(null);
    }
  }

  @Override
  public void close() {
    follower.close();
  }
}
