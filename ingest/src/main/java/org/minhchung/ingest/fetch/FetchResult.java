package org.minhchung.ingest.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What came of a request. */
public sealed interface FetchResult {

  /**
   * A body.
   *
   * @param headers as served, without those that no longer fit the decoded body
   * @param body decoded from its transfer and content coding
   * @param exchange what went over the wire, or null where it was not written down
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Page(
      String url,
      int status,
      List<Map.Entry<String, String>> headers,
      byte[] body,
      String contentType,
      String etag,
      String lastModified,
      Exchange exchange)
      implements FetchResult {

    /** A page whose exchange was not written down. */
    public Page(
        String url,
        int status,
        List<Map.Entry<String, String>> headers,
        byte[] body,
        String contentType,
        String etag,
        String lastModified) {
      this(url, status, headers, body, contentType, etag, lastModified, null);
    }

    /** The same with what went over the wire. */
    Page with(Exchange written) {
      return new Page(url, status, headers, body, contentType, etag, lastModified, written);
    }
  }

  /** Nothing changed since the validators were given. */
  record NotModified(String url) implements FetchResult {}

  /** The page is elsewhere. */
  record Redirect(String url, String target) implements FetchResult {}

  /**
   * Nothing usable.
   *
   * @param status of the answer, or 0 where there was none
   * @param reason a few plain words, such as {@code 404} or {@code timed out after 20 s}
   * @param forGood whether asking again is pointless
   * @param retryAfter how long the server wants to be left alone, or null
   */
  record Failed(String url, int status, String reason, boolean forGood, Duration retryAfter)
      implements FetchResult {}
}
