package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minhchung.events.SourceCoverage;
import org.minhchung.events.Topics;

/** What visits tell of how a source is watched. */
class CoveredVisitsTest extends VisitsCase {
  private static final String EMPTY =
      "<rss version='2.0'><channel><title>A</title><link>http://x/</link><description>d"
          + "</description><item><title>no link</title></item></channel></rss>";

  private List<SourceCoverage> told() {
    return outbox.values(Topics.COVERAGE, SourceCoverage.class);
  }

  private void tenMinutesLater() {
    clock.advance(Duration.ofMinutes(10));
    coverage.tick(url -> true);
  }

  @Test
  void aStretchInWhichNothingCameIsToldToo() throws IOException {
    source("feeds", "/feed");
    coverage.tick(url -> true);
    tenMinutesLater();
    tenMinutesLater();

    assertThat(told()).hasSize(2);
    assertThat(told().get(1).from()).isEqualTo(told().get(0).until());
    assertThat(told()).allSatisfy(stretch -> assertThat(stretch.polls()).isZero());
  }

  @Test
  void aStretchInWhichNoListWasAskedThoughOneWasLongDueIsNotWatched() throws IOException {
    source("feeds", "/feed");
    site.text("/feed", "application/rss+xml", EMPTY);
    coverage.tick(url -> true);
    schedule.tick(url -> true);
    run();
    tenMinutesLater();
    for (int i = 0; i < 5; i++) {
      tenMinutesLater(); // nobody asks: the host is left alone, say, or there is too much to do
    }
    schedule.tick(url -> true);
    run();
    tenMinutesLater();

    assertThat(told())
        .extracting(SourceCoverage::overdue)
        .containsExactly(false, true, true, true, true, true, false);
    assertThat(told()).extracting(SourceCoverage::polls).containsExactly(1, 0, 0, 0, 0, 0, 1);
  }

  @Test
  void aListThatIsNotDueYetIsWatched() throws IOException {
    source("feeds", "/feed");
    site.text("/feed", "application/rss+xml", EMPTY.replace("<item", "<ttl>120</ttl><item"));
    coverage.tick(url -> true);
    schedule.tick(url -> true);
    run();
    while (clock.instant().isBefore(state("/feed").nextAttempt())) {
      tenMinutesLater();
    }

    assertThat(told()).hasSizeGreaterThan(1).noneMatch(SourceCoverage::overdue);
    assertThat(told().get(1).polls()).isZero();
  }

  @Test
  void listsThatWereNeverAskedAreNotWatched() throws IOException {
    source("feeds", "/feed");
    coverage.tick(url -> true);
    tenMinutesLater();

    assertThat(told()).hasSize(1).allMatch(SourceCoverage::overdue);
  }

  @Test
  void aListThatLeadsToAnotherHostIsWatchedOnlyIfItsWorkerAnswers() throws IOException {
    source("feeds", "/feed");
    site.status("/feed", 302, Map.of("Location", site.url("www.localhost", "/rss")));
    site.text("/rss", "application/rss+xml", EMPTY);
    coverage.tick(url -> true);
    for (int i = 0; i < 6; i++) {
      schedule.tick(url -> true);
      run();
      tenMinutesLater();
    }
    assertThat(told().get(5).overdue()).as("no worker of that host answers").isTrue();

    deliver();
    run();
    tenMinutesLater();
    assertThat(told().get(6).overdue()).isFalse();
    assertThat(told().get(6).polls()).isPositive();
  }

  @Test
  void pagesOfASourceWhoseListsAreAnothersDoNotMakeItWatched() throws IOException {
    source("feeds", "/feed");
    site.page("/story", "<article><p>" + "The quay was shut for a day. ".repeat(20) + "</article>");
    coverage.tick(url -> false);
    task("/story");
    run();
    clock.advance(Duration.ofMinutes(10));
    coverage.tick(url -> false);

    assertThat(told()).hasSize(1);
    assertThat(told().get(0).fetched()).isEqualTo(1);
    assertThat(told().get(0).overdue()).isTrue();
  }

  @Test
  void whatAHubTellsCountsAsFound() throws IOException {
    source("feeds", "/feed");
    coverage.tick(url -> true);
    coverage.pushed("post", 3);
    tenMinutesLater();

    assertThat(told().get(0).found()).isEqualTo(3);
    assertThat(told().get(0).overdue()).isFalse();
  }

