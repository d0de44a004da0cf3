package org.minhchung.alerts.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Canary;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;
import org.minhchung.events.SourceHealth.Profile;
import org.minhchung.events.SourceHealth.Reading;
import org.minhchung.events.SourceHealth.Spread;
import org.minhchung.events.SourceHealth.State;

/** Sites and how they are read, for the desk's tests. */
final class MadeUpSites {
  static final Instant LAST = MadeUp.NOW.minus(Duration.ofMinutes(30));
  private static final Profile USUAL =
      new Profile(200, new Spread(900, 2300, 5200), new Spread(5, 12, 30), 0, 0.02, 0.03, 0, 0.01);
  private static final Profile RECENT =
      new Profile(20, new Spread(80, 90, 2400), new Spread(1, 1, 12), 0, 0.6, 0.6, 0, 0);

  private MadeUpSites() {}

  static Source source(String id, boolean enabled) {
    return new Source(
        id,
        "The " + id,
        "https://" + id + ".example/",
        "ID",
        List.of("id", "en"),
        List.of("https://" + id + ".example/rss"),
        List.of(),
        null,
        null,
        enabled);
  }

  static SourceHealth health(String id, State state, Instant lastPage) {
    boolean changed = state == State.CHANGED;
    return new SourceHealth(
        id,
        state,
        LAST.minus(Duration.ofHours(3)),
        changed ? List.of(new Drift(Measure.SHORTER, 2300, 90, 20)) : List.of(),
        state == State.LEARNING ? null : USUAL,
        changed ? RECENT : USUAL,
        lastPage,
        Duration.ofHours(9),
        Map.of("2026-05-31", 22, "2026-06-01", 9, "2026-05-24", 1000),
        readings(id, changed),
        changed
            ? List.of(
                new Canary(
                    "The quay story",
                    "https://" + id + ".example/quay",
                    LAST,
                    List.of(
                        new Shortfall("paragraphs", "6", "1"), new Shortfall("date", "2026", null)),
                    2))
            : List.of(new Canary("Known", "https://" + id + ".example/k", LAST, List.of(), 0)),
        LAST,
        null,
        null);
  }

  private static List<Reading> readings(String id, boolean changed) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      boolean poor = changed && i > 7;
      boolean lost = i == 5;
      readings.add(
          new Reading(
              "https://" + id + ".example/2026/06/01/politics/a-story-with-a-long-name-" + i,
              LAST.minus(Duration.ofMinutes(30L * (20 - i))),
              lost ? Outcome.UNREADABLE : Outcome.READ,
              lost ? "none" : "density",
              lost ? 0 : poor ? 80 + i : 1800 + 137 * i % 900,
              lost ? 0 : poor ? 1 : 12,
              !lost,
              !lost && !poor,
              poor,
              lost ? "no text found" : null,
              false));
    }
    return readings;
  }
}
