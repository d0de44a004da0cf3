package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit;

/** Visits and what hosts answer: robots.txt, redirects, failures. */
class VisitsTest extends VisitsCase {

  @Test
  void givesUpWhatCannotBeDealtWith() throws IOException {
    source("feeds", "/rss");
    schedule.tick(u -> true);
    task("/a");
    Visit feed = frontier.poll().orElseThrow();
    frontier.finish(feed.host(), Duration.ZERO);
    Visit page = frontier.poll().orElseThrow();

    visits.giveUp(feed, "could not be dealt with");
    visits.giveUp(page, "could not be dealt with");

    assertThat(outbox.reasons()).containsExactly("could not be dealt with");
    assertThat(finished).containsExactly(0L);
    assertThat(state("/rss").error()).isEqualTo("could not be dealt with");
    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    assertThat(frontier.size()).as("the feed has its next turn").isEqualTo(1);
  }

  @Test
  void obeysRobotsTxtAndRemembersTheBan() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    task("/a");
    run();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(outbox.reasons()).containsExactly("robots.txt forbids");
    assertThat(outbox.keys(Topics.INGEST_DLQ)).containsExactly("news.localhost");
    assertThat(state("/a").error()).isEqualTo("robots.txt forbids");
    assertThat(finished).containsExactly(0L, 1L);
  }

  @Test
  void followsRedirectsAndKnowsThePageByBothAddresses() {
    site.status("/old", 301, Map.of("Location", "/new"));
    site.page("/new", STORY.formatted("spring"));

    task("/old");
    run();
    task("/new");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(articles().get(0).url()).isEqualTo(site.url("/new"));
    assertThat(state("/old").nextAttempt()).as("looked at again by one address").isNotNull();
    assertThat(state("/new").nextAttempt()).isNull();
  }

  @Test
  void checksRobotsTxtOfEachRedirectTarget() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
    site.status("/a", 302, Map.of("Location", "/secret"));
    site.page("/secret", STORY.formatted("spring"));

    task("/a");
    run();

    assertThat(site.asked()).doesNotContain("/secret");
    assertThat(outbox.reasons()).containsExactly("robots.txt forbids");
  }

  @Test
  void leavesARoundaboutAfterTheLimit() {
    site.status("/a", 302, Map.of("Location", "/b"));
    site.status("/b", 302, Map.of("Location", "/a"));

    task("/a");
    run();

    assertThat(outbox.reasons()).containsExactly("more than 2 redirects");
    assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/b", "/a");
  }

  @Test
  void refusesRedirectsIntoThePrivateNetwork() throws IOException {
    site.status("/a", 302, Map.of("Location", site.url("127.0.0.1", "/inside")));
    site.page("/inside", STORY.formatted("spring"));

    task("/a");
    run();
    deliver();
    run();

    assertThat(outbox.reasons()).singleElement().asString().contains("private address refused");
    assertThat(site.asked()).doesNotContain("/inside");
  }

  @Test
  void asksAgainLaterAndGivesUpAfterTheLastAttempt() {
    site.status("/a", 500, Map.of());

    task("/a");
    run();
    FetchTask again = tasks().get(0);
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.notBefore()).isEqualTo(clock.instant().plusSeconds(60));
    assertThat(memory.knows(site.url("/a"))).isFalse();

    task("/a", Reason.FEED, clock.instant(), 2);
    run();
    assertThat(tasks()).hasSize(1);
    assertThat(outbox.reasons()).containsExactly("500");
  }

  @Test
  void leavesAnOverloadedHostAlone() {
    site.status("/a", 503, Map.of("Retry-After", "120"));
    task("/a");

    make(frontier.poll().orElseThrow()); // robots.txt
    clock.advance(Duration.ofSeconds(5));
    Visit visit = frontier.poll().orElseThrow();

    assertThat(visits.visit(visit)).isEqualTo(Duration.ofMinutes(2));
    assertThat(tasks().get(0).notBefore()).isEqualTo(clock.instant().plusSeconds(120));
  }

  @Test
  void triesAgainLaterWhereRobotsTxtCannotBeHad() {
    site.status("/robots.txt", 503, Map.of());
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    run();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(outbox.reasons()).isEmpty();
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void buriesWhatHasNoTextAndWhatIsNoPage() {
    site.page("/empty", "<html><body><nav>Home</nav></body></html>");
    site.text("/picture", "image/png", "x");
    site.page("/large", "x".repeat(100_001));

    task("/empty");
    task("/picture");
    task("/large");
    task("/missing");
    run();

    assertThat(outbox.reasons())
        .containsExactly("no text found", "not HTML: image/png", "larger than 100000 bytes", "404");
    assertThat(counts.report().deadLetters()).isEqualTo(4);
    assertThat(finished).containsExactly(0L, 1L, 2L, 3L);
  }
}
