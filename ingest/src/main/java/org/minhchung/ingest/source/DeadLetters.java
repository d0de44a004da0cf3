package org.minhchung.ingest.source;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.ArticleId;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Json;
import org.minhchung.events.Topics;

/** Writes what could not be fetched or read to the dead-letter topic, with the reason. */
public final class DeadLetters {
  private final Outbox outbox;

  public DeadLetters(Outbox outbox) {
    this.outbox = outbox;
  }

  /** A page that cannot be had; the letter's value is the task, so that it can be replayed. */
  public CompletableFuture<Void> page(FetchTask task, String reason, String traceParent) {
    byte[] raw;
    try {
      raw = Json.mapper().writeValueAsBytes(task);
    } catch (JsonProcessingException e) {
      return CompletableFuture.failedFuture(e);
    }
    return outbox.deadLetter(
        hostOf(task.url()),
        ArticleId.of(task.url() + " " + task.attempt() + " " + reason),
        raw,
        DeadLetter.headers(Topics.FETCH, new UnusablePageException(reason)),
        traceParent);
  }

  /** A record of the fetch topic that is not a task. */
  public CompletableFuture<Void> record(String key, byte[] raw, RuntimeException why) {
    return outbox.deadLetter(
        key,
        ArticleId.sha256(raw).substring(0, 32),
        raw,
        DeadLetter.headers(Topics.FETCH, why),
        null);
  }

  private static String hostOf(String url) {
    try {
      return CanonicalUrl.host(url);
    } catch (IllegalArgumentException e) {
      return "unknown";
    }
  }
}
