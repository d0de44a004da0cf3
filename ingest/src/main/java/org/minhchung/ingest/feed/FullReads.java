package org.minhchung.ingest.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When each list was last gone through from its first entry to its last. A page counts as seen only
 * then; where a list stays as it is for months, its pages would be forgotten behind answers that
 * nothing has changed. So every list is now and then read in full all the same. That is not kept
 * beyond this process, and whoever begins to read a list begins with all of it.
 */
final class FullReads {
  private final Duration every;
  private final Clock clock;
  private final Map<String, Instant> last = new ConcurrentHashMap<>();

  FullReads(Duration every, Clock clock) {
    this.every = every;
    this.clock = clock;
  }

  /** Whether a list is to be read in full whether it has changed or not. */
  boolean isDue(String feed) {
    Instant read = last.get(feed);
    return read == null || !clock.instant().isBefore(read.plus(every));
  }

  /** All that a list holds has been gone through. */
  void done(String feed) {
    last.put(feed, clock.instant());
  }
}
