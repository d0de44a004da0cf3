package org.minhchung.events;

import java.time.Instant;

/**
 * What is remembered of a feed, a sitemap or a page between two visits.
 *
 * @param url the address, also the record's key
 * @param etag validator of the last answer, or null
 * @param lastModified the {@code Last-Modified} header of the last answer, or null
 * @param failures failed attempts since the last success
 * @param contentHash hash of what was there, or null
 * @param version how many versions of the page have been published, 0 for feeds
 * @param error why the last attempt failed, or null
 */
public record SourceState(
    String url,
    String sourceId,
    String etag,
    String lastModified,
    Instant lastAttempt,
    Instant lastSuccess,
    int failures,
    Instant nextAttempt,
    String contentHash,
    int version,
    String error) {

  public SourceState {
    Required.text(url, "url of source state");
  }
}
