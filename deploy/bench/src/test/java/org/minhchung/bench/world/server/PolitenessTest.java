package org.minhchung.bench.world.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.world.model.Rules;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.server.Violation.Kind;

class PolitenessTest {
  private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");
  private static final String AGENT = "Test/1 (+http://operator.example)";

  private final World world = World.of(1, 300, 5, START, Duration.ofHours(1));
  private final Politeness politeness = new Politeness(world, Duration.ofSeconds(5));
  private Instant now = START;

  @Test
  void aCrawlerThatAsksForRobotsTxtFirstAndWaitsIsPolite() {
    ask(Rules.OPEN, "/robots.txt", Answer.status(200));
    later(5);
    ask(Rules.OPEN, "/feed.xml", Answer.status(200));
    later(5);
    ask(Rules.OPEN, "/news/1.html", Answer.status(200));

    assertThat(politeness.counts().values()).containsOnly(0L);
  }

  @Test
  void aRequestBeforeThePauseIsOverIsTooSoon() {
    ask(Rules.OPEN, "/robots.txt", Answer.status(200));
    later(4);
    ask(Rules.OPEN, "/feed.xml", Answer.status(200));

    assertOnly(Kind.TOO_SOON);
    assertThat(politeness.first().get(0).detail()).isEqualTo("4000 ms, due 5000 ms");
  }

  @Test
  void theCrawlDelayHoldsOnceItHasBeenRead() {
    ask(Rules.DELAY_30, "/robots.txt", Answer.status(200));
    later(29);
    ask(Rules.DELAY_30, "/feed.xml", Answer.status(200));

    assertOnly(Kind.TOO_SOON);
  }

  @Test
  void twoRequestsToAHostAtATimeAreCounted() {
    ask(Rules.MISSING, "/robots.txt", Answer.status(404));
    later(5);
    politeness.begins(request(Rules.MISSING, "/a"), now);
    later(60);
    politeness.begins(request(Rules.MISSING, "/b"), now);

    assertOnly(Kind.TWO_AT_ONCE);
  }

  @Test
  void aClientThatHasHungUpOnASlowServerIsNotAskingTwiceAtATime() {
    ask(Rules.MISSING, "/robots.txt", Answer.status(404));
    later(5);
    Map<String, String> headers = Map.of("user-agent", AGENT);
    politeness.begins(
        new Request("GET", site(Rules.MISSING).host(), "/a", headers, () -> true), now);
    later(30);
    politeness.begins(request(Rules.MISSING, "/b"), now);

    assertThat(politeness.first()).isEmpty();
  }

  @Test
  void nothingMayBeAskedBeforeRobotsTxtOrWhileItFails() {
    ask(Rules.OPEN, "/feed.xml", Answer.status(200));
    later(5);
    ask(Rules.OPEN, "/robots.txt", Answer.status(503));
    later(5);
    ask(Rules.OPEN, "/feed.xml", Answer.status(200));

    assertThat(politeness.counts())
        .containsEntry(Kind.BEFORE_ROBOTS, 1L)
        .containsEntry(Kind.WHILE_ROBOTS_FAILS, 1L);
  }

  @Test
  void aHostThatAskedForTimeIsLeftAloneForAllOfIt() {
    ask(Rules.OPEN, "/robots.txt", Answer.status(200));
    later(5);
    ask(Rules.OPEN, "/feed.xml", Answer.status(429).with("Retry-After", "90"));
    later(89);
    ask(Rules.OPEN, "/feed.xml", Answer.status(200));
    later(2);
    ask(Rules.OPEN, "/feed.xml", Answer.status(200));

    assertThat(politeness.counts()).containsEntry(Kind.DURING_RETRY_AFTER, 1L);
  }

  @Test
  void forbiddenPathsAndNamelessCrawlersAreCounted() {
    ask(Rules.PART, "/robots.txt", Answer.status(200));
    later(5);
    ask(Rules.PART, "/opinion/00003-x.html", Answer.status(200));
    later(5);
    Request nameless =
        new Request(
            "GET",
            site(Rules.PART).host(),
            "/feed.xml",
            Map.of("user-agent", "Test/1"),
            () -> false);
    politeness.begins(nameless, now);

    assertThat(politeness.counts())
        .containsEntry(Kind.FORBIDDEN_PATH, 1L)
        .containsEntry(Kind.NO_CONTACT, 1L);
  }

  private void assertOnly(Kind kind) {
    assertThat(politeness.first()).extracting(Violation::kind).containsExactly(kind);
  }

  private void later(long seconds) {
    now = now.plusSeconds(seconds);
  }

  private void ask(Rules rules, String target, Answer answer) {
    Request request = request(rules, target);
    politeness.begins(request, now);
    politeness.ends(request, answer, now);
  }

  private Request request(Rules rules, String target) {
    return new Request("GET", site(rules).host(), target, Map.of("user-agent", AGENT), () -> false);
  }

  private Site site(Rules rules) {
    return world.sites().stream().filter(s -> s.rules() == rules).findFirst().orElseThrow();
  }
}
