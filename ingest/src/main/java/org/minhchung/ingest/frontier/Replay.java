package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.ArticleId;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.FetchTask;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Topics;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;

/**
 * Puts pages that were given up back on {@code fetch.v1}: once what kept them from being read has
 * been mended, they are asked for as if an operator had named them. Dead letters stay where they
 * are, so a page that has been published since is left out.
 */
public final class Replay {
  /** What is to be tried again: parts of the host and of the reason, or null for any. */
  public record Choice(String host, String reason) {
    private boolean takes(String itsHost, String itsReason) {
      return (host == null || itsHost.equals(host) || itsHost.endsWith("." + host))
          && (reason == null
              || itsReason.toLowerCase(Locale.ROOT).contains(reason.toLowerCase(Locale.ROOT)));
    }
  }

  /**
   * What became of the dead letters.
   *
   * @param chosen how many pages were put back, by why they had been given up
   * @param published how many have been published since
   * @param unusable how many were no tasks
   */
  public record Outcome(Map<String, Integer> chosen, int published, int unusable) {}

  private record Buried(FetchTask task, String reason) {}

  private final Choice choice;
  private final VisitMemory memory;
  private final JsonSerde<FetchTask> serde = new JsonSerde<>(FetchTask.class);
  private final Map<String, Buried> byUrl = new LinkedHashMap<>();
  private int published;
  private int unusable;

  public Replay(Choice choice, VisitMemory memory) {
    this.choice = choice;
    this.memory = memory;
  }

  /** Takes a dead letter; of several of one page the last counts. */
  public void read(ConsumerRecord<String, byte[]> letter) {
    if (!Topics.FETCH.topicName().equals(CloudEvents.value(letter.headers(), DeadLetter.TOPIC))) {
      return; // another stage's, or a page that was saved and never fetched
    }
    String reason = String.valueOf(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE));
    FetchTask task;
    String host;
    try {
      task = serde.deserializer().deserialize(letter.topic(), letter.value());
      // An older version may have had another form of the address.
      task = task.withUrl(CanonicalUrl.of(task.url()));
      host = CanonicalUrl.host(task.url());
    } catch (RuntimeException e) {
      unusable++;
      return;
    }
    if (choice.takes(host, reason)) {
      byUrl.put(task.url(), new Buried(task, reason));
    }
  }

  /**
   * Puts back what was chosen.
   *
   * @param outbox where to, or null to tell only what would be done
   */
  public Outcome send(Outbox outbox, Clock clock) {
    Map<String, Integer> chosen = new TreeMap<>();
    List<CompletableFuture<Void>> sent = new ArrayList<>();
    for (Buried buried : byUrl.values()) {
      FetchTask task = buried.task();
      if (memory.isPublished(task.url())) {
        published++;
        continue;
      }
      chosen.merge(buried.reason(), 1, Integer::sum);
      if (outbox != null) {
        FetchTask again =
            new FetchTask(
                task.url(),
                task.sourceId(),
                FetchTask.Reason.MANUAL,
                clock.instant(),
                0,
                task.title(),
                task.publishedAt(),
                null,
                task.lead());
        String id = ArticleId.of(task.url() + " replay " + again.notBefore());
        sent.add(outbox.send(Topics.FETCH, CanonicalUrl.host(task.url()), id, again, null));
      }
    }
    CompletableFuture.allOf(sent.toArray(CompletableFuture<?>[]::new)).join();
    return new Outcome(chosen, published, unusable);
  }
}
