package org.minhchung.events.warc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A record of a WARC file, whole.
 *
 * @param headers of the record, in their order
 * @param block what the record holds, such as an HTTP answer
 * @param offset where it begins in its file, in bytes
 * @param end where the next one begins
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record WarcRecord(
    List<Map.Entry<String, String>> headers, byte[] block, long offset, long end) {

  /** The first header of a name, upper and lower case alike. */
  public Optional<String> header(String name) {
    return HeaderLines.value(headers, name);
  }

  /** Such as {@code response}; empty where the record does not say. */
  public String type() {
    return header("WARC-Type").orElse("");
  }

  /** Its own name among all records, or empty. */
  public String id() {
    return header("WARC-Record-ID").orElse("");
  }

  /** When it was made, or null where the record does not say so readably. */
  public Instant date() {
    try {
      return header("WARC-Date").map(Instant::parse).orElse(null);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The address that it was got from, or empty. */
  public String target() {
    String uri = header("WARC-Target-URI").orElse("");
    return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
  }

  /**
   * The HTTP message in a request or response; of any other record what it holds, as body.
   *
   * @throws IOException when a message breaks off
   */
  public HttpBlock http() throws IOException {
    String type = header("Content-Type").orElse("");
    if (type.startsWith("application/http")) {
      return HttpBlock.parse(block);
    }
    return new HttpBlock("", List.of(Map.entry("Content-Type", type)), block);
  }

  /** Reads what an inflated member or a stretch of a plain file holds. */
  static WarcRecord parse(byte[] bytes, long offset, long end) throws WarcFormatException {
    int begin = HeaderLines.end(bytes, bytes.length);
    if (begin < 0 || !HeaderLines.first(bytes, begin, StandardCharsets.UTF_8).startsWith("WARC/")) {
      throw new WarcFormatException("does not begin like a record");
    }
    List<Map.Entry<String, String>> headers =
        HeaderLines.after(bytes, begin, StandardCharsets.UTF_8);
    int length = length(headers);
    if (length > bytes.length - begin) {
      throw new WarcFormatException("breaks off");
    }
    byte[] block = java.util.Arrays.copyOfRange(bytes, begin, begin + length);
    return new WarcRecord(headers, block, offset, end);
  }

  static int length(List<Map.Entry<String, String>> headers) throws WarcFormatException {
    String length = HeaderLines.value(headers, "Content-Length").orElse("");
    try {
      int number = Integer.parseInt(length);
      if (number >= 0) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below
    }
    throw new WarcFormatException("has the length '" + length + "'");
  }
}
