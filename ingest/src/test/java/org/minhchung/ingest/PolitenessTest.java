package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.events.HostState;
import org.minhchung.events.Topics;

/** What a host is spared. */
class PolitenessTest extends VisitsCase {

  /** Makes the next visit and tells how long the host had rested before it. */
  private Duration rested() {
    Instant begin = clock.instant();
    for (int i = 0; i < 100_000; i++) {
      var visit = frontier.poll();
      if (visit.isPresent()) {
        make(visit.get());
        return Duration.between(begin, clock.instant());
      }
      clock.advance(Duration.ofSeconds(1));
    }
    throw new AssertionError("no visit in a day");
  }

  private List<HostState> told() {
    return outbox.values(Topics.HOST_STATE, HostState.class);
  }

  @Test
  void restsBetweenRobotsTxtAndThePage() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");

    assertThat(rested()).isZero();
    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(rested()).isEqualTo(Duration.ofSeconds(5));
    assertThat(site.asked()).containsExactly("/robots.txt", "/a");
  }

  @Test
  void restsAsLongAsRobotsTxtAsksFromTheBeginningAndTellsOthers() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 90\n");
    site.page("/a", STORY.formatted("spring"));
    site.page("/b", STORY.formatted("summer"));
    task("/a");
    task("/b");

    rested();
    assertThat(rested()).isEqualTo(Duration.ofSeconds(90));
    assertThat(rested()).isEqualTo(Duration.ofSeconds(90));
    assertThat(told()).hasSize(1);
    assertThat(told().get(0).crawlDelay()).isEqualTo(Duration.ofSeconds(90));
  }

  @Test
  void leavesAHostThatStaysOverloadedAloneTwiceAsLongEachTime() {
    for (String path : List.of("/a", "/b", "/c", "/d")) {
      site.status(path, 429, Map.of());
      task(path);
    }
    rested();

    rested();
    assertThat(rested()).isEqualTo(Duration.ofMinutes(1));
    assertThat(rested()).isEqualTo(Duration.ofMinutes(2));
    assertThat(rested()).isEqualTo(Duration.ofMinutes(4));
    assertThat(told()).extracting(HostState::failures).containsExactly(1, 2, 3, 4);
    assertThat(told().get(3).blockedUntil()).isEqualTo(clock.instant().plus(Duration.ofMinutes(8)));
  }

  @Test
  void obeysRetryAfterInFull() {
    site.status("/a", 503, Map.of("Retry-After", "7200"));
    site.page("/b", STORY.formatted("spring"));
    task("/a");
    task("/b");
    rested();
    rested();

    assertThat(rested()).isEqualTo(Duration.ofHours(2));
  }

  @Test
  void forgetsTheFailuresOfAHostThatAnswersAgain() {
    site.status("/a", 503, Map.of());
    site.page("/b", STORY.formatted("spring"));
    task("/a");
    task("/b");
    rested();
    rested();
    rested();

    assertThat(told()).hasSize(2).element(1).as("nothing is left to know").isNull();
    assertThat(hosts.blockedUntil("news.localhost")).isEqualTo(Instant.EPOCH);
  }

  @Test
  void leavesAHostAloneThatDoesNotAnswerAtAll() {
    site.close();
    for (int i = 0; i < 5; i++) {
      task("/" + i);
    }
    // robots.txt cannot be had, which speaks for every page until it is asked again
    rested();
    assertThat(told()).extracting(HostState::failures).containsExactly(1);
    assertThat(told().get(0).reason()).isEqualTo("connection refused");
  }

  @Test
  void knowsTheStateOfAHostThatWasAnothers() {
    hosts.read(
        "news.localhost",
        new HostState(
            "news.localhost",
            clock.instant().plusSeconds(60),
            Duration.ofSeconds(30),
            1,
            "503",
            null));
    OwnedHosts terms = new OwnedHosts(new org.minhchung.ingest.frontier.Ownership(clock), hosts);

    assertThat(terms.earliest("news.localhost")).isEqualTo(clock.instant().plusSeconds(60));
    assertThat(hosts.pause("news.localhost")).isEqualTo(Duration.ofSeconds(30));
  }
}
