package org.minhchung.ingest.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.minhchung.events.Article;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pass over saved pages and its counts; pages may be taken on any thread. */
final class BackfillRun {
  private static final Logger LOG = LoggerFactory.getLogger(BackfillRun.class);

  private final Outbox outbox;
  private final VisitMemory memory;
  private final DeadLetters deadLetters;
  private final Extractor extractor;
  private final Snapshots snapshots;
  private final Clock clock;
  private final Instant began;
  private final Outlets outlets;
  private final Map<String, String> seen = new ConcurrentHashMap<>();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger articles = new AtomicInteger();
  private final Map<String, Integer> dead = new ConcurrentHashMap<>();
  private final Map<String, Integer> skips = new ConcurrentHashMap<>();
  private final Deque<CompletableFuture<Void>> sent = new ArrayDeque<>();
  private CompletableFuture<Void> failed;

  BackfillRun(
      Outbox outbox,
      VisitMemory memory,
      Extractor extractor,
      Snapshots snapshots,
      List<Source> sources,
      Clock clock) {
    this.outbox = outbox;
    this.memory = memory;
    this.deadLetters = new DeadLetters(outbox);
    this.extractor = extractor;
    this.snapshots = snapshots;
    this.clock = clock;
    this.began = clock.instant();
    this.outlets = new Outlets(sources);
  }

  /** Takes one page to its end. */
  void take(SavedPage saved) {
    pages.incrementAndGet();
    try {
      SavedPage.Content content = saved.reader().read();
      if (content instanceof SavedPage.Kept kept) {
        read(kept, saved.name());
      } else if (content instanceof SavedPage.LeftOut leftOut) {
        skips.merge(leftOut.reason(), 1, Integer::sum);
      }
    } catch (IOException e) {
      bury(saved.name(), "cannot be read", e.getMessage());
    } catch (RuntimeException | StackOverflowError e) {
      LOG.atWarn().setCause(e).addKeyValue("page", saved.name()).log("page could not be read");
      bury(saved.name(), "could not be read", e.toString());
    }
  }

  private void read(SavedPage.Kept kept, String name) {
    ServedPage page = kept.page();
    Extraction extraction = extractor.extract(page.body(), page.contentType(), page.url());
    if (extraction.text().isBlank()) {
      bury(SavedPage.isNameless(page.url()) ? name : page.url(), "no text found", null);
      return;
    }
    String canonical = extraction.canonicalUrl();
    if (seen.putIfAbsent(canonical, page.url()) != null) {
      skips.merge("same address as a page before", 1, Integer::sum);
      return;
    }
    SourceState before = memory.published(canonical).orElse(null);
    if (before != null && Articles.contentHash(extraction).equals(before.contentHash())) {
      skips.merge("already known, unchanged", 1, Integer::sum);
      return;
    }
    ServedPage located = SavedPage.isNameless(page.url()) ? page.at(canonical) : page;
    String source = outlets.of(canonical);
    int version = before == null ? 1 : before.version() + 1;
    Article article = article(kept, located, extraction, source, version);
    articles.incrementAndGet();
    // First the article, then the memory, as in a live visit. Not in the producer's own thread,
    // which must never wait for itself.
    keep(
        outbox
            .send(Topics.ARTICLE, article.id(), article.id() + "-" + version, article, null)
            .thenComposeAsync(sentArticle -> memory.remember(state(canonical, article, before))));
  }

  private Article article(
      SavedPage.Kept kept, ServedPage page, Extraction extraction, String source, int version) {
    List<String> flags = new ArrayList<>(extraction.flags());
    Article.Snapshot snapshot = null;
    if (snapshots != null) {
      try {
        snapshot = kept.keeper().keep(snapshots, page);
      } catch (IOException e) {
        LOG.atError().addKeyValue("url", page.url()).log("page not kept: {}", e.toString());
        flags.add(Articles.NOT_KEPT);
      }
    }
    return Articles.of(page, extraction, source, version, flags, snapshot);
  }

  /**
   * What is remembered of a published page. A live visit's memory keeps its schedule but loses its
   * validators, for they belong to what the page was then; without a live visit there is no last
   * attempt, so that a feed may still lead to the first one.
   */
  private static SourceState state(String canonical, Article article, SourceState before) {
    SourceState known =
        before == null ? SourceState.of(canonical, article.sourceId()) : before.withoutFailures();
    return known
        .withValidators(null, null)
        .withContent(
            article.contentHash(),
            article.version(),
            article.text().length(),
            Articles.isUnkept(article));
  }

  private void bury(String url, String reason, String detail) {
    dead.merge(reason, 1, Integer::sum);
    LOG.atInfo().addKeyValue("page", url).log("page given up: {} {}", reason, detail);
    FetchTask task =
        new FetchTask(
            url, outlets.of(url), FetchTask.Reason.BACKFILL, clock.instant(), 0, null, null);
    keep(deadLetters.page(task, detail == null ? reason : reason + ": " + detail, null));
  }

  /**
   * Keeps only what is not safe yet and the first failure, so that a long run needs no more memory
   * than a short one.
   */
  private synchronized void keep(CompletableFuture<Void> future) {
    sent.add(future);
    while (!sent.isEmpty() && sent.peek().isDone()) {
      CompletableFuture<Void> done = sent.remove();
      if (failed == null && done.isCompletedExceptionally()) {
        failed = done;
      }
    }
  }

  void logProgress() {
    LOG.atInfo()
        .addKeyValue("pages", pages.get())
        .addKeyValue("articles", articles.get())
        .log("backfill goes on");
  }

  /** The counts, once all that was sent is safe. */
  synchronized BackfillReport report() {
    try {
      if (failed != null) {
        failed.join();
      }
      CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    } catch (CompletionException e) {
      throw new IllegalStateException(
          "Kafka did not take all of the backfill; run it again: " + e.getCause().getMessage(), e);
    }
    return new BackfillReport(
        pages.get(),
        articles.get(),
        new TreeMap<>(dead),
        new TreeMap<>(skips),
        Duration.between(began, clock.instant()));
  }
}
