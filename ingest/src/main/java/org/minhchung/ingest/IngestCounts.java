package org.minhchung.ingest;

import java.util.concurrent.atomic.LongAdder;

/** Counts what the stage does; any thread may count. */
final class IngestCounts {

  final LongAdder feedsRead = new LongAdder();
  final LongAdder feedsUnchanged = new LongAdder();
  final LongAdder feedErrors = new LongAdder();
  final LongAdder found = new LongAdder();
  final LongAdder fetched = new LongAdder();
  final LongAdder articles = new LongAdder();
  final LongAdder versions = new LongAdder();
  final LongAdder unchanged = new LongAdder();
  final LongAdder retries = new LongAdder();
  final LongAdder deadLetters = new LongAdder();

  IngestReport report() {
    return new IngestReport(
        feedsRead.sum(),
        feedsUnchanged.sum(),
        feedErrors.sum(),
        found.sum(),
        fetched.sum(),
        articles.sum(),
        versions.sum(),
        unchanged.sum(),
        retries.sum(),
        deadLetters.sum());
  }
}
