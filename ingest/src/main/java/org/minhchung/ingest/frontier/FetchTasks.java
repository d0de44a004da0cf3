package org.minhchung.ingest.frontier;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Kind;
import org.minhchung.events.FetchTask.Lead;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;

/**
 * Puts pages on {@code fetch.v1}, keyed by host; what is known or already there is not put again.
 */
public final class FetchTasks {
  private static final int REMEMBERED = 100_000;

  private final Outbox outbox;
  private final VisitMemory memory;
  private final Set<String> onTopic =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > REMEMBERED;
                }
              }));

  public FetchTasks(Outbox outbox, VisitMemory memory) {
    this.outbox = outbox;
    this.memory = memory;
  }

  /** Whether a page is neither known nor on its way. */
  public boolean isNew(String canonicalUrl) {
    return !memory.knows(canonicalUrl) && !onTopic.contains(canonicalUrl);
  }

  /** Asks for the first visit of a page found in a feed or sitemap. */
  public CompletableFuture<Void> found(
      String canonicalUrl,
      String sourceId,
      Reason reason,
      String title,
      Instant publishedAt,
      Instant now) {
    onTopic.add(canonicalUrl);
    return send(new FetchTask(canonicalUrl, sourceId, reason, now, 0, title, publishedAt), null)
        .whenComplete(
            (done, error) -> {
              if (error != null) {
                onTopic.remove(canonicalUrl); // the next poll finds it again
              }
            });
  }

  /** Asks for another look at a published page, at the time that its state names. */
  public CompletableFuture<Void> recheck(SourceState state) {
    return send(
        new FetchTask(
            state.url(), state.sourceId(), Reason.RECHECK, state.nextAttempt(), 0, null, null),
        null);
  }

  /** Asks for a visit of a page whose content is known. */
  public CompletableFuture<Void> canary(String canonicalUrl, String sourceId, Instant now) {
    return send(new FetchTask(canonicalUrl, sourceId, Reason.CANARY, now, 0, null, null), null);
  }

  /** Asks for another attempt at a page that could not be had this time. */
  public CompletableFuture<Void> retry(
      FetchTask task, Instant now, Duration pause, String traceParent) {
    return send(
        new FetchTask(
            task.url(),
            task.sourceId(),
            task.reason(),
            now.plus(pause),
            task.attempt() + 1,
            task.title(),
            task.publishedAt(),
            task.lead()),
        traceParent);
  }

  /** Has a page visit go on at another host that it was redirected to. */
  public CompletableFuture<Void> leads(PageVisit visit, String target, Instant now) {
    FetchTask task = visit.task();
    return send(
        new FetchTask(
            target,
            task.sourceId(),
            task.reason(),
            now,
            0,
            task.title(),
            task.publishedAt(),
            new Lead(task.foundAs(), visit.hops() + 1, Kind.PAGE, 0)),
        visit.traceParent());
  }

  /** Has the visit of a feed or sitemap go on at another host that it was redirected to. */
  public CompletableFuture<Void> leads(FeedVisit visit, String target, Instant now) {
    Kind kind = visit.sitemap() ? Kind.SITEMAP : Kind.FEED;
    return send(
        new FetchTask(
            target,
            visit.sourceId(),
            visit.sitemap() ? Reason.SITEMAP : Reason.FEED,
            now,
            0,
            null,
            null,
            new Lead(visit.feed(), visit.hops() + 1, kind, visit.depth())),
        null);
  }

  /** Has a sitemap read that an index of another host names. */
  public CompletableFuture<Void> child(FeedVisit index, String sitemap, Instant now) {
    return send(
        new FetchTask(
            sitemap,
            index.sourceId(),
            Reason.SITEMAP,
            now,
            0,
            null,
            null,
            new Lead(sitemap, 0, Kind.SITEMAP, index.depth() + 1)),
        null);
  }

  /** Has a robots.txt sought at another host that it was redirected to. */
  public CompletableFuture<Void> robots(String origin, String target, int hops, Instant now) {
    Lead lead = new Lead(origin, hops, Kind.ROBOTS, 0);
    return send(new FetchTask(target, null, Reason.MANUAL, now, 0, null, null, lead), null);
  }

  private CompletableFuture<Void> send(FetchTask task, String traceParent) {
    String id =
        ArticleId.of(task.url() + " " + task.reason() + " " + task.notBefore() + task.attempt());
    return outbox.send(Topics.FETCH, CanonicalUrl.host(task.url()), id, task, traceParent);
  }
}
