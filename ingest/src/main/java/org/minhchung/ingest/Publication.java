package org.minhchung.ingest;

import java.util.Set;
import java.util.stream.IntStream;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Recheck.Finding;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.PageMemory.Published;
import org.minhchung.ingest.archive.Articles;
import org.minhchung.ingest.archive.ServedPage;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes an article when it is new or has changed, and remembers the visit. First the article,
 * then the memory: a crash between them repeats the same event and loses none.
 */
final class Publication {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  /** What extraction says of a text that is only the beginning. */
  private static final Set<String> CUT_OFF = Set.of("paywall", "truncated");

  private static final double MOST_OF_IT = 0.9;

  private final Articles articles;
  private final Outbox outbox;
  private final VisitMemory memory;
  private final PageMemory pages;
  private final WatchedPages watched;
  private final Reports reports;
  private final IngestCounts counts;
  private final Object[] locks = IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

  Publication(
      Articles articles,
      Outbox outbox,
      VisitMemory memory,
      PageMemory pages,
      WatchedPages watched,
      Reports reports,
      IngestCounts counts) {
    this.articles = articles;
    this.outbox = outbox;
    this.memory = memory;
    this.pages = pages;
    this.watched = watched;
    this.reports = reports;
    this.counts = counts;
  }

  /** Publishes what is new; returns when it is safe. */
  void publish(PageVisit visit, Page page, ServedPage served, Extraction extraction) {
    String canonical = extraction.canonicalUrl();
    String id = ArticleId.of(canonical);
    // One page under two addresses may come from two hosts at once; its versions must not collide.
    synchronized (locks[Math.floorMod(id.hashCode(), locks.length)]) {
      Set<String> names = PageMemory.names(visit.task(), page, canonical);
      SourceState before = memory.of(canonical).filter(s -> s.version() > 0).orElse(null);
      Published published =
          new Published(
              Articles.contentHash(extraction),
              before == null ? 1 : before.version(),
              extraction.text().length());
      boolean whole = !isCutOff(extraction, before);
      if (!whole) {
        counts.unchanged.increment();
        watched.read(visit, names, id, Finding.PAYWALLED);
        published = new Published(before.contentHash(), before.version(), before.characters());
      } else if (before != null && published.hash().equals(before.contentHash())) {
        counts.unchanged.increment();
        watched.read(visit, names, id, Finding.UNCHANGED);
      } else {
        if (before != null) {
          published = new Published(published.hash(), before.version() + 1, published.characters());
        }
        send(visit, served, extraction, published.version());
        watched.read(visit, names, id, null);
      }
      pages.seen(visit.task(), page, canonical, published, whole);
    }
  }

  /**
   * Whether there is less of a known text because the rest is kept for those who pay. That is no
   * change of the text, and nobody is to think that a sentence was taken out.
   */
  private static boolean isCutOff(Extraction extraction, SourceState before) {
    return before != null
        && before.characters() != null
        && extraction.flags().stream().anyMatch(CUT_OFF::contains)
        && extraction.text().length() < before.characters() * MOST_OF_IT;
  }

  private void send(PageVisit visit, ServedPage served, Extraction extraction, int version) {
    Article article = articles.make(served, extraction, visit.task().sourceId(), version);
    String id = article.id();
    outbox.send(Topics.ARTICLE, id, id + "-" + version, article, visit.traceParent()).join();
    reports.read(visit.task(), extraction, id, visit.traceParent()).join();
    (version == 1 ? counts.articles : counts.versions).increment();
    LOG.atInfo()
        .addKeyValue("source", article.sourceId())
        .addKeyValue("url", article.url())
        .addKeyValue("version", version)
        .addKeyValue("method", article.method())
        .addKeyValue("characters", article.text().length())
        .log("article published");
  }

  /** A re-check found the page as it was. */
  void unchanged(PageVisit visit, SourceState before) {
    counts.unchanged.increment();
    watched.unchanged(visit, before);
    pages.unchanged(before);
  }
}
