package org.minhchung.ingest.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.source.CanonicalUrl;

/** Turns a status, headers and a body into a {@link FetchResult}. */
final class AnswerReader {
  private static final Set<Integer> PASSING = Set.of(408, 421, 425, 429);
  private static final Set<String> CODING_HEADERS =
      Set.of("content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie");

  private final Clock clock;

  AnswerReader(Clock clock) {
    this.clock = clock;
  }

  FetchResult read(FetchRequest request, ClassicHttpResponse response, int limit)
      throws IOException {
    int status = response.getCode();
    String url = request.url();
    if (status == 304) {
      // Without validators there is nothing that this could be unchanged against.
      return request.isConditional()
          ? new NotModified(url)
          : new Failed(url, status, "304 without having been asked for changes", false, null);
    }
    if (status == 301 || status == 302 || status == 303 || status == 307 || status == 308) {
      return redirect(url, status, header(response, HttpHeaders.LOCATION));
    }
    if (status < 200 || status >= 300) {
      Duration wait = RetryAfter.of(header(response, HttpHeaders.RETRY_AFTER), clock.instant());
      boolean forGood = status < 500 && !PASSING.contains(status);
      return new Failed(url, status, Integer.toString(status), forGood, wait);
    }
    String contentType = header(response, HttpHeaders.CONTENT_TYPE);
    String mediaType = mediaType(contentType);
    if (!request.kind().takes(mediaType)) {
      return new Failed(url, status, "not HTML: " + mediaType, true, null);
    }
    byte[] body = body(response.getEntity(), limit, request.kind());
    if (body == null) {
      return new Failed(url, status, "larger than " + size(limit), true, null);
    }
    return new Page(
        url,
        status,
        headers(response),
        body,
        contentType,
        header(response, HttpHeaders.ETAG),
        header(response, HttpHeaders.LAST_MODIFIED));
  }

  private static FetchResult redirect(String url, int status, String location) {
    if (location == null || location.isBlank()) {
      return new Failed(url, status, status + " without a location", true, null);
    }
    try {
      return new Redirect(url, CanonicalUrl.of(url, location));
    } catch (IllegalArgumentException e) {
      return new Failed(url, status, "redirected to something else: " + e.getMessage(), true, null);
    }
  }

  /** The body, cut at the limit for robots.txt (RFC 9309), or null where it is too large. */
  private static byte[] body(HttpEntity entity, int limit, Kind kind) throws IOException {
    if (entity == null) {
      return new byte[0];
    }
    boolean cut = kind == Kind.ROBOTS;
    if (!cut && entity.getContentEncoding() == null && entity.getContentLength() > limit) {
      return null;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
    InputStream in = entity.getContent(); // not closed: that would read an endless body to its end
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
      int room = limit - out.size();
      if (n > room) {
        if (!cut) {
          return null;
        }
        out.write(buffer, 0, room);
        break;
      }
      out.write(buffer, 0, n);
    }
    return out.toByteArray();
  }

  private static List<Map.Entry<String, String>> headers(ClassicHttpResponse response) {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    for (Header header : response.getHeaders()) {
      if (!CODING_HEADERS.contains(header.getName().toLowerCase(Locale.ROOT))) {
        kept.add(Map.entry(header.getName(), header.getValue() == null ? "" : header.getValue()));
      }
    }
    return kept;
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null ? null : header.getValue();
  }

  private static String mediaType(String contentType) {
    if (contentType == null) {
      return "";
    }
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }

  private static String size(int bytes) {
    return bytes % (1024 * 1024) == 0 ? bytes / (1024 * 1024) + " MiB" : bytes + " bytes";
  }
}
