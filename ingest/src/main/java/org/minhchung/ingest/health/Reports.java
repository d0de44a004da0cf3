package org.minhchung.ingest.health;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.ArticleId;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.ExtractionReport.CanaryOutcome;
import org.minhchung.events.ExtractionReport.Occasion;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Topics;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.source.Outbox;

/**
 * Tells {@code extraction.v1} how well pages are read. A page that is found as it was when it was
 * read last is not told again: its measures would be the same, and a site would be judged by its
 * oldest pages. Pages without a source belong to no site's past and are not told at all.
 */
public final class Reports {
  private final Outbox outbox;
  private final Clock clock;

  public Reports(Outbox outbox, Clock clock) {
    this.outbox = outbox;
    this.clock = clock;
  }

  /** How many paragraphs a text has. */
  static int paragraphs(String text) {
    return (int) text.lines().filter(line -> !line.isBlank()).count();
  }

  /** A text was found that is new or has changed. */
  public CompletableFuture<Void> read(
      FetchTask task, Extraction extraction, String articleId, String trace) {
    return send(task, Outcome.READ, extraction, articleId, null, null, trace);
  }

  /** The page came, but no text was found in it. */
  public CompletableFuture<Void> unreadable(FetchTask task, String reason, String trace) {
    return send(task, Outcome.UNREADABLE, null, null, reason, null, trace);
  }

  /** The page could not be had. One that is only gone since it was read says nothing of reading. */
  public CompletableFuture<Void> lost(FetchTask task, String reason, String trace) {
    return task.reason() == Reason.RECHECK
        ? CompletableFuture.completedFuture(null)
        : send(task, Outcome.LOST, null, null, reason, null, trace);
  }

  /**
   * A canary was compared.
   *
   * @param extraction null where no text was found
   * @param reason why there is none, or null
   */
  CompletableFuture<Void> canary(
      FetchTask task,
      Outcome outcome,
      Extraction extraction,
      String reason,
      CanaryOutcome compared,
      String trace) {
    return send(task, outcome, extraction, null, reason, compared, trace);
  }

  private CompletableFuture<Void> send(
      FetchTask task,
      Outcome outcome,
      Extraction extraction,
      String articleId,
      String reason,
      CanaryOutcome canary,
      String trace) {
    if (task.sourceId() == null) {
      return CompletableFuture.completedFuture(null);
    }
    ExtractionReport report =
        new ExtractionReport(
            task.sourceId(),
            task.url(),
            articleId,
            occasion(task.reason()),
            outcome,
            clock.instant(),
            extraction == null ? null : extraction.method(),
            extraction == null ? 0 : extraction.text().length(),
            extraction == null ? 0 : paragraphs(extraction.text()),
            extraction != null && !extraction.title().isBlank(),
            extraction != null && extraction.publishedAt() != null,
            extraction == null ? List.of() : extraction.flags(),
            reason,
            canary);
    String id = ArticleId.of(report.url() + " " + report.occasion() + " " + report.at());
    return outbox.send(Topics.EXTRACTION, task.sourceId(), id, report, trace);
  }

  private static Occasion occasion(Reason reason) {
    return switch (reason) {
      case FEED, SITEMAP, MANUAL, BACKFILL -> Occasion.FIRST;
      case RECHECK -> Occasion.RECHECK;
      case CANARY -> Occasion.CANARY;
    };
  }
}
