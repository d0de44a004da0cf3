package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.frontier.Visit.PageVisit;

class FrontierTest {
  private static final Duration REST = Duration.ofSeconds(5);

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final Frontier frontier = new Frontier(clock);

  private static PageVisit page(String url, Instant notBefore, int partition) {
    FetchTask task = new FetchTask(url, "a", FetchTask.Reason.FEED, notBefore, 0, null, null);
    return new PageVisit(task, new TopicPartition("t", partition), 0, null, url, notBefore, 0);
  }

  private void add(String url) {
    frontier.add(page(url, Instant.EPOCH, 0));
  }

  private String next() {
    return frontier.poll().map(Visit::url).orElse(null);
  }

  @Test
  void asksAHostForOneThingAtATime() {
    add("https://a.example/1");
    add("https://a.example/2");

    assertThat(next()).isEqualTo("https://a.example/1");
    assertThat(next()).isNull();
    clock.advance(Duration.ofHours(1));
    assertThat(next()).as("still under way").isNull();
  }

  @Test
  void letsAHostRestAfterEachVisit() {
    add("https://a.example/1");
    add("https://a.example/2");
    next();
    frontier.finish("a.example", REST);

    clock.advance(REST.minusMillis(1));
    assertThat(next()).isNull();
    clock.advance(Duration.ofMillis(1));
    assertThat(next()).isEqualTo("https://a.example/2");
  }

  @Test
  void restsEvenWhenTheNextPageComesLater() {
    add("https://a.example/1");
    next();
    frontier.finish("a.example", REST);
    add("https://a.example/2");

    assertThat(next()).isNull();
    clock.advance(REST);
    assertThat(next()).isEqualTo("https://a.example/2");
  }

  @Test
  void asksDifferentHostsSideBySide() {
    add("https://a.example/1");
    add("https://b.example/1");

    assertThat(next()).isNotNull();
    assertThat(next()).isNotNull();
  }

  @Test
  void countsPortsAndSchemesOfAHostTogether() {
    add("https://a.example/1");
    add("http://a.example:8080/2");
    next();

    assertThat(next()).isNull();
  }

  @Test
  void waitsForTheTimeOfAVisitAndLetsOthersPass() {
    Instant later = clock.instant().plusSeconds(60);
    frontier.add(page("https://a.example/later", later, 0));
    add("https://a.example/now");

    assertThat(next()).isEqualTo("https://a.example/now");
    frontier.finish("a.example", Duration.ZERO);
    assertThat(next()).isNull();
    clock.advance(Duration.ofSeconds(60));
    assertThat(next()).isEqualTo("https://a.example/later");
  }

  @Test
  void keepsTheOrderWithinAHost() {
    for (int i = 0; i < 20; i++) {
      add("https://a.example/" + i);
    }
    for (int i = 0; i < 20; i++) {
      assertThat(next()).isEqualTo("https://a.example/" + i);
      frontier.finish("a.example", Duration.ZERO);
    }
    assertThat(frontier.size()).isZero();
  }

