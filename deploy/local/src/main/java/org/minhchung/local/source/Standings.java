package org.minhchung.local.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;

/** How sources fare, from what the stages have told of them. */
public final class Standings {
  private final Map<String, SourceHealth> healths = new HashMap<>();
  private final Map<String, SourceState> states = new HashMap<>();
  private final JsonSerde<SourceHealth> health = new JsonSerde<>(SourceHealth.class);
  private final JsonSerde<SourceState> state = new JsonSerde<>(SourceState.class);
  private final Instant now;

  private Standings(Instant now) {
    this.now = now;
  }

  /** Reads what was told until now. */
  public static Standings read(Map<String, Object> kafka, Instant now) {
    Standings standings = new Standings(now);
    WholeTopics.read(kafka, Set.of(Topics.SOURCE_HEALTH, Topics.SOURCE_STATE), standings::take);
    return standings;
  }

  private void take(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.SOURCE_HEALTH.topicName())) {
      put(healths, record.key(), health.deserializer().deserialize("", record.value()));
    } else {
      SourceState told = state.deserializer().deserialize("", record.value());
      // pages have versions, and there are many of them
      put(states, record.key(), told == null || told.version() > 0 ? null : told);
    }
  }

  private static <T> void put(Map<String, T> map, String key, T value) {
    if (value == null) {
      map.remove(key);
    } else {
      map.put(key, value);
    }
  }

  /** How a source fares. */
  public Standing of(Source source) {
    List<SourceState> lists =
        Stream.of(source.feeds(), source.sitemaps(), source.sections())
            .flatMap(List::stream)
            .map(states::get)
            .filter(Objects::nonNull)
            .toList();
    List<Standing.Failing> failing = new ArrayList<>();
    for (SourceState list : lists) {
      if (list.failures() > 0) {
        failing.add(
            new Standing.Failing(list.url(), list.lastSuccess(), list.failures(), list.error()));
      }
    }
    Instant lastSuccess =
        lists.stream()
            .map(SourceState::lastSuccess)
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(null);
    return new Standing(state(source), lastSuccess, List.copyOf(failing));
  }

  private String state(Source source) {
    if (!source.enabled()) {
      return "off";
    }
    SourceHealth told = healths.get(source.id());
    return told == null ? "unseen" : told.stateAt(now).label();
  }
}
