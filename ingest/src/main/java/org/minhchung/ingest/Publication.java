package org.minhchung.ingest;

import java.net.URI;
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
  void publish(PageVisit visit, Page page, ServedPage served, Extraction read) {
    Extraction extraction = believed(visit, page, read);
    String canonical = extraction.canonicalUrl();
    if (isTwin(visit, page, extraction)) {
      return;
    }
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
   * A page that names the address of another page as its own is taken for what it is: where what is
   * published there has another text and this page never was that one. Otherwise each page of a
   * site with such a mistake would be taken for a new version of one article.
   */
  private Extraction believed(PageVisit visit, Page page, Extraction read) {
    String canonical = read.canonicalUrl();
    String own = page.url();
    SourceState there = memory.of(canonical).filter(s -> s.version() > 0).orElse(null);
    boolean isOwn =
        there == null
            || canonical.equals(own)
            || canonical.equals(visit.task().foundAs())
            || samePath(canonical, own)
            || Articles.contentHash(read).equals(there.contentHash())
            || wasPublished(own)
            || wasPublished(visit.task().foundAs());
    if (isOwn) {
      return read;
    }
    LOG.atInfo()
        .addKeyValue("url", own)
        .addKeyValue("canonical", canonical)
        .log("canonical address ignored: another text is there");
    return read.knownAs(own, "canonical-ignored");
  }

  private boolean wasPublished(String url) {
    return memory.of(url).filter(s -> s.version() > 0).isPresent();
  }

  /** A mobile or AMP host has the paths of the main one. */
  private static boolean samePath(String one, String other) {
    return path(one).equals(path(other));
  }

  private static String path(String url) {
    URI uri = URI.create(url);
    return uri.getRawPath().replaceFirst("(?:/amp|\\.amp)?/?$", "") + "?" + uri.getRawQuery();
  }

  /** Ends the visit of a page whose text the source has published at another address. */
  private boolean isTwin(PageVisit visit, Page page, Extraction extraction) {
    String sourceId = visit.task().sourceId();
    String hash = Articles.contentHash(extraction);
    String first = memory.twins().of(sourceId, hash).orElse(null);
    Set<String> names = PageMemory.names(visit.task(), page, extraction.canonicalUrl());
    if (first == null || names.contains(first) || names.stream().anyMatch(this::wasPublished)) {
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
