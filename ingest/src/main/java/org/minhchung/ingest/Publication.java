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
import org.minhchung.ingest.source.PublishedArticles;
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
  private final PublishedArticles published;
  private final PageMemory pages;
  private final WatchedPages watched;
  private final Reports reports;
  private final IngestCounts counts;
  private final Object[] locks = IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

  Publication(
      Articles articles,
      Outbox outbox,
      VisitMemory memory,
      PublishedArticles published,
      PageMemory pages,
      WatchedPages watched,
      Reports reports,
      IngestCounts counts) {
    this.articles = articles;
    this.outbox = outbox;
    this.memory = memory;
    this.published = published;
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
      Published last = last(canonical, id);
      Published now =
          new Published(
              Articles.contentHash(extraction), last.version(), extraction.text().length());
      boolean whole = !isCutOff(extraction, last);
      if (!whole) {
        counts.unchanged.increment();
        watched.read(visit, names, id, Finding.PAYWALLED);
        now = last;
      } else if (now.hash().equals(last.hash())) {
        counts.unchanged.increment();
        watched.read(visit, names, id, Finding.UNCHANGED);
      } else {
        now = new Published(now.hash(), last.version() + 1, now.characters());
        send(visit, served, extraction, now);
        watched.read(visit, names, id, null);
      }
      pages.seen(visit.task(), page, canonical, now, whole);
    }
  }

  /**
   * Whether there is less of a known text because the rest is kept for those who pay. That is no
   * change of the text, and nobody is to think that a sentence was taken out.
   */
  private static boolean isCutOff(Extraction extraction, Published last) {
    return last.characters() != null
        && extraction.flags().stream().anyMatch(CUT_OFF::contains)
        && extraction.text().length() < last.characters() * MOST_OF_IT;
  }

  /** What was published last; version 0 where nothing was. */
  private Published last(String canonical, String id) {
    Published remembered =
        memory
            .of(canonical)
            .filter(s -> s.version() > 0)
            .map(s -> new Published(s.contentHash(), s.version(), s.characters()))
            .orElse(new Published(null, 0, null));
    return published
        .of(id)
        .filter(last -> last.version() > remembered.version())
        .map(last -> new Published(last.contentHash(), last.version(), null))
        .orElse(remembered);
  }

  private void send(PageVisit visit, ServedPage served, Extraction extraction, Published now) {
    int version = now.version();
    Article article = articles.make(served, extraction, visit.task().sourceId(), version);
    String id = article.id();
    outbox.send(Topics.ARTICLE, id, id + "-" + version, article, visit.traceParent()).join();
    published.add(id, version, now.hash());
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
