package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.State;
import org.minhchung.events.SourceVolume;
import org.minhchung.events.SourceWatch;
import org.minhchung.events.Stage;

class MetricsPageTest {
  private static final Instant NOW = MadeUp.NOW;
  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void site(List<Integer> found, List<Double> expected, Instant silentAt) {
    SourceHealth made = MadeUpSites.health("harian", State.HEALTHY, MadeUpSites.LAST);
    Instant from = NOW.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofHours(found.size() - 1L));
    desk.sources.put("harian", MadeUpSites.source("harian", true));
    desk.sourceHealths.put(
        "harian",
        new SourceHealth(
            "harian",
            State.HEALTHY,
            made.since(),
            List.of(),
            made.usual(),
            made.recent(),
            made.lastPage(),
            made.silentAfter(),
            made.pagesPerDay(),
            made.readings(),
            made.canaries(),
            made.at(),
            new SourceVolume(from, found, expected),
            new SourceWatch(NOW, null, 0, null, 0.25, 2, "403", silentAt, null)));
  }

  private String metrics() throws Exception {
    return desk.get("/metrics").body();
  }

  @Test
  void tellHowASourceStands() throws Exception {
    site(List.of(3, 7, 1), List.of(2.0, 4.5, 4.5), NOW.plusSeconds(60));

    assertThat(metrics())
        .contains("minhchung_source_state{source=\"harian\",state=\"healthy\"} 1.0")
        .contains("minhchung_sources{state=\"healthy\"} 1.0")
        .contains("minhchung_sources{state=\"silent\"} 0.0")
        .contains("minhchung_source_page_age_seconds{source=\"harian\"} 1800.0")
        .contains("minhchung_source_found_pages{source=\"harian\"} 7.0")
        .contains("minhchung_source_expected_pages{source=\"harian\"} 4.5")
        .contains("minhchung_source_refused_share{source=\"harian\"} 0.25");

    site(List.of(3, 7, 1), List.of(2.0, 4.5, 4.5), NOW.minusSeconds(60));
    assertThat(metrics())
        .contains("minhchung_source_state{source=\"harian\",state=\"silent\"} 1.0")
        .doesNotContain("state=\"healthy\"} 1.0");
  }

  @Test
  void anHourThatNobodyWatchedHasNoFigure() throws Exception {
    site(List.of(3, -1, 1), List.of(2.0, -1.0, 4.5), null);

    assertThat(metrics())
        .contains("minhchung_source_state")
        .doesNotContain("minhchung_source_found_pages{")
        .doesNotContain("minhchung_source_expected_pages{");
  }

  @Test
  void tellWhetherStagesAreReady() throws Exception {
    desk.healths.put("ingest", new Stage.Health(false, "waits"));

    assertThat(metrics()).contains("minhchung_stage_ready{stage=\"ingest\"} 0.0");
  }
}
