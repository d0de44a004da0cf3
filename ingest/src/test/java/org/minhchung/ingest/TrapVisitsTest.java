package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ExtractionReport;

/** Pages that are no articles, or are articles that are known, and lists of too many. */
class TrapVisitsTest extends VisitsCase {

  @Test
  void saysThatAPageIsMissingWhereTheServerDoesNot() {
    site.page(
        "/gone",
        "<html><head><title>404</title></head><body><article><h1>Sorry</h1><p>The page you were"
            + " looking for is gone. Page not found, please try our search.</p></article></body>");
    task("/gone");
    run();

    assertThat(articles()).isEmpty();
    assertThat(outbox.reasons()).containsExactly("says that there is no such page");
  }

  @Test
  void readsArticlesAboutPagesThatWereNotFound() {
    site.page(
        "/news",
        STORY
            .formatted("spring")
            .replace("Quay delayed again", "Error 404: how a page not found became a joke")
            .replace("</article>", ("<p>" + "The quay is old. ".repeat(60) + "</p></article>")));
    task("/news");
    run();

    assertThat(articles()).hasSize(1);
  }

  @Test
  void takesASendingToTheFrontPageForTheEndOfAPage() {
    site.status("/a", 302, Map.of("Location", "/"));
    task("/a");
    run();

    assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    assertThat(outbox.reasons()).containsExactly("the address leads to the front page");
  }

  @Test
  void publishesATextOfASourceOnce() {
    site.page("/a", STORY.formatted("spring"));
    site.page("/print/a", STORY.formatted("spring"));
    task("/a");
    task("/print/a");
    run();
    task("/print/a");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/print/a");
    assertThat(state("/print/a").error()).contains("/a");
    assertThat(reports()).as("a copy is no trouble").hasSize(1);
  }

  @Test
  void reportsATextThatStandsAtManyAddresses() {
    for (int i = 0; i < 5; i++) {
      site.page("/" + i, STORY.formatted("spring"));
      task("/" + i);
    }
    run();

    assertThat(articles()).hasSize(1);
    assertThat(reports())
        .filteredOn(r -> r.outcome() == ExtractionReport.Outcome.UNREADABLE)
        .hasSize(2)
        .allMatch(r -> r.reason().contains("the same text is at"));
  }

  @Test
  void ignoresACanonicalAddressWhereAnotherTextIs() {
    String link = "<link rel='canonical' href='/a'></head>";
    site.page("/a", STORY.formatted("spring"));
    site.page("/b", STORY.formatted("summer").replace("</head>", link));
    site.page("/c", STORY.formatted("winter").replace("</head>", link));
    task("/a");
    task("/b");
    task("/c");
    run();

    assertThat(articles()).extracting(a -> a.version()).containsExactly(1, 1, 1);
    assertThat(articles().get(1).flags()).contains("canonical-ignored");
    assertThat(articles()).extracting(a -> a.id()).doesNotHaveDuplicates();
  }

  @Test
  void believesTheCanonicalAddressOfAMobileCopy() {
    String link = "<link rel='canonical' href='" + site.url("/a") + "'></head>";
    site.page("/a", STORY.formatted("spring"));
    site.page("/a/amp", STORY.formatted("spring, as they say").replace("</head>", link));
    task("/a");
    task("/a/amp");
    run();

    assertThat(articles()).extracting(a -> a.version()).containsExactly(1, 2);
    assertThat(articles().get(1).id()).isEqualTo(articles().get(0).id());
  }

  @Test
  void letsWhatASitemapListsBeyondAnHoursPagesWait() throws IOException {
    source("sitemaps", "/map.xml");
    site.text(
        "/map.xml",
        "application/xml",
        IntStream.range(0, 499)
            .mapToObj(i -> "<url><loc>" + site.url("/n/" + i) + "</loc></url>")
            .collect(
                Collectors.joining(
                    "",
                    "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
                    "<url><loc>" + site.url("/calendar/2031/05") + "</loc></url></urlset>")));
    site.text("/n/x", "text/plain", "");
    for (int i = 0; i < 400; i++) {
      tasks.found(
          site.url("/old/" + i),
          "post",
          org.minhchung.events.FetchTask.Reason.FEED,
          null,
          null,
          clock.instant());
    }

    schedule.tick(u -> true);
    run();
    assertThat(tasks()).as("what the hour still holds").hasSizeBetween(720, 722);
    assertThat(tasks.trapped()).isEqualTo(1);

    clock.advance(Duration.ofMinutes(30));
    schedule.tick(u -> true);
    run();
    assertThat(tasks()).as("the rest, later").hasSize(899);
  }
}
