package org.minhchung.ingest;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.Topics;
import org.minhchung.ingest.source.Outbox;

/** Keeps what would go to Kafka. */
public final class RecordingOutbox implements Outbox {
  /** An event as it would be sent. */
  public record Sent(Topics topic, String key, String eventId, Object value) {}

  /** Done before an event is taken. */
  public volatile Consumer<Topics> onSend = topic -> {};

  private final List<Sent> sent = new CopyOnWriteArrayList<>();
  private final List<Map<String, String>> deadLetters = new CopyOnWriteArrayList<>();

  @Override
  public CompletableFuture<Void> send(
      Topics topic, String key, String eventId, Object value, String traceParent) {
    onSend.accept(topic);
    sent.add(new Sent(topic, key, eventId, value));
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public CompletableFuture<Void> deadLetter(
      String key, String eventId, byte[] raw, Map<String, String> headers, String traceParent) {
    sent.add(
        new Sent(
            Topics.INGEST_DLQ,
            key,
            eventId,
            new String(raw, java.nio.charset.StandardCharsets.UTF_8)));
    deadLetters.add(headers);
    return CompletableFuture.completedFuture(null);
  }

  public <T> List<T> values(Topics topic, Class<T> type) {
    return sent.stream().filter(s -> s.topic() == topic).map(s -> type.cast(s.value())).toList();
  }

  public List<String> keys(Topics topic) {
    return sent.stream().filter(s -> s.topic() == topic).map(Sent::key).toList();
  }

  public List<String> reasons() {
    return deadLetters.stream().map(h -> h.get(DeadLetter.MESSAGE)).toList();
  }
}
