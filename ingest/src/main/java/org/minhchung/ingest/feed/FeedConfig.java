package org.minhchung.ingest.feed;

import java.time.Duration;

/**
 * How feeds and sitemaps are read.
 *
 * @param adaptive whether a feed without news is asked less often, up to eight times its interval;
 *     true
 * @param tick how often it is looked which feeds and re-checks are due; PT1S
 * @param maxItems most new pages taken from one feed or sitemap at a time, the rest the next time;
 *     500
 * @param maxItemAge sitemap entries that are older are left out; P30D
 * @param maxChildSitemaps most sitemaps followed from one sitemap index, newest first; 10
 */
public record FeedConfig(
    Boolean adaptive,
    Duration tick,
    Integer maxItems,
    Duration maxItemAge,
    Integer maxChildSitemaps) {

  public FeedConfig {
    adaptive = adaptive == null || adaptive;
    tick = tick == null ? Duration.ofSeconds(1) : tick;
    if (tick.toMillis() < 10) {
      throw new IllegalArgumentException("feeds.tick is " + tick + ", less than 10 ms");
    }
    maxItems = maxItems == null ? 500 : maxItems;
    if (maxItems < 1) {
      throw new IllegalArgumentException("feeds.maxItems is " + maxItems + ", less than 1");
    }
    maxItemAge = maxItemAge == null ? Duration.ofDays(30) : maxItemAge;
    if (maxItemAge.isNegative() || maxItemAge.isZero()) {
      throw new IllegalArgumentException("feeds.maxItemAge is " + maxItemAge + ", not above zero");
    }
    maxChildSitemaps = maxChildSitemaps == null ? 10 : maxChildSitemaps;
    if (maxChildSitemaps < 0) {
      throw new IllegalArgumentException("feeds.maxChildSitemaps is " + maxChildSitemaps);
    }
  }

  /** Every default. */
  public static FeedConfig defaults() {
    return new FeedConfig(null, null, null, null, null);
  }
}
