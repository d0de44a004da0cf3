package org.minhchung.bench.world.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WorldTest {
  private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");

  private final World world = world(1);

  @Test
  void theSameSeedMakesTheSameWorldAndAnotherOneAnother() {
    assertThat(world(1).sites()).isEqualTo(world.sites());
    assertThat(world(2).sites()).isNotEqualTo(world.sites());
  }

  @Test
  void aWorldOfAFewHundredHasOutletsOfEveryKind() {
    assertThat(kinds(Site::rhythm)).containsExactlyInAnyOrder(Rhythm.values());
    assertThat(kinds(Site::listing)).containsExactlyInAnyOrder(Listing.values());
    assertThat(kinds(Site::rules)).containsExactlyInAnyOrder(Rules.values());
    assertThat(kinds(Site::trouble)).containsExactlyInAnyOrder(Trouble.values());
    assertThat(kinds(Site::naming)).containsExactlyInAnyOrder(Naming.values());
  }

  @Test
  void storiesAreNumberedAsTheyAppearAndFoundByTheirReferenceAndPath() {
    for (Site site : world.sites()) {
      assertThat(site.stories()).isSortedAccordingTo(Comparator.comparing(Story::publishedAt));
      for (Story story : site.stories()) {
        assertThat(world.story(Story.named("By the desk, " + story.reference() + ".")))
            .isSameAs(story);
        assertThat(Story.numberAt(story.path())).isEqualTo(story.number());
      }
    }
  }

  @Test
  void listsWhatIsOutNewestFirstAndNotWhatIsGone() {
    Instant now = START.plus(Duration.ofHours(2));
    Site wire =
        world.sites().stream().filter(s -> s.rhythm() == Rhythm.WIRE).findFirst().orElseThrow();

    assertThat(wire.newest(now))
        .hasSize(2 * wire.listed())
        .isSortedAccordingTo(Comparator.comparing(Story::publishedAt).reversed())
        .allSatisfy(s -> assertThat(s.isOut(now) && !s.isGone(now)).isTrue());
  }

  @Test
  void aFastClockAgreesInAllItsCopies() {
    Instant anchor = Instant.parse("2026-11-24T12:00:00Z");
    AcceleratedClock clock = new AcceleratedClock(START, anchor, 60);

    assertThat(clock.at(anchor.plusSeconds(10))).isEqualTo(START.plusSeconds(600));
    assertThat(clock.real(Duration.ofMinutes(1))).isEqualTo(Duration.ofSeconds(1));
  }

  private static World world(long seed) {
    return World.of(seed, 400, 20, START, Duration.ofHours(6));
  }

  private <T> Set<T> kinds(Function<Site, T> kind) {
    return world.sites().stream().map(kind).collect(Collectors.toSet());
  }
}
