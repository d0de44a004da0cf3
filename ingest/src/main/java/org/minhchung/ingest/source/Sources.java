package org.minhchung.ingest.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;

/** The sources as {@code source.v1} has them at this moment; any thread may ask. */
public final class Sources {
  private final Map<String, Source> byId = new ConcurrentHashMap<>();
  private final Set<String> removed = ConcurrentHashMap.newKeySet();
  private final JsonSerde<Source> serde = new JsonSerde<>(Source.class);

  /** Takes a record of the topic; a null value removes the source. */
  public void read(ConsumerRecord<String, byte[]> record) {
    Source source = serde.deserializer().deserialize(record.topic(), record.value());
    set(source == null ? record.key() : source.id(), source);
  }

  /** Knows a source as it is now; with null its pages are no longer wanted. */
  void set(String id, Source source) {
    if (source == null) {
      removed.add(id);
      byId.remove(id);
    } else {
      removed.remove(id);
      byId.put(id, source);
    }
  }

  /** All by id, watched or not. */
  Map<String, Source> all() {
    return Map.copyOf(byId);
  }

  /** Those that are to be watched. */
  public Collection<Source> enabled() {
    return List.copyOf(byId.values().stream().filter(Source::enabled).toList());
  }

  /** A source that is to be watched. */
  public Optional<Source> watched(String id) {
    return Optional.ofNullable(id).map(byId::get).filter(Source::enabled);
  }

  /** Whether pages of this source are still wanted; ids never heard of and null are. */
  public boolean wanted(String id) {
    if (id == null) {
      return true;
    }
    Source source = byId.get(id);
    return source == null ? !removed.contains(id) : source.enabled();
  }
}
