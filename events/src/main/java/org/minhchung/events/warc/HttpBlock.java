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
import org.brotli.dec.BrotliInputStream;
import org.minhchung.events.coding.GzipInput;

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

  /** Takes a content coding off. */
  @FunctionalInterface
  public interface Coding {
    /** What is inside. */
    InputStream open(InputStream coded) throws IOException;
  }

  /** As the other one, for the codings that Java knows. */
  public byte[] decoded(int limit) throws IOException {
    return decoded(limit, Map.of());
  }

  /**
   * The body without its content coding, cut where it grows too large.
   *
   * @param limit most bytes; one byte more than that tells that there was more
   * @param others further codings by the names that headers give them, in lower case
   * @throws IOException when the coding is unknown, or the body is not in it
   */
  public byte[] decoded(int limit, Map<String, Coding> others) throws IOException {
    String codings =
        header("Content-Encoding").orElse("identity").toLowerCase(Locale.ROOT).replace("x-", "");
    InputStream in = new ByteArrayInputStream(payload);
    List<String> order = Arrays.asList(codings.split("\\s*,\\s*"));
    java.util.Collections.reverse(order);
    for (String coding : order) {
      Coding other = others.get(coding.strip());
      in = other == null ? decoded(coding.strip(), in) : other.open(in);
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
      case "gzip" -> GzipInput.gzip(in);
      case "deflate" -> GzipInput.deflate(in);
      case "br" -> new BrotliInputStream(in);
      default -> throw new WarcFormatException("is in the coding '" + coding + "'");
    };
  }
}
