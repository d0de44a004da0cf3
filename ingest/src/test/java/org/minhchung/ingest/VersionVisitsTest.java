package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.SourceState;

/** Pages that are visited again: versions, validators, what is known already. */
class VersionVisitsTest extends VisitsCase {
  @Test
  void publishesANewPageWithItsSnapshotAndPlansTheNextLook() {
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    run();

    Article article = articles().get(0);
    assertThat(article.id()).isEqualTo(ArticleId.of(site.url("/a")));
    assertThat(article.version()).isEqualTo(1);
    assertThat(article.title()).isEqualTo("Quay delayed again");
    assertThat(article.text().lines()).hasSize(2);
    assertThat(article.sourceId()).isEqualTo("post");
    assertThat(directory.resolve(article.snapshot().file())).exists();
    assertThat(state("/a").nextAttempt()).isEqualTo(state("/a").lastAttempt().plusSeconds(3600));
    assertThat(finished).containsExactly(0L);
  }

  @Test
  void visitsAPageOnceHoweverOftenItIsListedOrRedelivered() {
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    task("/a");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    assertThat(finished).containsExactly(0L, 1L);
  }

  @Test
  void publishesANewVersionOnlyWhenTheContentChanged() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();

    clock.advance(Duration.ofHours(1));
    site.page("/a", STORY.formatted("spring").replace("<body>", "<body><nav>Other</nav>"));
    task("/a", Reason.RECHECK, state("/a").nextAttempt(), 0);
    run();
    assertThat(articles()).hasSize(1);
    assertThat(Duration.between(state("/a").lastAttempt(), state("/a").nextAttempt()))
        .isEqualTo(Duration.ofHours(6));

    clock.advance(Duration.ofHours(6));
    site.page("/a", STORY.formatted("autumn"));
    task("/a", Reason.RECHECK, state("/a").nextAttempt(), 0);
    run();
    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    assertThat(articles()).extracting(Article::id).containsOnly(ArticleId.of(site.url("/a")));
    assertThat(state("/a").nextAttempt()).isNull();
    assertThat(counts.report().versions()).isEqualTo(1);
  }

  @Test
  void looksAgainWithValidators() {
    site.on(
        "/a",
        e -> {
          if ("\"1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
            e.sendResponseHeaders(304, -1);
          } else {
            e.getResponseHeaders().set("ETag", "\"1\"");
            byte[] body =
                STORY.formatted("spring").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            LocalSite.send(e, 200, "text/html", body);
          }
        });
    task("/a");
    run();

    clock.advance(Duration.ofHours(1));
    task("/a", Reason.RECHECK, state("/a").nextAttempt(), 0);
    run();

    assertThat(articles()).hasSize(1);
    assertThat(counts.report().unchanged()).isEqualTo(1);
    assertThat(state("/a").version()).isEqualTo(1);
    assertThat(state("/a").nextAttempt()).isNotNull();
  }

  @Test
  void buriesAPageWhoseServerAlwaysSaysNotModified() {
    site.status("/a", 304, Map.of());

    task("/a");
    run();
    assertThat(tasks()).extracting(FetchTask::attempt).containsExactly(1);

    task("/a", Reason.FEED, clock.instant(), 2);
    run();
    assertThat(outbox.reasons()).containsExactly("304 without having been asked for changes");
    assertThat(finished).containsExactly(0L, 1L);
  }

  @Test
  void goesOnFromABackfilledPage() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    String hash = articles().get(0).contentHash();
    for (String known : new String[] {hash, "other"}) {
      String path = "/" + known;
      site.page(path, STORY.formatted("spring"));
      memory
          .remember(
              new SourceState(
                  site.url(path), "post", null, null, null, null, 0, null, known, 1, null))
          .join();
      task(path);
    }
    run();

    assertThat(counts.report().unchanged()).isEqualTo(1);
    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    assertThat(articles().get(1).url()).endsWith("/other");
    assertThat(state("/" + hash).nextAttempt()).as("looked at again").isNotNull();
  }

  @Test
  void ignoresARecheckThatWasDoneBefore() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    int asked = site.asked().size();

    task("/a", Reason.RECHECK, clock.instant().minusSeconds(3600), 0);
    run();

    assertThat(site.asked()).hasSize(asked);
  }

  @Test
  void knowsAPageByItsCanonicalAddress() {
    String head = "<link rel=canonical href=" + site.url("/a") + "></head>";
    site.page("/a", STORY.formatted("spring").replace("</head>", head));
    site.page("/amp/a", STORY.formatted("spring").replace("</head>", head));

    task("/amp/a");
    task("/a");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(articles().get(0).id()).isEqualTo(ArticleId.of(site.url("/a")));
  }
}
