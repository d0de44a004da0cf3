package org.minhchung.ingest.fetch;

import java.time.Duration;
import java.util.List;

/**
 * Limits of one request.
 *
 * @param connectTimeout longest wait for a connection; PT10S
 * @param responseTimeout longest silence of the server; PT20S
 * @param totalTimeout longest time for one request, from the look-up of its host to the last byte
 *     of its body; PT30S
 * @param maxPageBytes greatest body of a page, uncompressed, in bytes; 10 MiB
 * @param maxFeedBytes greatest body of a feed or sitemap, uncompressed, in bytes; 50 MiB
 * @param maxRedirects how many redirects in a row are followed; 5
 * @param robotsCache how long a robots.txt is believed, at most the PT24H of RFC 9309; PT1H
 * @param allowedPrivateHosts host names or suffixes of them ({@code localhost} allows {@code
 *     x.localhost}) that may lead to loopback and private addresses; none
 */
public record FetchConfig(
    Duration connectTimeout,
    Duration responseTimeout,
    Duration totalTimeout,
    Integer maxPageBytes,
    Integer maxFeedBytes,
    Integer maxRedirects,
    Duration robotsCache,
    List<String> allowedPrivateHosts) {

  public FetchConfig {
    connectTimeout = positive(connectTimeout, Duration.ofSeconds(10), "connectTimeout");
    responseTimeout = positive(responseTimeout, Duration.ofSeconds(20), "responseTimeout");
    totalTimeout = positive(totalTimeout, Duration.ofSeconds(30), "totalTimeout");
    maxPageBytes = maxPageBytes == null ? 10 * 1024 * 1024 : maxPageBytes;
    maxFeedBytes = maxFeedBytes == null ? 50 * 1024 * 1024 : maxFeedBytes;
    if (maxPageBytes < 1024 || maxFeedBytes < 1024) {
      throw new IllegalArgumentException(
          "fetch.maxPageBytes and fetch.maxFeedBytes must be at least 1024");
    }
    maxRedirects = maxRedirects == null ? 5 : maxRedirects;
    if (maxRedirects < 0) {
      throw new IllegalArgumentException("fetch.maxRedirects is " + maxRedirects);
    }
    robotsCache = positive(robotsCache, Duration.ofHours(1), "robotsCache");
    if (robotsCache.compareTo(Duration.ofHours(24)) > 0) {
      throw new IllegalArgumentException("fetch.robotsCache is " + robotsCache + ", above PT24H");
    }
    allowedPrivateHosts =
        allowedPrivateHosts == null ? List.of() : List.copyOf(allowedPrivateHosts);
  }

  /** Every default. */
  public static FetchConfig defaults() {
    return new FetchConfig(null, null, null, null, null, null, null, null);
  }

  private static Duration positive(Duration value, Duration otherwise, String key) {
    if (value == null) {
      return otherwise;
    }
    if (value.isZero() || value.isNegative()) {
      throw new IllegalArgumentException("fetch." + key + " is " + value + ", not above zero");
    }
    return value;
  }
}
