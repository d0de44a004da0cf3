package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask.Kind;
import org.minhchung.events.FetchTask.Lead;
import org.minhchung.events.HostState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.LostHostException;
import org.minhchung.ingest.frontier.Visit;

/** Visits that are led to another host, which another worker may look after. */
class HandedOnVisitsTest extends VisitsCase {
  private static final String OTHER = "www.localhost";

  @Test
  void goOnThroughTheTopicOfTheOtherHost() throws IOException {
    site.status("/a", 301, Map.of("Location", site.url(OTHER, "/b")));
    site.page("/b", STORY.formatted("spring"));

    task("/a");
    run();

    assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    assertThat(finished).containsExactly(0L);
    assertThat(outbox.keys(Topics.FETCH)).containsExactly(OTHER);
    assertThat(tasks().get(0).url()).isEqualTo(site.url(OTHER, "/b"));
    assertThat(tasks().get(0).lead()).isEqualTo(new Lead(site.url("/a"), 1, Kind.PAGE, 0));
    assertThat(memory.knows(site.url("/a")))
        .as("not asked for when a feed lists it again")
        .isTrue();

    deliver();
    run();
    assertThat(articles()).hasSize(1);
    assertThat(articles().get(0).url()).isEqualTo(site.url(OTHER, "/b"));
    assertThat(state("/a").version()).isEqualTo(1);
    assertThat(state("/a").nextAttempt()).isNull();
    assertThat(memory.of(site.url(OTHER, "/b")).orElseThrow().nextAttempt()).isNotNull();
  }

  @Test
  void endInARoundaboutOverHostsAfterTheLimit() throws IOException {
    site.status("/a", 302, Map.of("Location", site.url(OTHER, "/b")));
    site.status("/b", 302, Map.of("Location", site.url("/a")));

    task("/a");
    for (int i = 0; i < 5; i++) {
      run();
      deliver();
    }

    assertThat(tasks()).hasSize(2);
    assertThat(outbox.reasons()).containsExactly("more than 2 redirects");
  }

  @Test
  void ofFeedsAreReadThereAndRememberedUnderTheirOwnAddress() throws IOException {
    source("feeds", "/rss");
    site.status("/rss", 301, Map.of("Location", site.url(OTHER, "/feed")));
    site.text("/feed", "application/rss+xml", rss("/x"));

    schedule.tick(u -> true);
    run();
    schedule.tick(u -> true);
    assertThat(frontier.size()).as("not due before its end is known").isZero();
    assertThat(tasks().get(0).lead()).isEqualTo(new Lead(site.url("/rss"), 1, Kind.FEED, 0));

    deliver();
    run();
    assertThat(tasks()).extracting(t -> t.url()).endsWith(site.url("/x"));
    assertThat(state("/rss").lastSuccess()).isNotNull();
    assertThat(finished).contains(0L);
    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    assertThat(frontier.size()).isEqualTo(1);
  }

  @Test
  void toSitemapsOfAnotherHostAreAskedForThere() throws IOException {
    source("sitemaps", "/index.xml");
    site.text(
        "/index.xml",
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url(OTHER, "/map.xml")
            + "</loc></sitemap></sitemapindex>");
    site.text(
        "/map.xml",
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.url("/x")
            + "</loc></url></urlset>");

    schedule.tick(u -> true);
    run();
    assertThat(outbox.keys(Topics.FETCH)).containsExactly(OTHER);

    deliver();
    run();
    assertThat(tasks()).extracting(t -> t.url()).endsWith(site.url("/x"));
  }

  @Test
  void toRobotsTxtAreMadeThereAndToldToAll() throws IOException {
    site.status("/robots.txt", 301, Map.of("Location", site.url(OTHER, "/rules.txt")));
    site.text("/rules.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    site.page("/b", STORY.formatted("spring"));

    task("/a");
    task("/b");
    run();
    assertThat(site.asked()).as("what is allowed is not known").containsExactly("/robots.txt");
    assertThat(tasks().get(0).lead().kind()).isEqualTo(Kind.ROBOTS);

    deliver();
    run();
    HostState told = outbox.values(Topics.HOST_STATE, HostState.class).get(0);
    assertThat(told.host()).isEqualTo(site.url("").replaceAll("/$", ""));
    assertThat(told.robots().body()).contains("Disallow: /a");
    assertThat(site.asked()).containsExactly("/robots.txt", "/rules.txt", "/b");
    assertThat(outbox.reasons()).containsExactly("robots.txt forbids");
  }

  @Test
  void areTakenFromWhatAnotherWorkerTellsOfRobotsTxt() {
    site.status("/robots.txt", 301, Map.of("Location", site.url(OTHER, "/rules.txt")));
    task("/a");
    make(frontier.poll().orElseThrow());
    clock.advance(Duration.ofSeconds(6));

    String origin = site.url("").replaceAll("/$", "");
    robotsVisits.told(
        new HostState(
            origin,
            null,
            null,
            0,
            null,
            new HostState.Robots(
                "x", 1, 200, "User-agent: *\nDisallow: /\n", null, clock.instant())));
    run();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(outbox.reasons()).containsExactly("robots.txt forbids");
  }

  @Test
  void endWithoutATraceWhereTheHostIsLostMeanwhile() {
    site.on(
        "/a",
        exchange -> {
          lostHosts.add("news.localhost");
          LocalSite.send(exchange, 200, "text/html", STORY.formatted("spring").getBytes());
        });
    task("/a");
    make(frontier.poll().orElseThrow());
    clock.advance(Duration.ofSeconds(5));
    Visit visit = frontier.poll().orElseThrow();

    assertThatThrownBy(() -> visits.visit(visit)).isInstanceOf(LostHostException.class);

    assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    assertThat(articles()).isEmpty();
    assertThat(finished).isEmpty();
    assertThat(memory.size()).isZero();
  }

  private String rss(String path) {
    return "<rss version='2.0'><channel><title>P</title><item><title>X</title><link>"
        + site.url(path)
        + "</link></item></channel></rss>";
  }
}
