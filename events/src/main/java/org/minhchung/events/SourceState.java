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
 * @param rhythm when a feed publishes; null for pages and where it is not known
 * @param subscribedUntil until when a hub (WebSub) tells of a feed's news unasked, or null
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
    String error,
    FeedRhythm rhythm,
    Instant subscribedUntil) {

  public SourceState {
    Required.text(url, "url of source state");
  }

  /** A state of which no more is known than the first version of this event told. */
  public SourceState(
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
    this(
        url,
        sourceId,
        etag,
        lastModified,
        lastAttempt,
        lastSuccess,
        failures,
        nextAttempt,
        contentHash,
        version,
        error,
        null,
        null);
  }
}
