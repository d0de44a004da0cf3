package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.ingest.LocalSite;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.RobotsTxt.Learned;

class RobotsTxtTest {
  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private LocalSite site;
  private Fetcher fetcher;
  private RobotsTxt robots;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    FetchConfig config =
        new FetchConfig(null, null, null, null, null, null, null, List.of("localhost"));
    fetcher = new Fetcher(config, "Minhchung/1", clock);
    robots = new RobotsTxt(fetcher, "Minhchung/1 (+https://x.example)", Duration.ofHours(1), clock);
  }

  @AfterEach
  void end() {
    fetcher.close();
    site.close();
  }

  private boolean allows(String path) {
    return robots.of(site.url(path)).allowed();
  }

  @Test
  void obeysTheRulesForItsNameBeforeThoseForAll() {
    site.text(
        "/robots.txt",
        "text/plain",
        """
        User-agent: *
        Disallow: /

        User-agent: minhchung
        Disallow: /private/
        Allow: /private/open
        Crawl-delay: 2
        """);

    assertThat(allows("/a")).isTrue();
    assertThat(allows("/private/a")).isFalse();
    assertThat(allows("/private/open")).isTrue();
    assertThat(robots.of(site.url("/a")).crawlDelay()).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void takesALongCrawlDelayForADelayNotForABan() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nCrawl-delay: 3600\n");

    assertThat(robots.of(site.url("/a")).allowed()).isTrue();
    assertThat(robots.of(site.url("/a")).crawlDelay()).isEqualTo(Duration.ofHours(1));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void allowsEverythingWhereThereIsNoFile(int status) {
    site.status("/robots.txt", status, Map.of());

    assertThat(allows("/a")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429})
  void allowsNothingForNowWhereTheServerFails(int status) {
    site.status("/robots.txt", status, Map.of());

    RobotsTxt.Ruling ruling = robots.of(site.url("/a"));

    assertThat(ruling.allowed()).isFalse();
    assertThat(ruling.unreachable().status()).isEqualTo(status);
    site.text("/robots.txt", "text/plain", "");
    clock.advance(Duration.ofMinutes(6));
    assertThat(allows("/a")).isTrue();
  }

  @Test
  void asksOnceAnHour() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /x\n");

    allows("/a");
    allows("/b");
    assertThat(site.asked()).containsExactly("/robots.txt");

    clock.advance(Duration.ofMinutes(61));
    allows("/a");
    assertThat(site.asked()).hasSize(2);
  }

  @Test
  void keepsHostsApart() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    allows("/a");
    site.text("/robots.txt", "text/plain", "");

    assertThat(allows("/a")).isFalse();
    assertThat(robots.of(site.url("other.localhost", "/a")).allowed()).isTrue();
  }

  @Test
  void followsRedirectsOfTheFile() {
    site.status("/robots.txt", 301, Map.of("Location", "/elsewhere.txt"));
    site.text("/elsewhere.txt", "text/plain", "User-agent: *\nDisallow: /a\n");

    assertThat(allows("/a")).isFalse();
    assertThat(allows("/b")).isTrue();
  }

  @Test
  void readsOnlyTheBeginningOfAnEndlessFile() {
    String rules = "User-agent: *\nDisallow: /a\n";
    site.text("/robots.txt", "text/plain", rules + "#".repeat(700_000) + "\nDisallow: /b\n");

    assertThat(allows("/a")).isFalse();
    assertThat(allows("/b")).isTrue();
  }

  /** At least five are followed, to other hosts as well, and the rules are for the first host. */
  @Test
  void followsFiveRedirectsAndTakesASixthForNoFile() {
    for (int i = 1; i <= 6; i++) {
      String from = i == 1 ? "/robots.txt" : "/robots" + i;
      String host = "h" + i + ".localhost";
      site.status(from, 302, Map.of("Location", site.url(host, "/robots" + (i + 1))));
    }
    site.text("/robots6", "text/plain", "User-agent: *\nDisallow: /a\n");
    assertThat(allows("/a")).isFalse();
    assertThat(allows("/b")).isTrue();

    site.status("/robots6", 302, Map.of("Location", site.url("/robots7")));
    assertThat(robots.of(site.url("other.localhost", "/a")).allowed()).isTrue();
    assertThat(site.asked()).doesNotContain("/robots7");
  }

  @Test
  void keepsAnEarlierCopyWhileTheServerFails() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\nCrawl-delay: 7\n");
    allows("/a");
    site.status("/robots.txt", 503, Map.of());
    clock.advance(Duration.ofHours(2));

    for (int day = 0; day < 29; day++) {
      assertThat(allows("/a")).isFalse();
      assertThat(allows("/b")).isTrue();
      assertThat(robots.of(site.url("/b")).crawlDelay()).isEqualTo(Duration.ofSeconds(7));
      clock.advance(Duration.ofDays(1));
    }
  }

  @Test
  void takesAFileThatCannotBeHadFor30DaysForNone() {
    site.status("/robots.txt", 500, Map.of());
    assertThat(allows("/a")).isFalse();
    clock.advance(Duration.ofDays(29));
    assertThat(allows("/a")).isFalse();
    clock.advance(Duration.ofDays(2));
    assertThat(allows("/a")).isTrue();

    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    clock.advance(Duration.ofMinutes(6));
    assertThat(allows("/a")).isFalse();
    site.status("/robots.txt", 500, Map.of());
    clock.advance(Duration.ofHours(2));
    assertThat(allows("/b")).isTrue();
    assertThat(allows("/a")).isFalse();
  }

  @Test
  void neverBelievesAFileForMoreThanADay() {
    RobotsTxt patient = new RobotsTxt(fetcher, "Minhchung/1", Duration.ofDays(30), clock);
    site.text("/robots.txt", "text/plain", "");
    assertThat(patient.of(site.url("/a")).allowed()).isTrue();
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /\n");
    clock.advance(Duration.ofHours(24));

    assertThat(patient.of(site.url("/a")).allowed()).isFalse();
  }

  @Test
  void learnsInStepsSoThatEachMayWaitItsTurn() {
    String page = site.url("/a?b");
    String elsewhere = site.url("other.localhost", "/r");
    assertThat(robots.known(page)).isEmpty();
    assertThat(RobotsTxt.address(page)).isEqualTo(site.url("/robots.txt"));

    FetchResult moved = new FetchResult.Redirect(RobotsTxt.address(page), elsewhere);
    assertThat(robots.learn(page, 0, moved)).isEqualTo(new Learned.Elsewhere(elsewhere));
    assertThat(robots.known(page)).isEmpty();

    site.text("/r", "text/plain", "User-agent: minhchung\nDisallow: /a\n");
    FetchResult file = fetcher.fetch(new FetchRequest(elsewhere, null, null, Kind.ROBOTS));
    assertThat(robots.learn(page, 1, file)).isEqualTo(new Learned.Done());
    assertThat(robots.known(page)).map(RobotsTxt.Ruling::allowed).contains(false);
    assertThat(robots.known(elsewhere)).isEmpty();
  }

  @Test
  void forbidsWhatIsNoAddressWithoutAskingAnybody() {
    RobotsTxt.Ruling ruling = robots.known("http://user@news.localhost/a").orElseThrow();

    assertThat(ruling.allowed()).isFalse();
    assertThat(ruling.unreachable().forGood()).isTrue();
    assertThat(site.asked()).isEmpty();
  }

  @Test
  void remembersOnlyAsMuchAsFits() {
    RobotsCache cache = new RobotsCache(100_000);
    RobotsRules large =
        RobotsParser.read(
            ("User-agent: *\n" + "Disallow: /some/path\n".repeat(100)).getBytes(UTF_8), "x");
    for (int i = 0; i < 1_000; i++) {
      cache.put(
          "http://h" + i + ".example", new RobotsCache.Entry(large, null, null, clock.instant()));
      cache.get("http://h0.example");
    }

    assertThat(cache.size()).isBetween(2, 10);
    assertThat(cache.get("http://h0.example")).isNotNull();
    assertThat(cache.get("http://h999.example")).isNotNull();
    assertThat(cache.get("http://h1.example")).isNull();
  }
}