  @Test
  void sourcesThatAnotherInstanceLooksAfterAreLeftToIt() throws IOException {
    source("feeds", "/feed");
    coverage.tick(url -> false);
    clock.advance(Duration.ofMinutes(10));
    coverage.tick(url -> false);

    assertThat(told()).isEmpty();
  }

  @Test
  void aStretchEndsInTimeWhenTheMachineSlept() throws IOException {
    source("feeds", "/feed");
    coverage.tick(url -> true);
    clock.advance(Duration.ofHours(5));
    coverage.tick(url -> true);
    tenMinutesLater();

    assertThat(told()).hasSize(2);
    assertThat(Duration.between(told().get(0).from(), told().get(0).until()))
        .isLessThanOrEqualTo(Duration.ofMinutes(10));
    assertThat(Duration.between(told().get(0).until(), told().get(1).from()))
        .isGreaterThan(Duration.ofHours(4));
  }

  @Test
  void pollsPagesAndRefusalsAreCounted() throws IOException {
    source("feeds", "/feed");
    site.text(
        "/feed",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>A</title><link>http://x/</link><description>d"
            + "</description><item><link>%s</link></item><item><link>%s</link></item>"
                .formatted(site.url("/story"), site.url("/members"))
            + "</channel></rss>");
    site.page("/story", "<article><p>" + "The quay was shut for a day. ".repeat(20) + "</article>");
    site.status("/members", 403, Map.of());
    coverage.tick(url -> true);
    schedule.tick(url -> true);
    run();
    task("/story");
    task("/members");
    run();
    tenMinutesLater();

    SourceCoverage stretch = told().get(0);
    assertThat(stretch.polls()).isEqualTo(1);
    assertThat(stretch.found()).isEqualTo(2);
    assertThat(stretch.fetched()).isEqualTo(1);
    assertThat(stretch.refused()).isEqualTo(1);
    assertThat(stretch.refusal()).isEqualTo("403");
  }

  private void listsAreAskedForTenMinutes() {
    for (int minute = 0; minute < 10; minute++) {
      schedule.tick(url -> true);
      run();
      clock.advance(Duration.ofMinutes(1));
    }
    coverage.tick(url -> true);
  }

  @Test
  void aSourceAllOfWhoseListsFailForLongerThanUsualIsNotSeenEvenBetweenTwoAttempts()
      throws IOException {
    source("feeds", "/feed");
    site.text("/feed", "application/rss+xml", EMPTY);
    coverage.tick(url -> true);
    listsAreAskedForTenMinutes();
    site.status("/feed", 503, Map.of());
    for (int i = 0; i < 12; i++) {
      listsAreAskedForTenMinutes();
    }
    assertThat(told()).noneMatch(SourceCoverage::overdue);
    assertThat(told().get(0).failing()).as("it was read").isFalse();
    List<SourceCoverage> late = told().subList(4, 13);
    assertThat(late).allMatch(SourceCoverage::failing).anyMatch(stretch -> stretch.polls() == 0);

    site.text("/feed", "application/rss+xml", EMPTY);
    while (state("/feed").failures() > 0) {
      listsAreAskedForTenMinutes();
    }
    assertThat(told().get(told().size() - 1).failing()).as("it is read again").isFalse();
  }

  @Test
  void aSourceOneOfWhoseListsIsReadIsSeen() throws IOException {
    source("feeds", "/feed", "/rss");
    site.status("/feed", 503, Map.of());
    site.text("/rss", "application/rss+xml", EMPTY);
    coverage.tick(url -> true);
    for (int i = 0; i < 8; i++) {
      listsAreAskedForTenMinutes();
    }

    assertThat(state("/feed").failures()).isGreaterThan(1);
    assertThat(told()).hasSize(8).noneMatch(SourceCoverage::failing);
  }

  @Test
  void aListThatNeverGaveAnythingIsNotSeenFromTheBeginning() throws IOException {
    source("feeds", "/feed");
    site.status("/feed", 503, Map.of());
    coverage.tick(url -> true);
    schedule.tick(url -> true);
    run();
    tenMinutesLater();

    assertThat(told()).hasSize(1).allMatch(SourceCoverage::failing);
  }

  @Test
  void aFeedThatCannotBeHadCountsAsAFailedPoll() throws IOException {
    source("feeds", "/feed");
    site.status("/feed", 503, Map.of());
    coverage.tick(url -> true);
    schedule.tick(url -> true);
    run();
    tenMinutesLater();

    assertThat(told().get(0).failedPolls()).isEqualTo(1);
    assertThat(told().get(0).error()).isEqualTo("503");
  }
}
