package org.minhchung.ingest.source;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;

/** The sources as {@code source.v1} has them at this moment; any thread may ask. */
public final class Sources {
  private final Map<String, Source> byId = new ConcurrentHashMap<>();
  private final JsonSerde<Source> serde = new JsonSerde<>(Source.class);

  /** Takes a record of the topic; a null value removes the source. */
  public void read(ConsumerRecord<String, byte[]> record) {
    Source source = serde.deserializer().deserialize(record.topic(), record.value());
    if (source == null) {
      byId.remove(record.key());
    } else {
      byId.put(source.id(), source);
    }
  }

  /** Those that are to be watched. */
  public Collection<Source> enabled() {
    return List.copyOf(byId.values().stream().filter(Source::enabled).toList());
  }

  /** Whether pages of this source are still wanted; unknown and null ids are. */
  public boolean wanted(String id) {
    Source source = id == null ? null : byId.get(id);
    return source == null || source.enabled();
  }
}
