package org.minhchung.ingest.archive;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.minhchung.ingest.fetch.Exchange;

/**
 * A page as a server gave it.
 *
 * @param url where it was asked for
 * @param headers without codings, as the body is decoded
 * @param contentType the header of that name, or null
 * @param fetchedAt when
 * @param exchange what went over the wire, or null where nobody wrote it down
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record ServedPage(
    String url,
    int status,
    List<Map.Entry<String, String>> headers,
    byte[] body,
    String contentType,
    Instant fetchedAt,
    Exchange exchange) {

  /** A page of which only the decoded body is left. */
  public ServedPage(
      String url,
      int status,
      List<Map.Entry<String, String>> headers,
      byte[] body,
      String contentType,
      Instant fetchedAt) {
    this(url, status, headers, body, contentType, fetchedAt, null);
  }

  /** The same page under another address. */
  ServedPage at(String other) {
    return new ServedPage(other, status, headers, body, contentType, fetchedAt, exchange);
  }
}