  @Test
  void letsNewsPassTheBacklogOfItsHost() {
    FetchTask old =
        new FetchTask(
            "https://a.example/old", "a", FetchTask.Reason.BACKFILL, Instant.EPOCH, 0, null, null);
    for (int i = 0; i < 3; i++) {
      String url = "https://a.example/old/" + i;
      frontier.add(
          new PageVisit(old, new TopicPartition("t", 0), i, null, url, clock.instant(), 0));
    }
    clock.advance(Duration.ofSeconds(60));
    frontier.add(page("https://a.example/news", clock.instant(), 0));
    frontier.add(page("https://a.example/later", clock.instant().plusSeconds(60), 0));

    List<String> asked = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      asked.add(next());
      frontier.finish("a.example", Duration.ZERO);
    }
    assertThat(asked)
        .containsExactly(
            "https://a.example/news",
            "https://a.example/old/0",
            "https://a.example/old/1",
            "https://a.example/old/2");
    assertThat(next()).isNull();
  }

  @Test
  void newHostsNeverTakeAllThreads() {
    Frontier bounded = new Frontier(clock, 1, HostTerms.none(), 4);
    bounded.add(page("https://known.example/1", Instant.EPOCH, 0));
    bounded.poll();
    bounded.finish("known.example", REST);
    for (int i = 0; i < 10; i++) {
      bounded.add(page("https://new" + i + ".example/", Instant.EPOCH, 0));
    }
    bounded.add(page("https://known.example/2", clock.instant(), 0));
    clock.advance(REST);

    assertThat(bounded.poll()).isPresent();
    assertThat(bounded.poll()).isPresent();
    assertThat(bounded.poll().map(Visit::url)).contains("https://known.example/2");
    assertThat(bounded.poll()).isEmpty();
    bounded.finish("new0.example", REST);
    assertThat(bounded.poll()).isPresent();
    assertThat(bounded.poll()).isEmpty();
  }

  @Test
  void dropsVisitsOfHostsThatWentElsewhere() {
    Set<String> mine = new HashSet<>(Set.of("a.example", "b.example"));
    List<String> dropped = new ArrayList<>();
    Frontier frontier = new Frontier(clock, 1, terms(mine, Instant.EPOCH), 10);
    frontier.onDrop(v -> dropped.add(v.url()));
    frontier.add(page("https://a.example/1", Instant.EPOCH, 1));
    frontier.add(page("https://b.example/2", Instant.EPOCH, 2));

    mine.remove("a.example");
    frontier.dropUnadmitted();
    frontier.add(page("https://a.example/3", Instant.EPOCH, 1));

    assertThat(dropped).containsExactly("https://a.example/1", "https://a.example/3");
    assertThat(frontier.size()).isEqualTo(1);
    assertThat(frontier.poll()).get().extracting(Visit::url).isEqualTo("https://b.example/2");
    assertThat(frontier.poll()).isEmpty();
  }

  @Test
  void waitsForTheVisitUnderWayAtAHostThatGoesElsewhere() throws InterruptedException {
    Set<String> mine = new HashSet<>(Set.of("a.example"));
    Frontier frontier = new Frontier(clock, 1, terms(mine, Instant.EPOCH), 10);
    frontier.add(page("https://a.example/1", Instant.EPOCH, 1));
    frontier.poll();
    mine.clear();
    frontier.dropUnadmitted();

    assertThat(frontier.awaitIdle("a.example"::equals, 1)).isFalse();
    assertThat(frontier.awaitIdle("b.example"::equals, 1)).isTrue();
    frontier.finish("a.example", REST);
    assertThat(frontier.awaitIdle("a.example"::equals, 1)).isTrue();
  }

  @Test
  void letsANewHostRestAsItsTermsSay() {
    Frontier frontier =
        new Frontier(clock, 1, terms(Set.of("a.example"), clock.instant().plusSeconds(30)), 10);
    frontier.add(page("https://a.example/1", Instant.EPOCH, 1));

    clock.advance(Duration.ofSeconds(29));
    assertThat(frontier.poll()).isEmpty();
    clock.advance(Duration.ofSeconds(1));
    assertThat(frontier.poll()).isPresent();
  }

  private static HostTerms terms(Set<String> mine, Instant earliest) {
    return new HostTerms() {
      @Override
      public boolean admits(String host) {
        return mine.contains(host);
      }

      @Override
      public Instant earliest(String host) {
        return earliest;
      }
    };
  }

  @Test
  void waitsInTheQueueOfARedirectsTarget() {
    PageVisit visit = page("https://a.example/1", Instant.EPOCH, 0);
    frontier.add(visit.redirected("https://b.example/2"));
    add("https://a.example/3");
    add("https://b.example/4");

    assertThat(next()).isEqualTo("https://a.example/3");
    assertThat(next()).isEqualTo("https://b.example/2");
    assertThat(next()).isNull();
  }

  @Test
  void forgetsHostsWithNothingToDoButNotTheirRest() throws InterruptedException {
    add("https://a.example/1");
    next();
    frontier.finish("a.example", Duration.ofHours(1));
    for (int i = 0; i < 20_010; i++) {
      add("https://h" + i + ".example/");
      frontier.poll();
      frontier.finish("h" + i + ".example", Duration.ZERO);
    }
    add("https://a.example/2");

    assertThat(frontier.await()).isEmpty();
  }

  @Test
  void waitsNoLongerThanItsFastClockNeeds() throws InterruptedException {
    long begin = System.nanoTime();
    Instant start = clock.instant();
    InstantSource fast = () -> start.plusNanos((System.nanoTime() - begin) * 100);
    Frontier frontier = new Frontier(fast.withZone(ZoneOffset.UTC), 100);
    frontier.add(page("https://a.example/1", fast.instant().plusSeconds(2), 0));

    assertThat(frontier.await()).as("after 20 ms, not 250").isPresent();
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(200));
  }
}
