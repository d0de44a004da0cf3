package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.LocalSite;
import org.minhchung.ingest.feed.SiteReport.Listed;
import org.minhchung.ingest.fetch.FetchConfig;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;

class SiteProbeTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final Duration DELAY = Duration.ofSeconds(5);

  private final List<Duration> rests = new ArrayList<>();
  private LocalSite site;
  private Fetcher fetcher;
  private SiteProbe probe;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    FetchConfig fetch =
        new FetchConfig(null, null, null, null, null, null, null, List.of("localhost"));
    fetcher = new Fetcher(fetch, "Minhchung/1", CLOCK);
    RobotsTxt robots = new RobotsTxt(fetcher, "Minhchung/1", Duration.ofHours(1), CLOCK);
    probe = new SiteProbe(fetcher, robots, DELAY, 1 << 20, CLOCK, rests::add);
  }

  @AfterEach
  void end() {
    fetcher.close();
    site.close();
  }

  private void feed(String path, String title, int from, String date) {
    StringBuilder items = new StringBuilder();
    for (int i = from; i < from + 5; i++) {
      items.append(
          "<item><title>t</title><link>/news/"
              + i
              + "</link><pubDate>"
              + date
              + " 0"
              + (i % 5)
              + ":30:00 GMT</pubDate></item>");
    }
    site.text(
        path,
        "text/html",
        "<rss><channel><title>"
            + title
            + "</title><language>vi</language>"
            + items
            + "</channel></rss>");
  }

  private void home(String links) {
    site.page(
        "/",
        "<html lang='vi-VN'><head><title>x</title><meta property='og:site_name' content='Báo Mẫu'>"
            + links
            + "</head><body></body></html>");
  }

  private static String link(String path) {
    return "<link rel='alternate' type='application/rss+xml' href='" + path + "'>";
  }

  @Test
  void findsFeedsAndSaysWhyOthersAreLeftOut() throws IOException {
    home(
        link("/rss")
            + link("/same")
            + link("/comments/feed")
            + link("/old")
            + link("/no")
            + link("/gone"));
    feed("/rss", "Báo Mẫu", 0, "Tue, 24 Nov 2026");
    feed("/same", "Again", 0, "Tue, 24 Nov 2026");
    feed("/comments/feed", "Comments", 10, "Tue, 24 Nov 2026");
    feed("/old", "Old", 20, "Mon, 24 Nov 2025");
    site.page("/no", "<html></html>");
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /gone\nCrawl-delay: 7");

    SiteReport report = probe.probe(site.url("/"));

    assertThat(report.error()).isNull();
    assertThat(report.name()).isEqualTo("Báo Mẫu");
    assertThat(report.language()).isEqualTo("vi-VN");
    assertThat(report.country()).isEqualTo("VN");
    assertThat(report.feeds()).containsExactly(site.url("/rss"));
    assertThat(report.lists().get(0).rhythm()).isEqualTo(Duration.ofHours(1));
    assertThat(report.lists().stream().filter(l -> !l.crawled()).limit(5))
        .extracting(Listed::reason)
        .containsExactly(
            "lists what another one lists",
            "lists comments, not articles",
            "nothing new since 2025-11-24",
            "not a feed: an HTML page",
            "robots.txt forbids");
    assertThat(site.asked()).doesNotContain("/gone");
    assertThat(report.robots().crawlDelay()).isEqualTo(Duration.ofSeconds(7));
    assertThat(rests).contains(Duration.ofSeconds(7)).hasSizeGreaterThanOrEqualTo(6);
  }

  @Test
  void looksAtUsualPlacesAndSitemapsThatRobotsTxtNames() throws IOException {
    home("");
    feed("/feed", "F", 0, "Tue, 24 Nov 2026");
    site.text(
        "/robots.txt",
        "text/plain",
        "Sitemap: " + site.url("/all.xml") + "\nSitemap: " + site.url("/google-news.xml"));
    site.text(
        "/google-news.xml",
        "text/xml",
        "<urlset><url><loc>"
            + site.url("/n/1")
            + "</loc><news:news><news:title>T</news:title>"
            + "<news:publication_date>2026-11-24T08:00:00Z</news:publication_date></news:news></url></urlset>");

    SiteReport report = probe.probe(site.url("/"));

    assertThat(report.feeds()).containsExactly(site.url("/feed"));
    assertThat(report.sitemaps()).containsExactly(site.url("/google-news.xml"));
    assertThat(report.robots().sitemaps())
        .containsExactly(site.url("/all.xml"), site.url("/google-news.xml"));
    assertThat(site.asked()).doesNotContain("/all.xml");
  }

  @Test
  void asksForRobotsTxtOnceAndCountsIt() throws IOException {
    home(link("/rss"));
    feed("/rss", "F", 0, "Tue, 24 Nov 2026");
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow:");

    SiteReport report = probe.probe(site.url("/"));

    assertThat(site.asked()).containsOnlyOnce("/robots.txt").startsWith("/robots.txt", "/", "/rss");
    assertThat(report.requests()).isEqualTo(site.asked().size());
    assertThat(rests).hasSize(report.requests() - 1).containsOnly(DELAY);
  }

  @Test
  void goesWhereRobotsTxtHasMoved() throws IOException {
    home("");
    site.status("/robots.txt", 301, Map.of("Location", site.url("/moved.txt")));
    site.text("/moved.txt", "text/plain", "User-agent: *\nDisallow: /feed\nSitemap: /news.xml");

    SiteReport report = probe.probe(site.url("/"));

    assertThat(report.robots().state()).isEqualTo("read");
    assertThat(report.robots().sitemaps()).containsExactly("/news.xml");
    assertThat(site.asked()).containsOnlyOnce("/robots.txt", "/moved.txt").doesNotContain("/feed");
  }

  @Test
  void takesAFeedItselfForAnAnswer() throws IOException {
    home("");
    feed("/rss", "F", 0, "Tue, 24 Nov 2026");

    assertThat(probe.probe(site.url("/rss")).feeds()).containsExactly(site.url("/rss"));
  }

  @Test
  void offersThePageItselfWhereThereIsNothingElse() throws IOException {
    site.page(
        "/",
        """
        <html><body><ul><li><a href="/news/100001">Harbour board meets again over the quay</a></li>
        <li><a href="/news/100002">Rice prices fall for a third week</a></li>
        <li><a href="/news/100003">Ferry line to the islands opens in spring</a></li></ul>
        </body></html>
        """);

    SiteReport report = probe.probe(site.url("/"));

    assertThat(report.sections()).containsExactly(site.url("/"));
  }

  @Test
  void saysWhyNothingCouldBeFoundOut() throws IOException {
    site.status("/x", 404, Map.of());
    assertThat(probe.probe(site.url("other.localhost", "/x")).error()).isEqualTo("404");

    site.text("/robots.txt", "text/plain", "User-agent: minhchung\nDisallow: /");
    SiteReport forbidden = probe.probe(site.url("/"));
    assertThat(forbidden.error()).isEqualTo("robots.txt forbids");
    assertThat(forbidden.robots().allowed()).isFalse();
  }
}
