package org.minhchung.ingest.fetch;

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
}
