package org.minhchung.alerts.desk;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.alerts.desk.view.SiteState;
import org.minhchung.alerts.desk.view.WatchedSites;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceVolume;
import org.minhchung.events.SourceWatch;

/**
 * How the sources stand, as figures: the states that the desk shows, and what they are made of.
 * What is not known has no series, so that a gap in our watch is one in every chart.
 */
final class SourceMetrics {
  private final WatchedSites sites;
  private final Clock clock;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private final Map<String, List<Row<?>>> rows = new HashMap<>();

  SourceMetrics(WatchedSites sites, MeterRegistry registry, Clock clock) {
    this.sites = sites;
    this.clock = clock;
    gauge(registry, "minhchung.sources", "Sources in each state.");
    gauge(registry, "minhchung.source.state", "1 for the state that a source is in.");
    gauge(registry, "minhchung.source.page.age.seconds", "Since the last new page of a source.");
    gauge(registry, "minhchung.source.watch.age.seconds", "Since a source was last watched.");
    gauge(
        registry, "minhchung.source.found.pages", "New pages in the last whole hour, if watched.");
    gauge(
        registry,
        "minhchung.source.expected.pages",
        "New pages that a source's past made us expect of its last whole hour.");
    gauge(registry, "minhchung.source.failed.polls", "Polls of a source in a row that failed.");
    gauge(registry, "minhchung.source.refused.share", "Share of a day's pages that were refused.");
  }

  private void gauge(MeterRegistry registry, String name, String description) {
    gauges.put(name, MultiGauge.builder(name).description(description).register(registry));
  }

  /** Takes what is known now. */
  synchronized void refresh() {
    Instant now = clock.instant();
    gauges.keySet().forEach(name -> rows.put(name, new ArrayList<>()));
    Map<SiteState, Integer> counts = new EnumMap<>(SiteState.class);
    for (Source source : sites.all()) {
      SourceHealth health = sites.health(source.id()).orElse(null);
      SiteState state = SiteState.of(source, health, now);
      counts.merge(state, 1, Integer::sum);
      add("minhchung.source.state", Tags.of("source", source.id(), "state", state.label()), 1);
      if (health != null) {
        of(Tags.of("source", source.id()), health, now);
      }
    }
    for (SiteState state : SiteState.values()) {
      add("minhchung.sources", Tags.of("state", state.label()), counts.getOrDefault(state, 0));
    }
    rows.forEach((name, made) -> gauges.get(name).register(made, true));
  }

  private void of(Tags source, SourceHealth health, Instant now) {
    if (health.lastPage() != null) {
      add("minhchung.source.page.age.seconds", source, seconds(health.lastPage(), now));
    }
    SourceWatch watch = health.watch();
    if (watch != null) {
      add("minhchung.source.watch.age.seconds", source, seconds(watch.until(), now));
      add("minhchung.source.failed.polls", source, watch.failedPolls());
      add("minhchung.source.refused.share", source, watch.refusedShare());
    }
    SourceVolume volume = health.volume();
    int hour = volume == null ? -1 : (int) Duration.between(volume.from(), now).toHours() - 1;
    if (hour >= 0 && hour < volume.found().size() && volume.found().get(hour) >= 0) {
      add("minhchung.source.found.pages", source, volume.found().get(hour));
      if (volume.expected().get(hour) >= 0) {
        add("minhchung.source.expected.pages", source, volume.expected().get(hour));
      }
    }
  }

  private void add(String name, Tags tags, double value) {
    rows.get(name).add(Row.of(tags, value));
  }

  private static double seconds(Instant from, Instant until) {
    return Duration.between(from, until).toMillis() / 1e3;
  }
}
