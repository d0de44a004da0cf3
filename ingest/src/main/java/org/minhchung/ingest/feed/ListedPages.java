package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.events.ArticleId;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Visit.FeedVisit;

/** Asks for the pages of a list that are new, as many as are taken at a time. */
final class ListedPages {
  /** Pages of one answer: those asked for, and how many were left out for now or for good. */
  record Taken(List<FeedItem> items, int old, int waiting) {
    static final Taken NOTHING = new Taken(List.of(), 0, 0);
  }

  private final FetchTasks tasks;
  private final int most;
  private final Duration maxAge;

  ListedPages(FetchTasks tasks, FeedConfig config) {
    this.tasks = tasks;
    this.most = config.maxItems();
    this.maxAge = config.maxItemAge();
  }

  /** The hash of what a list holds. */
  static String hash(FeedContent content) {
    return ArticleId.sha256(
        Stream.concat(content.items().stream(), content.sitemaps().stream())
            .map(item -> item.url() + ' ' + item.publishedAt())
            .collect(Collectors.joining("\n")));
  }

  /** Goes through a list; returns when what is asked for is safe. */
  Taken take(FeedVisit visit, FeedContent content, Instant now) {
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    List<FeedItem> items = new ArrayList<>();
    int old = 0;
    int waiting = 0;
    for (FeedItem item : content.items()) {
      if (visit.sitemap() && isOld(item, now)) {
        old++;
      } else if (!tasks.isNew(item.url())) {
        continue;
      } else if (items.size() >= most || (visit.sitemap() && !tasks.hasRoom(item.url()))) {
        waiting++;
      } else {
        Reason reason = visit.sitemap() ? Reason.SITEMAP : Reason.FEED;
        items.add(item);
        sent.add(
            tasks.found(
                item.url(), visit.sourceId(), reason, item.title(), item.publishedAt(), now));
      }
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    return new Taken(items, old, waiting);
  }

  private boolean isOld(FeedItem item, Instant now) {
    return item.publishedAt() != null && item.publishedAt().isBefore(now.minus(maxAge));
  }
}
