package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Topics;

/** Visits to feeds and sitemaps. */
class ListedVisitsTest extends VisitsCase {
  @Test
  void turnsFeedItemsIntoTasksOnce() throws IOException {
    source("feeds", "/rss");
    String item = "<item><title>t</title><link>%s</link></item>";
    site.text(
        "/rss",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>A</title><link>http://x/</link><description>d"
            + "</description>"
            + item.formatted(site.url("/a"))
            + item.formatted(site.url("/b?utm_source=rss"))
            + "</channel></rss>");

    schedule.tick(u -> true);
    schedule.tick(u -> true);
    run();
    assertThat(tasks()).extracting(FetchTask::url).containsExactly(site.url("/a"), site.url("/b"));
    assertThat(outbox.keys(Topics.FETCH)).containsOnly("news.localhost");

    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    run();
    assertThat(tasks()).hasSize(2);
    assertThat(counts.report().feedsRead()).isEqualTo(2);
  }

  @Test
  void keepsTheErrorOfABrokenFeedAndComesBack() throws IOException {
    source("feeds", "/rss");
    site.text("/rss", "text/html", "<html><body>moved<br></body></html>");

    schedule.tick(u -> true);
    run();

    assertThat(state("/rss").error()).startsWith("not a feed");
    assertThat(state("/rss").failures()).isEqualTo(1);
    assertThat(state("/rss").nextAttempt()).isAfter(clock.instant());
    assertThat(counts.report().feedErrors()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    assertThat(frontier.size()).isEqualTo(1);
  }

  @Test
  void followsASitemapIndex() throws IOException {
    source("sitemaps", "/index.xml");
    site.text(
        "/index.xml",
        "text/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url("/news.xml")
            + "</loc></sitemap></sitemapindex>");
    site.text(
        "/news.xml",
        "text/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.url("/a")
            + "</loc><lastmod>2026-11-23</lastmod></url><url><loc>"
            + site.url("/old")
            + "</loc><lastmod>2020-01-01</lastmod></url></urlset>");

    schedule.tick(u -> true);
    run();

    assertThat(tasks()).extracting(FetchTask::url).containsExactly(site.url("/a"));
    assertThat(tasks()).extracting(FetchTask::reason).containsExactly(Reason.SITEMAP);
  }
}
