package org.minhchung.ingest.archive;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.minhchung.events.Article;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Source;
import org.minhchung.events.Topics;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One pass over saved pages and its counts; pages may be taken on any thread. */
final class BackfillRun {
  private static final Logger LOG = LoggerFactory.getLogger(BackfillRun.class);

  private final Outbox outbox;
  private final DeadLetters deadLetters;
  private final Extractor extractor;
  private final Clock clock;
  private final Instant began;
  private final Map<String, String> sourceByHost = new ConcurrentHashMap<>();
  private final Map<String, String> seen = new ConcurrentHashMap<>();
  private final AtomicInteger pages = new AtomicInteger();
  private final AtomicInteger articles = new AtomicInteger();
  private final Map<String, Integer> dead = new ConcurrentHashMap<>();
  private final Map<String, Integer> skips = new ConcurrentHashMap<>();
  private final ConcurrentLinkedQueue<CompletableFuture<Void>> sent = new ConcurrentLinkedQueue<>();

  BackfillRun(Outbox outbox, Extractor extractor, List<Source> sources, Clock clock) {
    this.outbox = outbox;
    this.deadLetters = new DeadLetters(outbox);
    this.extractor = extractor;
    this.clock = clock;
    this.began = clock.instant();
    for (Source source : sources) {
      if (source.homepage() != null) {
        sourceByHost.put(bare(CanonicalUrl.host(source.homepage())), source.id());
      }
    }
  }

  /** Takes one page to its end. */
  void take(SavedPage saved) {
    pages.incrementAndGet();
    try {
      SavedPage.Content content = saved.reader().read();
      if (content instanceof SavedPage.Kept kept) {
        read(kept);
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

  private void read(SavedPage.Kept kept) {
    ServedPage page = kept.page();
    Extraction extraction = extractor.extract(page.body(), page.contentType(), page.url());
    if (extraction.text().isBlank()) {
      bury(page.url(), "no text found", null);
      return;
    }
    String canonical = extraction.canonicalUrl();
    if (seen.putIfAbsent(canonical, page.url()) != null) {
      skips.merge("same address as a page before", 1, Integer::sum);
      return;
    }
    ServedPage located = page.url().startsWith("file:") ? page.at(canonical) : page;
    Article article =
        Articles.of(
            located, extraction, sourceOf(canonical), 1, extraction.flags(), kept.snapshot());
    articles.incrementAndGet();
    keep(outbox.send(Topics.ARTICLE, article.id(), article.id() + "-1", article, null));
  }

  private void bury(String url, String reason, String detail) {
    dead.merge(reason, 1, Integer::sum);
    LOG.atInfo().addKeyValue("page", url).log("page given up: {} {}", reason, detail);
    FetchTask task =
        new FetchTask(
            url, sourceOf(url), FetchTask.Reason.BACKFILL, clock.instant(), 0, null, null);
    keep(deadLetters.page(task, detail == null ? reason : reason + ": " + detail, null));
  }

  /** Keeps only what is not safe yet, so that a long run needs no more memory than a short one. */
  private void keep(CompletableFuture<Void> future) {
    sent.add(future);
    while (sent.peek() != null && sent.peek().isDone() && !sent.peek().isCompletedExceptionally()) {
      sent.poll();
    }
  }

  private String sourceOf(String url) {
    try {
      String host = bare(CanonicalUrl.host(url));
      while (host.indexOf('.') > 0) {
        String id = sourceByHost.get(host);
        if (id != null) {
          return id;
        }
        host = host.substring(host.indexOf('.') + 1);
      }
    } catch (IllegalArgumentException e) {
      return null; // a saved page without an address has no outlet
    }
    return null;
  }

  private static String bare(String host) {
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  void logProgress() {
    LOG.atInfo()
        .addKeyValue("pages", pages.get())
        .addKeyValue("articles", articles.get())
        .log("backfill goes on");
  }

  /** The counts, once all that was sent is safe. */
  BackfillReport report() {
    try {
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
