package org.minhchung.events.warc;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * An HTTP message as it was sent.
 *
 * @param startLine such as {@code HTTP/1.1 200 OK}; empty where a page was kept without its answer
 * @param headers in their order
 * @param payload the body without its transfer coding, still in its content coding: what a
 *     snapshot's hash is of
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record HttpBlock(String startLine, List<Map.Entry<String, String>> headers, byte[] payload) {

  /** The first header of a name, upper and lower case alike. */
  public Optional<String> header(String name) {
    return HeaderLines.value(headers, name);
  }

  /** Start line and headers as text. */
  public String head() {
    StringBuilder text = new StringBuilder();
    if (!startLine.isEmpty()) {
      text.append(startLine).append('\n');
    }
    headers.forEach(h -> text.append(h.getKey()).append(": ").append(h.getValue()).append('\n'));
    return text.toString();
  }

  /** Reads a message. */
  static HttpBlock parse(byte[] block) throws WarcFormatException {
    int begin = HeaderLines.end(block, block.length);
    if (begin < 0) {
      throw new WarcFormatException("holds no whole HTTP message");
    }
    List<Map.Entry<String, String>> headers =
        HeaderLines.after(block, begin, StandardCharsets.ISO_8859_1);
    byte[] body = Arrays.copyOfRange(block, begin, block.length);
    boolean chunked =
        HeaderLines.value(headers, "Transfer-Encoding")
            .map(v -> v.toLowerCase(Locale.ROOT).contains("chunked"))
            .orElse(false);
    return new HttpBlock(
        HeaderLines.first(block, begin, StandardCharsets.ISO_8859_1),
        headers,
        chunked ? Chunks.joined(body).orElse(body) : body);
  }

  /**
   * The body without its content coding, cut where it grows too large.
   *
   * @param limit most bytes; one byte more than that tells that there was more
   * @throws IOException when the coding is unknown, or the body is not in it
   */
  public byte[] decoded(int limit) throws IOException {
    String codings =
        header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT).replace("x-", "");
    InputStream in = new ByteArrayInputStream(payload);
    List<String> order = Arrays.asList(codings.split("\\s*,\\s*"));
    java.util.Collections.reverse(order);
    for (String coding : order) {
      in = decoded(coding.strip(), in);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[16 * 1024];
    for (int n = in.read(buffer); n >= 0 && out.size() <= limit; n = in.read(buffer)) {
      out.write(buffer, 0, Math.min(n, limit + 1 - out.size()));
    }
    return out.toByteArray();
  }

  private static InputStream decoded(String coding, InputStream in) throws IOException {
    return switch (coding) {
      case "", "identity", "none" -> in;
      case "gzip" -> new GZIPInputStream(in, 16 * 1024);
      case "deflate" -> inflating(in);
      default -> throw new WarcFormatException("is in the coding '" + coding + "'");
    };
  }

  /** Servers mean by deflate both what the standard says and the same without its frame. */
  private static InputStream inflating(InputStream in) throws IOException {
    byte[] all = in.readAllBytes();
    boolean framed = all.length > 1 && (all[0] & 0x0f) == 8 && ((all[0] << 8) + all[1]) % 31 == 0;
    return new InflaterInputStream(new ByteArrayInputStream(all), new Inflater(!framed));
  }
}
