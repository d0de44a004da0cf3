package org.minhchung.bench.world.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.Story.StoryName;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.report.Sightings.Sighting;
import org.minhchung.bench.world.server.Traces;

class BalanceTest {
  private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");

  private final World world = World.of(1, 100, 10, START, Duration.ofHours(4));
  private final Map<StoryName, List<Sighting>> seen = new HashMap<>();
  private StoryName one;

  @BeforeEach
  void everyStoryComesHalfAMinuteAfterItAppears() {
    for (Site site : world.sites()) {
      for (Story story : site.stories()) {
        StoryName name = new StoryName(story.site(), story.number());
        seen.put(name, List.of(sighting(story, "id-" + story.reference(), 1, 1)));
        if (site.isFetchable(story) && story.publishedAt().isAfter(START.plusSeconds(60))) {
          one = one == null ? name : one;
        }
      }
    }
  }

  @Test
  void tellsThatAllCameAndHowLate() {
    Balance balance = balance();

    assertThat(balance.due()).isPositive();
    assertThat(balance.share()).isEqualTo(100);
    assertThat(balance.twice()).isEmpty();
    assertThat(balance.repeated()).isEmpty();
    assertThat(balance.groups()).first().extracting(g -> g.whole.percentile(0.5)).isEqualTo(30.0);
  }

  @Test
  void aStoryWithoutAnEventIsLost() {
    seen.remove(one);

    assertThat(balance().lost())
        .singleElement()
        .asString()
        .startsWith(world.story(one).reference());
  }

  @Test
  void aStoryUnderTwoIdsCameTwice() {
    add(sighting(world.story(one), "another", 1, 1));

    assertThat(balance().twice()).hasSize(1);
  }

  @Test
  void aNewVersionOfAnUnchangedTextCameTwiceButOneOfAChangedTextDidNot() {
    add(sighting(world.story(one), "id-" + world.story(one).reference(), 2, 2));
    assertThat(balance().twice()).isEmpty();

    add(sighting(world.story(one), "id-" + world.story(one).reference(), 3, 2));
    assertThat(balance().twice()).hasSize(1);
  }

  @Test
  void theSameEventAgainIsARepetition() {
    add(seen.get(one).get(0));

    assertThat(balance().repeated()).hasSize(1);
    assertThat(balance().twice()).isEmpty();
  }

  private void add(Sighting sighting) {
    seen.put(
        one,
        java.util.stream.Stream.concat(seen.get(one).stream(), java.util.stream.Stream.of(sighting))
            .toList());
  }

  private static Sighting sighting(Story story, String id, int version, int revision) {
    Instant at = story.publishedAt().plusSeconds(30);
    return new Sighting(id, version, revision, at, at);
  }

  private Balance balance() {
    return new Balance(world, new Traces(world), seen, new Balance.Span(START, START, world.end()));
  }
}
