package org.minhchung.alerts.subscribe;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.alerts.query.CompiledQuery;
import org.minhchung.alerts.query.IndexedArticle;
import org.minhchung.alerts.query.QueryException;
import org.minhchung.alerts.query.SavedSearches;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Assessment;
import org.minhchung.events.Subscription;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All subscriptions, live from their topic, with their searches ready for matching. */
public final class Subscriptions implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Subscriptions.class);

  private final LiveTable<Subscription> table;
  private final SavedSearches searches = new SavedSearches();
  private final Map<String, Awaited> awaited = new ConcurrentHashMap<>();

  /** A change that somebody waits for. */
  private record Awaited(Optional<Subscription> value, CompletableFuture<Void> seen) {}

  /** Prepares to read; nothing is known before {@link #start()}. */
  public Subscriptions(Map<String, Object> kafkaProperties) {
    table = new LiveTable<>(kafkaProperties, Topics.SUBSCRIPTION, Subscription.class);
    table.onChange(this::change);
  }

  public void start() {
    table.start();
  }

  /** Whether everything that was there at the start is known. */
  public boolean caughtUp() {
    return table.caughtUp();
  }

  public Optional<Subscription> get(String id) {
    return table.get(id);
  }

  /** All of them, by name. */
  public List<Subscription> all() {
    return table.all().values().stream().sorted(Comparator.comparing(Subscription::name)).toList();
  }

  /**
   * Completed when the next change of a subscription has arrived.
   *
   * @param value what it is to be, null for removed
   */
  CompletableFuture<Void> whenSeen(String id, Subscription value) {
    CompletableFuture<Void> seen = new CompletableFuture<>();
    awaited.put(id, new Awaited(Optional.ofNullable(value), seen));
    return seen;
  }

  /** The enabled subscriptions that an article answers. */
  public List<Subscription> matching(IndexedArticle article) {
    return searches.match(article).stream()
        .flatMap(id -> table.get(id).stream())
        .filter(s -> wants(s, article.assessment()))
        .sorted(Comparator.comparing(Subscription::id))
        .toList();
  }

  /** The enabled subscriptions whose owners want to know what outlets change. */
  public List<Subscription> correctable() {
    return table.all().values().stream()
        .filter(s -> s.enabled() && s.wantsCorrections())
        .sorted(Comparator.comparing(Subscription::id))
        .toList();
  }

  private static boolean wants(Subscription subscription, Assessment assessment) {
    return subscription.enabled()
        && assessment.score() >= subscription.threshold()
        && (assessment.flagged() || !subscription.flaggedOnly());
  }

  private void change(String id, Subscription subscription) {
    search(id, subscription);
    Awaited waiting = awaited.get(id);
    if (waiting != null && waiting.value().equals(Optional.ofNullable(subscription))) {
      awaited.remove(id, waiting);
      waiting.seen().complete(null);
    }
  }

  private void search(String id, Subscription subscription) {
    if (subscription == null) {
      searches.remove(id);
      return;
    }
    try {
      searches.put(id, CompiledQuery.of(subscription.query()));
    } catch (QueryException e) {
      searches.remove(id);
      LOG.atWarn()
          .addKeyValue("subscription", id)
          .addKeyValue("query", subscription.query())
          .log("subscription never fires: {}", e.getMessage());
    }
  }

  @Override
  public void close() {
    table.close();
    searches.close();
  }
}
