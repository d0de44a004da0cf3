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
 * @param characters length of the text of the published version, in UTF-16 units, or null where it
 *     is not known
 * @param watch how a page whose article was flagged is watched, or null
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
    Integer characters,
    Watch watch,
    FeedRhythm rhythm,
    Instant subscribedUntil) {

  /**
   * The watch over the page of an article that was flagged. It does not end when the flag is taken
   * back.
   *
   * @param since when the article was first flagged
   * @param missingSince when nothing was at the address for the first time in a row, or null
   * @param gone whether it has been told that the page is gone
   */
  public record Watch(String articleId, Instant since, Instant missingSince, boolean gone) {
    public Watch {
      Required.text(articleId, "watched article");
      Required.value(since, "beginning of the watch over article " + articleId);
    }
  }

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
        null,
        null,
        null);
  }

  /** A state of a page. */
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
      String error,
      Integer characters,
      Watch watch) {
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
        characters,
        watch,
        null,
        null);
  }

  /** A state of a feed. */
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
      String error,
      FeedRhythm rhythm,
      Instant subscribedUntil) {
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
        null,
        rhythm,
        subscribedUntil);
  }
}
