package org.minhchung.ingest.feed;

import java.time.Duration;

/**
 * How feeds, sitemaps and section pages are read.
 *
 * @param adaptive whether each feed is asked by its own rhythm, not at its source's interval; true
 * @param freshness how soon after publication an item is to be seen: what requests are spent for
 *     (see README); half of it or double of it means about twice or half the requests; PT1M
 * @param shortestInterval least pause between two visits of a feed; PT1M
 * @param longestInterval longest pause, also after failures; P1D
 * @param maxRequestsPerDay most visits of feeds at one host in a day; 2880
 * @param tick how often it is looked which feeds and re-checks are due; PT1S
 * @param maxItems most new pages taken from one feed or sitemap at a time, the rest the next time;
 *     500
 * @param maxItemAge sitemap entries that are older are left out; P30D
 * @param maxChildSitemaps most sitemaps followed from one sitemap index, newest first; 10
 * @param webSubCallback public address under which hubs (WebSub) reach {@code webSubPort}; without
 *     one no hub is asked for anything; none
 * @param webSubPort port on loopback to which a reverse proxy hands on what comes to the callback;
 *     8081
 * @param webSubSecret from which the secrets are made that hubs sign with; without one a new one is
 *     made at each start and every feed is subscribed to again; several workers must have the same,
 *     and the proxy before them tries the next one where one answers 503; none
 */
public record FeedConfig(
    Boolean adaptive,
    Duration freshness,
    Duration shortestInterval,
    Duration longestInterval,
    Integer maxRequestsPerDay,
    Duration tick,
    Integer maxItems,
    Duration maxItemAge,
    Integer maxChildSitemaps,
    String webSubCallback,
    Integer webSubPort,
    String webSubSecret) {

  public FeedConfig {
    adaptive = adaptive == null || adaptive;
    freshness = positive(freshness, Duration.ofMinutes(1), "freshness");
    shortestInterval = positive(shortestInterval, Duration.ofMinutes(1), "shortestInterval");
    longestInterval = positive(longestInterval, Duration.ofDays(1), "longestInterval");
    if (longestInterval.compareTo(shortestInterval) < 0) {
      throw new IllegalArgumentException(
          "feeds.longestInterval is " + longestInterval + ", less than feeds.shortestInterval");
    }
    maxRequestsPerDay = maxRequestsPerDay == null ? 2880 : maxRequestsPerDay;
    if (maxRequestsPerDay < 1) {
      throw new IllegalArgumentException(
          "feeds.maxRequestsPerDay is " + maxRequestsPerDay + ", less than 1");
    }
    tick = tick == null ? Duration.ofSeconds(1) : tick;
    if (tick.toMillis() < 10) {
      throw new IllegalArgumentException("feeds.tick is " + tick + ", less than 10 ms");
    }
    maxItems = maxItems == null ? 500 : maxItems;
    if (maxItems < 1) {
      throw new IllegalArgumentException("feeds.maxItems is " + maxItems + ", less than 1");
    }
    maxItemAge = positive(maxItemAge, Duration.ofDays(30), "maxItemAge");
    maxChildSitemaps = maxChildSitemaps == null ? 10 : maxChildSitemaps;
    if (maxChildSitemaps < 0) {
      throw new IllegalArgumentException("feeds.maxChildSitemaps is " + maxChildSitemaps);
    }
    if (webSubCallback != null && !webSubCallback.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException(
          "feeds.webSubCallback is '" + webSubCallback + "', not an http or https address");
    }
    webSubPort = webSubPort == null ? 8081 : webSubPort;
    if (webSubPort < 0 || webSubPort > 65_535) {
      throw new IllegalArgumentException("feeds.webSubPort is " + webSubPort);
    }
    if (webSubSecret != null && webSubSecret.length() < 16) {
      throw new IllegalArgumentException("feeds.webSubSecret is shorter than 16 characters");
    }
  }

  /** Every default. */
  public static FeedConfig defaults() {
    return new FeedConfig(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  private static Duration positive(Duration value, Duration otherwise, String key) {
    if (value == null) {
      return otherwise;
    }
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException("feeds." + key + " is " + value + ", not above zero");
    }
    return value;
  }
}
