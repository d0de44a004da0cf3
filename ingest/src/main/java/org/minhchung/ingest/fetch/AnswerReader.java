package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.minhchung.ingest.fetch.AnswerMemory.NoMemoryException;
import org.minhchung.ingest.fetch.ContentCoding.UnknownCodingException;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.LimitedInput.TooLargeException;
import org.minhchung.ingest.source.CanonicalUrl;

/** Turns a status, headers and a body into a {@link FetchResult}. */
final class AnswerReader {
  private static final Set<Integer> PASSING = Set.of(408, 421, 425, 429);
  private static final Set<String> CODING_HEADERS =
      Set.of("content-encoding", "content-length", "transfer-encoding", "connection", "set-cookie");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0a-\\x1f\\x7f]");
  private static final int MAX_VALIDATOR = 1024;

  private final Clock clock;

  AnswerReader(Clock clock) {
    this.clock = clock;
  }

  FetchResult read(
      FetchRequest request, ClassicHttpResponse response, int limit, AnswerMemory.Share share)
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
    if (status == 206) {
      return new Failed(url, status, "206 without having been asked for a part", false, null);
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
    byte[] body;
    try {
      body = BodyReader.read(response, limit, request.kind(), share);
    } catch (TooLargeException e) {
      return new Failed(url, status, e.getMessage(), true, null);
    } catch (UnknownCodingException | NoMemoryException e) {
      return new Failed(url, status, e.getMessage(), false, null);
    }
    return new Page(
        url,
        status,
        headers(response),
        body,
        contentType,
        validator(response, HttpHeaders.ETAG),
        validator(response, HttpHeaders.LAST_MODIFIED));
  }

  private static FetchResult redirect(String url, int status, String location) {
    if (location == null || location.isBlank()) {
      return new Failed(url, status, status + " without a location", true, null);
    }
    try {
      return new Redirect(url, CanonicalUrl.of(url, utf8(location)));
    } catch (IllegalArgumentException e) {
      return new Failed(url, status, "redirected to something else: " + e.getMessage(), true, null);
    }
  }

  private static List<Map.Entry<String, String>> headers(ClassicHttpResponse response) {
    List<Map.Entry<String, String>> kept = new ArrayList<>();
    for (Header header : response.getHeaders()) {
      if (!CODING_HEADERS.contains(header.getName().toLowerCase(Locale.ROOT))) {
        kept.add(Map.entry(clean(header.getName()), clean(header.getValue())));
      }
    }
    return kept;
  }

  private static String header(ClassicHttpResponse response, String name) {
    Header header = response.getFirstHeader(name);
    return header == null || header.getValue() == null ? null : clean(header.getValue());
  }

  /** Headers come one character for each byte, but servers write addresses in UTF-8. */
  private static String utf8(String header) {
    if (header.chars().allMatch(c -> c < 0x80)) {
      return header;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(header.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return header;
    }
  }

  /** What is sent back with the next request and remembered until then, so it must be short. */
  private static String validator(ClassicHttpResponse response, String name) {
    String value = header(response, name);
    return value == null || value.isBlank() || value.length() > MAX_VALIDATOR ? null : value;
  }

  /** Without line ends: a header is written into archives, where it must stay one. */
  private static String clean(String text) {
    return text == null ? "" : CONTROL.matcher(text).replaceAll(" ").strip();
  }

  private static String mediaType(String contentType) {
    if (contentType == null) {
      return "";
    }
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
