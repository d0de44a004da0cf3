package org.minhchung.ingest;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.Source;

/** What the stage keeps running: one connection to Kafka, replaced by a new one when it fails. */
interface Running extends AutoCloseable {
  /**
   * Begins to remember, then to work.
   *
   * @return completed when it works
   */
  CompletableFuture<Void> start(List<Source> list);

  /** What ended it by itself, so that it must be built anew, or null. */
  String failure();

  /** Why it does not work at this moment, or null. */
  String trouble();

  /** What it is doing, for people. */
  String activity();

  /** Stops taking work, ends what is under way, commits. */
  @Override
  void close();
}
