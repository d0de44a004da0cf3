package org.minhchung.ingest;

import java.time.Clock;
import java.time.Duration;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.SourceState;
import org.minhchung.ingest.archive.ServedPage;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.FrontierConfig;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what an answer to a request for a page means: an article, another attempt, or the end.
 */
final class PageVisits {
  private static final Logger LOG = LoggerFactory.getLogger(PageVisits.class);

  private static final String LEADS_TO_FRONT_PAGE = "the address leads to the front page";

  private static final int NOT_FOUND = 404;

  private final FrontierConfig config;
  private final VisitMemory memory;
  private final FetchTasks tasks;
  private final Extractor extractor;
  private final Publication publication;
  private final PageMemory pages;
  private final WatchedPages watched;
  private final DeadLetters deadLetters;
  private final Reports reports;
  private final Canaries canaries;
  private final IngestCounts counts;
  private final Clock clock;

  PageVisits(
      FrontierConfig config,
      VisitMemory memory,
      FetchTasks tasks,
      Extractor extractor,
      Publication publication,
      PageMemory pages,
      WatchedPages watched,
      DeadLetters deadLetters,
      Reports reports,
      Canaries canaries,
      IngestCounts counts,
      Clock clock) {
    this.config = config;
    this.memory = memory;
    this.tasks = tasks;
    this.extractor = extractor;
    this.publication = publication;
    this.pages = pages;
    this.watched = watched;
    this.deadLetters = deadLetters;
    this.reports = reports;
    this.canaries = canaries;
    this.counts = counts;
    this.clock = clock;
  }

  /**
   * Whether nothing is left to ask for: the task is a repetition of one that was done, or only says
   * that the page is to be watched, which is seen to here.
   */
  boolean isDone(PageVisit visit) {
    FetchTask task = visit.task();
    if (task.flagged() != null) {
      watched.begin(task);
      return true;
    }
    return switch (task.reason()) {
      case FEED, SITEMAP, BACKFILL ->
          task.lead() == null ? memory.knows(task.url()) : hasEnded(task.url());
      case RECHECK, MANUAL ->
          memory
              .of(task.url())
              .map(s -> s.lastAttempt() != null && !s.lastAttempt().isBefore(task.notBefore()))
              .orElse(false);
      case CANARY -> false;
    };
  }

  /** What is remembered of the page for a conditional request, or null. */
  SourceState validators(PageVisit visit) {
    boolean again = visit.task().reason() == Reason.RECHECK && visit.hops() == 0;
    return again ? memory.of(visit.task().url()).orElse(null) : null;
  }

  /**
   * Ends a visit whose redirect leads to what is known already, or to no page at all: many outlets
   * send whoever asks for a page that is gone to their front page.
   *
   * @return whether it has ended
   */
  boolean leadsNowhere(PageVisit visit, String target) {
    FetchTask task = visit.task();
    boolean isFirst = task.reason() == Reason.FEED || task.reason() == Reason.SITEMAP;
    if (isFrontPage(target) && !isFrontPage(visit.url())) {
      giveUp(visit, LEADS_TO_FRONT_PAGE);
      return true;
    }
    if (isFirst && !target.equals(visit.url()) && hasEnded(target)) {
      pages.alias(task, memory.of(target).orElseThrow());
      counts.unchanged.increment();
      return true;
    }
    return false;
  }

  /** Whether a page is published or given up; one that led elsewhere is known, but has no end. */
  private boolean hasEnded(String url) {
    return memory.of(url).filter(s -> s.version() > 0 || s.error() != null).isPresent();
  }

  private static boolean isFrontPage(String url) {
    java.net.URI uri = java.net.URI.create(url);
    return uri.getRawPath().length() <= 1 && uri.getRawQuery() == null;
  }

  /** A visit goes on at another host, where its end is remembered; here the address is known. */
  void left(PageVisit visit) {
    if (!isCanary(visit)) {
      pages.left(visit.task());
    }
  }

