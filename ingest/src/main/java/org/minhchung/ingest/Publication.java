package org.minhchung.ingest;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.archive.Articles;
import org.minhchung.ingest.archive.ServedPage;
import org.minhchung.ingest.extract.Extraction;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.PublishedArticles;
import org.minhchung.ingest.source.PublishedArticles.Published;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Publishes an article when it is new or has changed, and remembers the visit. First the article,
 * then the memory: a crash between them repeats the same event and loses none.
 */
final class Publication {
  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);

  private final Articles articles;
  private final Outbox outbox;
  private final VisitMemory memory;
  private final PublishedArticles published;
  private final Rechecks rechecks;
  private final Reports reports;
  private final IngestCounts counts;
  private final Clock clock;
  private final Object[] locks = IntStream.range(0, 64).mapToObj(i -> new Object()).toArray();

  Publication(
      Articles articles,
      Outbox outbox,
      VisitMemory memory,
      PublishedArticles published,
      Rechecks rechecks,
      Reports reports,
      IngestCounts counts,
      Clock clock) {
    this.articles = articles;
    this.outbox = outbox;
    this.memory = memory;
    this.published = published;
    this.rechecks = rechecks;
    this.reports = reports;
    this.counts = counts;
    this.clock = clock;
  }

  /** Publishes what is new; returns when it is safe. */
  void publish(PageVisit visit, Page page, ServedPage served, Extraction extraction) {
    String canonical = extraction.canonicalUrl();
    String id = ArticleId.of(canonical);
    // One page under two addresses may come from two hosts at once; its versions must not collide.
    synchronized (locks[Math.floorMod(id.hashCode(), locks.length)]) {
      String hash = Articles.contentHash(extraction);
      Published before = before(canonical, id);
      int version = before.version();
      if (hash.equals(before.contentHash())) {
        counts.unchanged.increment();
      } else {
        version++;
        Article article = articles.make(served, extraction, visit.task().sourceId(), version);
        outbox.send(Topics.ARTICLE, id, id + "-" + version, article, visit.traceParent()).join();
        published.add(id, version, hash);
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
      remember(visit.task(), page, canonical, hash, version);
    }
  }

  /** What was published last; version 0 where nothing was. */
  private Published before(String canonical, String id) {
    Published remembered =
        memory
            .of(canonical)
            .filter(s -> s.version() > 0)
            .map(s -> new Published(s.version(), s.contentHash()))
            .orElse(new Published(0, null));
    return published
        .of(id)
        .filter(last -> last.version() > remembered.version())
        .orElse(remembered);
  }

  /** A re-check found the page as it was. */
  void unchanged(SourceState before) {
    counts.unchanged.increment();
    Instant now = clock.instant();
    memory
        .remember(
            new SourceState(
                before.url(),
                before.sourceId(),
                before.etag(),
                before.lastModified(),
                now,
                now,
                0,
                rechecks.afterNext(before, now),
                before.contentHash(),
                before.version(),
                null))
        .join();
  }

  private void remember(FetchTask task, Page page, String canonical, String hash, int version) {
    Instant now = clock.instant();
    SourceState before = memory.of(task.url()).orElse(null);
    boolean seenElsewhere =
        before == null && !canonical.equals(task.url()) && memory.knows(canonical);
    boolean visitedBefore = before != null && before.version() > 0 && before.lastAttempt() != null;
    Instant next =
        visitedBefore
            ? rechecks.afterNext(before, now)
            : seenElsewhere ? null : rechecks.afterFirst(now);
    boolean direct = page.url().equals(task.url());
    Set<String> others = new LinkedHashSet<>();
    others.add(canonical);
    others.add(page.url());
    others.add(task.foundAs());
    others.remove(task.url());
    for (String other : others) {
      // Known by these names too; looked at again under the first one only.
      Instant keep = memory.of(other).map(SourceState::nextAttempt).orElse(null);
      memory.remember(state(other, task, null, null, now, keep, hash, version)).join();
    }
    memory
        .remember(
            state(
                task.url(),
                task,
                direct ? page.etag() : null,
                direct ? page.lastModified() : null,
                now,
                next,
                hash,
                version))
        .join();
  }

  private static SourceState state(
      String url,
      FetchTask task,
      String etag,
      String lastModified,
      Instant now,
      Instant next,
      String hash,
      int version) {
    return new SourceState(
        url, task.sourceId(), etag, lastModified, now, now, 0, next, hash, version, null);
  }
}
