package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.ingest.source.CanonicalUrl;

/**
 * Keeps what is asked of one host for its feeds within a number of requests a day: where its feeds
 * together would need more, all of them are asked less often in the same measure.
 */
final class PollBudget {
  private static final double DAY = Duration.ofDays(1).toSeconds();

  private record Wish(double perDay, Instant expires) {}

  private final double perDay;
  private final Map<String, Map<String, Wish>> wishes = new ConcurrentHashMap<>();

  PollBudget(int perDay) {
    this.perDay = perDay;
  }

  /** The pause that a feed gets where it would like another. */
  Duration share(String feed, Duration pause, Instant now) {
    Map<String, Wish> ofHost =
        wishes.computeIfAbsent(CanonicalUrl.host(feed), host -> new ConcurrentHashMap<>());
    double wished = DAY / Math.max(1, pause.toSeconds());
    // A feed that is watched no more frees its share.
    ofHost.put(feed, new Wish(wished, now.plus(pause.multipliedBy(4)).plus(Duration.ofHours(1))));
    ofHost.values().removeIf(wish -> wish.expires().isBefore(now));
    double all = ofHost.values().stream().mapToDouble(Wish::perDay).sum();
    return all <= perDay ? pause : Duration.ofMillis((long) (pause.toMillis() * all / perDay));
  }
}
