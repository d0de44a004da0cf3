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

  /** At so many further addresses a text is not a copy, but what a site shows for any address. */
  private static final int PLACEHOLDER = 3;

  private static final double MOST_OF_IT = 0.9;

  private final Articles articles;
  private final Outbox outbox;
  private final VisitMemory memory;
  private final PublishedArticles published;
  private final PageMemory pages;
  private final WatchedPages watched;
  private final Reports reports;
  private final IngestCounts counts;
  private final CanonicalCheck canonicals;
  private final Object[] textLocks = locks();
  private final Object[] pageLocks = locks();

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
    this.canonicals = new CanonicalCheck(memory);
  }

  /** Publishes what is new; returns when it is safe. */
  void publish(PageVisit visit, Page page, ServedPage served, Extraction read) {
    Extraction extraction = canonicals.believed(visit, page, read);
    // One text may come from two addresses at once; only the first of them is to be published.
    synchronized (lock(textLocks, Articles.contentHash(extraction))) {
      if (!isTwin(visit, page, extraction)) {
        // One page under two addresses may come from two hosts at once, with two texts; its
        // versions must not collide.
        synchronized (lock(pageLocks, extraction.canonicalUrl())) {
          publishPage(visit, page, served, extraction);
        }
      }
    }
  }

  private static Object[] locks() {
    return IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();
  }

  private static Object lock(Object[] locks, String name) {
    return locks[Math.floorMod(name.hashCode(), locks.length)];
  }

  private void publishPage(PageVisit visit, Page page, ServedPage served, Extraction extraction) {
    String canonical = extraction.canonicalUrl();
    String id = ArticleId.of(canonical);
    Set<String> names = PageMemory.names(visit.task(), page, canonical);
    Published last = last(canonical, id);
    String hash = Articles.contentHash(extraction);
    boolean whole = !isCutOff(extraction, last);
    Published now = last;
    if (!whole) {
      counts.unchanged.increment();
      watched.read(visit, names, id, Finding.PAYWALLED);
    } else if (!hash.equals(last.hash())) {
      Article article = make(visit, served, extraction, last.version() + 1);
      send(visit, article);
      reports.read(visit.task(), extraction, id, visit.traceParent()).join();
      watched.read(visit, names, id, null);
      now = published(article);
    } else if (last.unkept() && keeps(visit, served, extraction, last.version() + 1)) {
      watched.read(visit, names, id, null);
      now = new Published(hash, last.version() + 1, extraction.text().length(), false);
    } else {
      counts.unchanged.increment();
      watched.read(visit, names, id, Finding.UNCHANGED);
      now = new Published(hash, last.version(), extraction.text().length(), last.unkept());
    }
    pages.seen(visit.task(), page, canonical, now, whole);
  }

  private static Published published(Article article) {
    return new Published(
        article.contentHash(),
        article.version(),
        article.text().length(),
        Articles.isUnkept(article));
  }

  /**
   * Keeps the page of a text that is known, of which no page could be kept before, and publishes
   * that as a new version.
   *
   * @return whether it could be kept now
   */
  private boolean keeps(PageVisit visit, ServedPage served, Extraction extraction, int version) {
    Article article = make(visit, served, extraction, version);
    if (article.snapshot() == null) {
      return false;
    }
    send(visit, article);
    return true;
  }

  /** Ends the visit of a page whose text the source has published at another address. */
  private boolean isTwin(PageVisit visit, Page page, Extraction extraction) {
    String sourceId = visit.task().sourceId();
    String hash = Articles.contentHash(extraction);
    String first = memory.twins().of(sourceId, hash).orElse(null);
    Set<String> names = PageMemory.names(visit.task(), page, extraction.canonicalUrl());
    if (first == null || names.contains(first) || names.stream().anyMatch(memory::isPublished)) {
      return false;
    }
    int met = memory.twins().met(sourceId, hash);
    String reason = "the same text is at " + first;
    LOG.atInfo()
        .addKeyValue("url", page.url())
        .addKeyValue("addresses", met + 1)
        .log("not published again: {}", reason);
    counts.unchanged.increment();
    names.forEach(name -> pages.missed(name, sourceId, reason, null));
    if (met >= PLACEHOLDER) {
      reports.unreadable(visit.task(), reason, visit.traceParent()).join();
    }
    return true;
  }

  /**
   * Whether there is less of a known text because the rest is kept for those who pay. That is no
   * change of the text, and nobody is to think that a sentence was taken out.
   */
  private static boolean isCutOff(Extraction extraction, Published last) {
    return last.characters() != null
        && extraction.flags().stream().anyMatch(Article.CUT_OFF::contains)
        && extraction.text().length() < last.characters() * MOST_OF_IT;
  }

  /** What was published last; version 0 where nothing was. */
  private Published last(String canonical, String id) {
    Published remembered =
        memory
            .published(canonical)
            .map(s -> new Published(s.contentHash(), s.version(), s.characters(), s.unkept()))
            .orElse(new Published(null, 0, null, false));
    return published
        .of(id)
        .filter(last -> last.version() > remembered.version())
        .map(last -> new Published(last.contentHash(), last.version(), null, false))
        .orElse(remembered);
  }

  private Article make(PageVisit visit, ServedPage served, Extraction extraction, int version) {
    return articles.make(served, extraction, visit.task().sourceId(), version);
  }

  private void send(PageVisit visit, Article article) {
    String id = article.id();
    int version = article.version();
    outbox.send(Topics.ARTICLE, id, id + "-" + version, article, visit.traceParent()).join();
    published.add(id, version, article.contentHash());
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