  /** Takes an answer that is not a redirect; returns when what follows from it is in Kafka. */
  void answered(PageVisit visit, FetchResult answer) {
    counts.fetched.increment();
    if (answer instanceof Page page) {
      read(visit, page);
    } else if (answer instanceof NotModified) {
      memory
          .of(visit.task().url())
          .ifPresentOrElse(
              state -> publication.unchanged(visit, state),
              () ->
                  tryAgain(
                      visit,
                      new Failed(
                          visit.url(),
                          304,
                          "304 for a page that is no longer remembered",
                          false,
                          null)));
    } else if (answer instanceof Failed failed) {
      if (failed.forGood()) {
        giveUp(visit, failed.status(), failed.reason());
      } else {
        tryAgain(visit, failed);
      }
    } else {
      throw new IllegalArgumentException("unexpected answer " + answer);
    }
  }

  /** Ends a page that cannot be had for good. */
  void giveUp(PageVisit visit, String reason) {
    giveUp(visit, 0, reason);
  }

  private void giveUp(PageVisit visit, int status, String reason) {
    if (isCanary(visit)) {
      canaries.failed(visit, Outcome.LOST, reason);
      return;
    }
    if (watched.missed(visit, status, reason)) {
      return;
    }
    bury(visit, reason);
    reports.lost(visit.task(), reason, visit.traceParent()).join();
  }

  /** Ends a page for good in which there is nothing to read. */
  private void unreadable(PageVisit visit, String reason) {
    if (isCanary(visit)) {
      canaries.failed(visit, Outcome.UNREADABLE, reason);
      return;
    }
    if (watched.missed(visit, 0, reason)) {
      return;
    }
    bury(visit, reason);
    reports.unreadable(visit.task(), reason, visit.traceParent()).join();
  }

  private static boolean isCanary(PageVisit visit) {
    return visit.task().reason() == Reason.CANARY;
  }

  /** Leaves a dead letter, and a memory so that the page is not tried again. */
  private void bury(PageVisit visit, String reason) {
    FetchTask task = visit.task();
    LOG.atInfo()
        .addKeyValue("source", task.sourceId())
        .addKeyValue("url", task.url())
        .log("page given up: {}", reason);
    deadLetters.page(task, reason, visit.traceParent()).join();
    pages.missed(task.url(), task.sourceId(), reason, null);
    counts.deadLetters.increment();
  }

  /** Asks for another attempt later, unless there were enough. */
  private void tryAgain(PageVisit visit, Failed failed) {
    FetchTask task = visit.task();
    if (!config.isWorthRetrying(task.attempt())) {
      giveUp(visit, failed.status(), failed.reason());
      return;
    }
    Duration retryAfter = failed.retryAfter();
    Duration pause = config.retryPause(task.attempt());
    if (retryAfter != null && retryAfter.compareTo(pause) > 0) {
      pause = retryAfter;
    }
    LOG.atDebug()
        .addKeyValue("url", task.url())
        .addKeyValue("attempt", task.attempt())
        .log("again in {}: {}", pause, failed.reason());
    tasks.retry(task, clock.instant(), pause, visit.traceParent()).join();
    counts.retries.increment();
  }

  private void read(PageVisit visit, Page page) {
    Extraction extraction;
    try {
      extraction = extractor.extract(page.body(), page.contentType(), page.url());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atWarn().setCause(e).addKeyValue("url", page.url()).log("page could not be read");
      unreadable(visit, "could not be read: " + e);
      return;
    }
    if (isCanary(visit)) {
      canaries.read(visit, extraction);
      return;
    }
    if (extraction.text().isBlank()) {
      unreadable(visit, "no text found");
      return;
    }
    if (SoftNotFound.says(extraction)) {
      giveUp(visit, NOT_FOUND, "says that there is no such page");
      return;
    }
    ServedPage served =
        new ServedPage(
            page.url(),
            page.status(),
            page.headers(),
            page.body(),
            page.contentType(),
            clock.instant(),
            page.exchange());
    publication.publish(visit, page, served, extraction);
  }
}
