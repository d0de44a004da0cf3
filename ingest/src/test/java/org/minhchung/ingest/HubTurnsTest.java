package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.frontier.LostHostException;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.HubVisit;

/** Hubs are hosts like others: asked in their turn, with rests, and left alone when they wish. */
class HubTurnsTest extends VisitsCase {
  private void hub(String path) {
    frontier.add(
        new HubVisit(
            "post",
            site.url("/rss"),
            site.url("/rss"),
            site.url(path),
            Instant.EPOCH,
            new TopicPartition("t", 0),
            offset++));
  }

  private Duration rested() {
    Instant begin = clock.instant();
    while (true) {
      var visit = frontier.poll();
      if (visit.isPresent()) {
        make(visit.get());
        return Duration.between(begin, clock.instant());
      }
      assertThat(frontier.size()).as("something waits").isPositive();
      clock.advance(Duration.ofSeconds(1));
    }
  }

  @Test
  void restBeforeAndAfterTheyAreAsked() {
    site.status("/hub", 202, Map.of());
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    hub("/hub");
    hub("/hub");

    assertThat(rested()).isZero();
    assertThat(rested()).isEqualTo(Duration.ofSeconds(5));
    assertThat(rested()).isEqualTo(Duration.ofSeconds(5));
    assertThat(rested()).isEqualTo(Duration.ofSeconds(5));
    assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/hub", "/hub");
    assertThat(finished).containsExactly(0L, 1L, 2L);
  }

  @Test
  void areLeftAloneForAsLongAsTheyAskFor() {
    site.status("/hub", 503, Map.of("Retry-After", "7200"));
    hub("/hub");
    hub("/hub");

    assertThat(rested()).isZero();
    assertThat(rested()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void areNotAskedWhileTheirHostIsVisited() {
    hub("/hub");
    task("/a");
    Visit first = frontier.poll().orElseThrow();
    clock.advance(Duration.ofHours(1));

    assertThat(frontier.poll()).isEmpty();
    make(first);
    assertThat(frontier.poll()).isEmpty();
    clock.advance(Duration.ofSeconds(5));
    assertThat(frontier.poll()).isPresent();
  }

  @Test
  void areNotAskedOnceTheirHostIsAnothers() {
    hub("/hub");
    Visit visit = frontier.poll().orElseThrow();
    lostHosts.add("news.localhost");

    assertThatThrownBy(() -> visits.visit(visit)).isInstanceOf(LostHostException.class);
    assertThat(site.asked()).isEmpty();
    assertThat(finished).isEmpty();
  }
}
