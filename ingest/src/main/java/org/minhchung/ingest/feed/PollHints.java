package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;

/**
 * What a feed says about when to ask it again. Publishers set these once and forget them, so they
 * are hints and no orders.
 *
 * @param interval shortest pause that it thinks useful ({@code ttl}, {@code sy:updatePeriod}), or
 *     zero
 * @param skipHours hours of the day (UTC) in which it says not to publish
 */
record PollHints(Duration interval, Set<Integer> skipHours) {
  static final PollHints NONE = new PollHints(Duration.ZERO, Set.of());

  PollHints {
    skipHours = Set.copyOf(skipHours);
  }

  boolean skips(Instant moment) {
    return skipHours.contains(moment.atOffset(ZoneOffset.UTC).getHour());
  }
}
