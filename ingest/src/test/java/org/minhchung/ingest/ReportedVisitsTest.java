package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.ExtractionReport.CanaryOutcome;
import org.minhchung.events.ExtractionReport.Occasion;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit.PageVisit;

/** What visits tell of how well pages are read, and canaries. */
class ReportedVisitsTest extends VisitsCase {
  @Test
  void tellsHowWellAPageWasReadOncePerVersion() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    task("/a", Reason.RECHECK, clock.instant().plusSeconds(3600), 0);
    run();
    site.page("/a", STORY.formatted("autumn"));
    task("/a", Reason.RECHECK, clock.instant().plusSeconds(7200), 0);
    run();

    assertThat(articles()).hasSize(2);
    assertThat(reports())
        .extracting(ExtractionReport::occasion)
        .containsExactly(Occasion.FIRST, Occasion.RECHECK);
    ExtractionReport report = reports().get(0);
    assertThat(report.outcome()).isEqualTo(Outcome.READ);
    assertThat(report.articleId()).isEqualTo(articles().get(0).id());
    assertThat(report.characters()).isEqualTo(articles().get(0).text().length());
    assertThat(report.paragraphs()).isEqualTo(2);
    assertThat(report.hasTitle()).isTrue();
    assertThat(report.hasDate()).isFalse();
    assertThat(report.flags()).contains("no-date");
    assertThat(outbox.keys(Topics.EXTRACTION)).containsOnly("post");
  }

  @Test
  void tellsWhichPagesHadNoTextOrWereNotToBeHad() {
    site.page("/empty", "<html><head><title>x</title></head><body></body></html>");

    task("/empty");
    task("/nowhere");
    run();

    assertThat(reports())
        .extracting(ExtractionReport::outcome, ExtractionReport::reason)
        .containsExactly(tuple(Outcome.UNREADABLE, "no text found"), tuple(Outcome.LOST, "404"));
  }

  @Test
  void doesNotBlameAPageThatIsTakenDownLater() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    site.status("/a", 410, Map.of());
    task("/a", Reason.RECHECK, clock.instant().plusSeconds(3600), 0);
    run();

    assertThat(outbox.reasons()).hasSize(1);
    assertThat(reports()).hasSize(1);
  }

  @Test
  void visitsACanaryOnItsOwnScheduleAndPublishesOnlyTheOutcome() throws IOException {
    source("feeds", "/rss");
    site.page("/known", STORY.formatted("spring"));

    visitCanaries();
    canaries.tick(u -> true);
    assertThat(tasks()).hasSize(1);
    clock.advance(Duration.ofDays(1));
    visitCanaries();

    assertThat(articles()).isEmpty();
    assertThat(outbox.reasons()).isEmpty();
    assertThat(reports())
        .extracting(ExtractionReport::occasion)
        .containsExactly(Occasion.CANARY, Occasion.CANARY);
    assertThat(reports().get(0).canary()).isEqualTo(new CanaryOutcome("The quay story", List.of()));
    assertThat(memory.of(site.url("/known"))).isEmpty();
  }

  @Test
  void aCanaryThatIsMisreadSaysWhatIsMissingAndIsVisitedAgainSoon() throws IOException {
    source("feeds", "/rss");
    site.page(
        "/known", "<html><title>Quay delayed</title><body><p>Subscribe to read.</body></html>");

    visitCanaries();

    assertThat(reports().get(0).canary().missing())
        .extracting(Shortfall::what)
        .containsExactly("text", "paragraphs", "characters");
    clock.advance(Duration.ofMinutes(59));
    canaries.tick(u -> true);
    assertThat(tasks()).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    canaries.tick(u -> true);
    assertThat(tasks()).hasSize(2);
  }

  @Test
  void aCanaryThatIsGoneIsToldAndNotBuried() throws IOException {
    source("feeds", "/rss");

    visitCanaries();

    assertThat(outbox.reasons()).isEmpty();
    assertThat(reports().get(0).outcome()).isEqualTo(Outcome.LOST);
    assertThat(reports().get(0).canary().missing())
        .containsExactly(new Shortfall("page", site.url("/known"), "404"));
  }

  @Test
  void robotsHoldForCanariesToo() throws IOException {
    source("feeds", "/rss");
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /known");

    visitCanaries();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(reports().get(0).reason()).contains("robots.txt");
  }

  /** Puts the canaries that are due into the frontier as their tasks' consumer would. */
  private void visitCanaries() {
    int before = tasks().size();
    canaries.tick(u -> true);
    clock.advance(Duration.ofSeconds(1));
    for (FetchTask task : tasks().subList(before, tasks().size())) {
      frontier.add(
          new PageVisit(
              task, new TopicPartition("t", 0), offset++, null, task.url(), Instant.EPOCH, 0));
    }
    run();
  }
}
