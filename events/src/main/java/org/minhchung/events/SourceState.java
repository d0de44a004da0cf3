package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param unkept whether the page of the published version could not be kept as it was served. False
 *     where it is missing
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
    Instant subscribedUntil,
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean unkept) {

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
        null,
        false);
  }

  /** An address of which nothing is known. */
  public static SourceState of(String url, String sourceId) {
    return new SourceState(url, sourceId, null, null, null, null, 0, null, null, 0, null);
  }

  /** The same, known under another address or as another source's. */
  public SourceState at(String otherUrl, String otherSource) {
    Draft draft = new Draft(this);
    draft.url = otherUrl;
    draft.sourceId = otherSource;
    return draft.state();
  }

  /** With what the server may be asked next time whether anything has changed; both may be null. */
  public SourceState withValidators(String newEtag, String newLastModified) {
    Draft draft = new Draft(this);
    draft.etag = newEtag;
    draft.lastModified = newLastModified;
    return draft.state();
  }

  /** After an attempt of which nothing more is known. */
  public SourceState attempted(Instant when) {
    Draft draft = new Draft(this);
    draft.lastAttempt = when;
    return draft.state();
  }

  /** After a success. */
  public SourceState succeeded(Instant when) {
    Draft draft = new Draft(this);
    draft.lastAttempt = when;
    draft.lastSuccess = when;
    draft.failures = 0;
    draft.error = null;
    return draft.state();
  }

  /** After a failure. */
  public SourceState failed(Instant when, String reason) {
    Draft draft = new Draft(this);
    draft.lastAttempt = when;
    draft.failures = failures + 1;
    draft.error = reason;
    return draft.state();
  }

  /** Its failures forgotten. */
  public SourceState withoutFailures() {
    Draft draft = new Draft(this);
    draft.failures = 0;
    draft.error = null;
    return draft.state();
  }

  /** To be visited at a time, or never with null. */
  public SourceState withNextAttempt(Instant when) {
    Draft draft = new Draft(this);
    draft.nextAttempt = when;
    return draft.state();
  }

  /**
   * With what was published, or listed.
   *
   * @param newVersion 0 for feeds
   * @param newCharacters null where the length is not known
   * @param isUnkept whether the page could not be kept
   */
  public SourceState withContent(
      String hash, int newVersion, Integer newCharacters, boolean isUnkept) {
    Draft draft = new Draft(this);
    draft.contentHash = hash;
    draft.version = newVersion;
    draft.characters = newCharacters;
    draft.unkept = isUnkept;
    return draft.state();
  }

  /** Watched in a way, or not at all with null. */
  public SourceState withWatch(Watch newWatch) {
    Draft draft = new Draft(this);
    draft.watch = newWatch;
    return draft.state();
  }

  /** With what is known of a feed's rhythm and its subscription. */
  public SourceState withRhythm(FeedRhythm newRhythm, Instant newSubscribedUntil) {
    Draft draft = new Draft(this);
    draft.rhythm = newRhythm;
    draft.subscribedUntil = newSubscribedUntil;
    return draft.state();
  }

  /** A state in which something is being changed. */
  private static final class Draft {
    private String url;
    private String sourceId;
    private String etag;
    private String lastModified;
    private Instant lastAttempt;
    private Instant lastSuccess;
    private int failures;
    private Instant nextAttempt;
    private String contentHash;
    private int version;
    private String error;
    private Integer characters;
    private Watch watch;
    private FeedRhythm rhythm;
    private Instant subscribedUntil;
    private boolean unkept;

    Draft(SourceState state) {
      url = state.url;
      sourceId = state.sourceId;
      etag = state.etag;
      lastModified = state.lastModified;
      lastAttempt = state.lastAttempt;
      lastSuccess = state.lastSuccess;
      failures = state.failures;
      nextAttempt = state.nextAttempt;
      contentHash = state.contentHash;
      version = state.version;
      error = state.error;
      characters = state.characters;
      watch = state.watch;
      rhythm = state.rhythm;
      subscribedUntil = state.subscribedUntil;
      unkept = state.unkept;
    }

    SourceState state() {
      return new SourceState(
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
          rhythm,
          subscribedUntil,
          unkept);
    }
  }
}
