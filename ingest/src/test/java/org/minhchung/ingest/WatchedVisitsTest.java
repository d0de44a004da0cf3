package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Article;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Recheck;
import org.minhchung.events.Recheck.Finding;
import org.minhchung.events.Topics;

/** Pages of flagged articles, looked at again and again. */
class WatchedVisitsTest extends VisitsCase {
  private Instant flagged;

  @BeforeEach
  void publishAndFlag() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    flagged = clock.instant();
    flag();
  }

  private void flag() {
    Article article = articles().get(0);
    add(
        new FetchTask(
            article.url(),
            "post",
            Reason.RECHECK,
            flagged,
            0,
            null,
            null,
            new FetchTask.Flagged(
                article.id(), 1, article.contentHash(), article.text().length(), flagged),
            null));
    run();
  }

  /** Lets time pass until the next planned visit, and makes it. */
  private void lookAgain() {
    Instant next = state("/a").nextAttempt();
    clock.advance(Duration.between(clock.instant(), next));
    task("/a", Reason.RECHECK, next, 0);
    run();
  }

  private List<Recheck> found() {
    return outbox.values(Topics.RECHECK, Recheck.class);
  }

  private List<Finding> findings() {
    return found().stream().map(Recheck::finding).toList();
  }

  @Test
  void areVisitedByTheLongPlanAndEachLookIsTold() {
    assertThat(site.asked()).as("flagging asks for nothing").hasSize(2);
    for (int i = 0; i < 6; i++) {
      lookAgain();
    }

    assertThat(findings()).hasSize(6).containsOnly(Finding.UNCHANGED);
    assertThat(found().get(5).at()).isAfterOrEqualTo(flagged.plus(Duration.ofDays(30)));
    assertThat(found()).extracting(Recheck::articleId).containsOnly(articles().get(0).id());
    assertThat(outbox.keys(Topics.RECHECK)).containsOnly(articles().get(0).id());
    assertThat(state("/a").nextAttempt()).isNull();
  }

  @Test
  void areWatchedFromTheFirstFlagHoweverOftenItComes() {
    lookAgain();
    Instant next = state("/a").nextAttempt();
    flagged = clock.instant();
    flag();

    assertThat(state("/a").nextAttempt()).isEqualTo(next);
  }

  @Test
  void thatWereFlaggedLongAgoAreNotWatched() {
    memory
        .remember(
            new org.minhchung.events.SourceState(
                site.url("/old"), "post", null, null, null, null, 0, null, "h", 1, null))
        .join();
    Instant longAgo = clock.instant().minus(Duration.ofDays(31));
    add(
        new FetchTask(
            site.url("/old"),
            "post",
            Reason.RECHECK,
            longAgo,
            0,
            null,
            null,
            new FetchTask.Flagged("x", 1, "h", 10, longAgo),
            null));
    run();

    assertThat(state("/old").watch()).isNull();
  }

  @Test
  void areAskedWithValidators() {
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
    lookAgain();
    lookAgain();

    assertThat(state("/a").etag()).isEqualTo("\"1\"");
    assertThat(findings()).containsExactly(Finding.UNCHANGED, Finding.UNCHANGED);
  }

  @Test
  void comeAsANewVersionWhenTheTextChanged() {
    site.page("/a", STORY.formatted("autumn"));
    lookAgain();

    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    assertThat(findings()).as("the version itself tells it").isEmpty();
    assertThat(state("/a").watch()).isNotNull();
  }

  @Test
  void areGoneOnlyWhenMissingADayLaterStill() {
    site.status("/a", 404, Map.of());
    lookAgain();
    assertThat(findings()).containsExactly(Finding.UNREACHABLE);
    assertThat(Duration.between(clock.instant(), state("/a").nextAttempt()))
        .as("the plan goes on before that")
        .isLessThan(Duration.ofDays(1));
    lookAgain();
    lookAgain();
    assertThat(findings())
        .as("after an hour, six hours, a day: not a whole day since the first time")
        .containsExactly(Finding.UNREACHABLE, Finding.UNREACHABLE, Finding.UNREACHABLE);
    lookAgain();

    assertThat(found().get(3).finding()).isEqualTo(Finding.GONE);
    assertThat(found().get(3).reason()).isEqualTo("404");
    assertThat(Duration.between(found().get(0).at(), found().get(3).at()))
        .isGreaterThanOrEqualTo(Duration.ofDays(1));
    assertThat(outbox.reasons()).as("dead letters").isEmpty();
  }

  @Test
  void areGoneAtOnceWhenTheServerSaysSo() {
    site.status("/a", 410, Map.of());
    lookAgain();

    assertThat(findings()).containsExactly(Finding.GONE);
  }

  @Test
  void mayComeBackUnchangedOrChanged() {
    site.status("/a", 410, Map.of());
    lookAgain();
    site.page("/a", STORY.formatted("spring"));
    lookAgain();
    assertThat(findings()).containsExactly(Finding.GONE, Finding.BACK);

    site.status("/a", 410, Map.of());
    lookAgain();
    site.page("/a", STORY.formatted("autumn"));
    lookAgain();
    assertThat(findings()).containsExactly(Finding.GONE, Finding.BACK, Finding.GONE, Finding.BACK);
    assertThat(articles()).hasSize(2);
    assertThat(state("/a").watch().gone()).isFalse();
  }

  @Test
  void thatAreMissingOnceAndThereAgainWereNeverGone() {
    site.status("/a", 404, Map.of());
    lookAgain();
    site.page("/a", STORY.formatted("spring"));
    lookAgain();
    site.status("/a", 404, Map.of());
    lookAgain();

    assertThat(findings())
        .containsExactly(Finding.UNREACHABLE, Finding.UNCHANGED, Finding.UNREACHABLE);
  }

  @Test
  void thatTheServerFailsToGiveAreUnreachableAfterSomeAttempts() {
    site.status("/a", 500, Map.of());
    Instant next = state("/a").nextAttempt();
    clock.advance(Duration.ofHours(1));
    task("/a", Reason.RECHECK, next, 0);
    run();
    assertThat(findings()).as("asked for again first").isEmpty();
    assertThat(tasks()).extracting(FetchTask::attempt).containsExactly(1);
    task("/a", Reason.RECHECK, clock.instant(), 2);
    run();

    assertThat(findings()).containsExactly(Finding.UNREACHABLE);
    assertThat(state("/a").watch().missingSince()).isNull();
    assertThat(state("/a").nextAttempt()).isNotNull();
  }

  @Test
  void thatMayNotBeFetchedAreBlocked() {
    site.status("/a", 403, Map.of());
    lookAgain();

    assertThat(findings()).containsExactly(Finding.BLOCKED);
    assertThat(found().get(0).reason()).isEqualTo("403");
    assertThat(state("/a").version()).isEqualTo(1);
  }

  @Test
  void thatRobotsTxtForbidsByNowAreBlocked() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    lookAgain();

    assertThat(findings()).containsExactly(Finding.BLOCKED);
  }

  @Test
  void thatLeadToTheFrontPageAreUnreachableAndNoArticle() {
    site.status("/a", 302, Map.of("Location", "/"));
    site.page("/", STORY.formatted("whenever"));
    lookAgain();

    assertThat(findings()).containsExactly(Finding.UNREACHABLE);
    assertThat(found().get(0).reason()).contains("front page");
    assertThat(articles()).hasSize(1);
  }

  @Test
  void thatLeadToAnotherHostAreStillWatchedWhateverComesOfItThere() {
    add(
        new FetchTask(
            site.url("elsewhere.localhost", "/x"),
            "post",
            Reason.RECHECK,
            clock.instant(),
            0,
            null,
            null,
            null,
            new FetchTask.Lead(site.url("/a"), 1, FetchTask.Kind.PAGE, 0)));
    run();

    assertThat(findings()).containsExactly(Finding.UNREACHABLE);
    assertThat(found().get(0).url()).isEqualTo(site.url("/a"));
    assertThat(state("/a").watch().missingSince()).isNotNull();
    assertThat(state("/a").nextAttempt()).isNotNull();
  }

  @Test
  void thatLeadToAnotherArticleAreUnreachable() {
    site.status("/a", 302, Map.of("Location", "/b"));
    site.page("/b", STORY.formatted("spring").replace("harbour", "airport"));
    lookAgain();

    assertThat(findings()).containsExactly(Finding.UNREACHABLE);
    assertThat(found().get(0).reason()).contains("another article");
  }

  @Test
  void thatAreCutOffByAPaywallHaveNotChanged() {
    String walled =
        STORY
            .formatted("spring")
            .replaceAll("<p>Its chair[^<]*</p>", "<div class=paywall>Subscribe to read on.</div>")
            .replace(
                "</head>",
                "<script type=application/ld+json>{\"@type\":\"NewsArticle\","
                    + "\"headline\":\"Quay delayed again\",\"isAccessibleForFree\":false}"
                    + "</script></head>");
    site.page("/a", walled);
    lookAgain();

    assertThat(articles()).hasSize(1);
    assertThat(findings()).containsExactly(Finding.PAYWALLED);
    assertThat(state("/a").contentHash()).isEqualTo(articles().get(0).contentHash());

    site.page("/a", STORY.formatted("spring"));
    lookAgain();
    assertThat(articles()).hasSize(1);
    assertThat(findings()).containsExactly(Finding.PAYWALLED, Finding.UNCHANGED);
  }
}
