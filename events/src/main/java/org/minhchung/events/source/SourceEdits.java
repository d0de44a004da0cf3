package org.minhchung.events.source;

import java.util.concurrent.CompletableFuture;
import org.minhchung.events.EventProducer;
import org.minhchung.events.SourceEdit;
import org.minhchung.events.Topics;

/** Makes edits of sources known. */
public final class SourceEdits {
  private SourceEdits() {}

  /**
   * Keeps the edit and then makes the source so; an edit that is not kept is not made.
   *
   * @return completed when both are safe
   */
  public static CompletableFuture<Void> write(EventProducer producer, SourceEdit edit) {
    return producer
        .send(Topics.SOURCE_EDIT, edit.sourceId(), edit.eventId(), edit)
        .thenComposeAsync( // a producer's own thread must not wait for what it has to fetch itself
            kept ->
                producer.send(
                    Topics.SOURCE, edit.sourceId(), "source-" + edit.eventId(), edit.after()));
  }
}
