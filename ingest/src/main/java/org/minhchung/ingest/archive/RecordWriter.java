package org.minhchung.ingest.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.minhchung.events.ArticleId;
import org.minhchung.events.warc.WarcRecord;
import org.minhchung.ingest.fetch.Exchange;

/**
 * Writes records of WARC 1.1, each a gzip member of its own, so that any tool for WARC files can
 * read them and any record by its offset alone.
 */
final class RecordWriter {
  private static final String HTTP = "application/http;msgtype=";

  private RecordWriter() {}

  /** Tells what wrote the file. */
  static byte[] warcinfo(String id, Instant at, String file, String software) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("WARC-Type", "warcinfo"));
    headers.add(Map.entry("WARC-Record-ID", id));
    headers.add(Map.entry("WARC-Date", date(at)));
    headers.add(Map.entry("WARC-Filename", file));
    headers.add(Map.entry("Content-Type", "application/warc-fields"));
    String fields = "software: " + software + "\r\nformat: WARC File Format 1.1\r\n";
    return member(headers, fields.getBytes(StandardCharsets.UTF_8));
  }

  /** What was served and then what was asked; the hash of a snapshot is of {@code body}. */
  static byte[] exchange(ServedPage page, Exchange exchange, String warcinfo) {
    String response = newId();
    String request = newId();
    List<Map.Entry<String, String>> headers = capture("response", response, page, warcinfo);
    headers.add(Map.entry("WARC-Concurrent-To", request));
    address(headers, exchange);
    headers.add(Map.entry("WARC-Payload-Digest", digest(exchange.body())));
    headers.add(Map.entry("Content-Type", HTTP + "response"));
    byte[] answer =
        message(exchange.statusLine(), framed(exchange.headers(), exchange.body().length));
    byte[] first = member(headers, joined(answer, exchange.body()));
    List<Map.Entry<String, String>> asked = capture("request", request, page, warcinfo);
    asked.add(Map.entry("WARC-Concurrent-To", response));
    address(asked, exchange);
    asked.add(Map.entry("Content-Type", HTTP + "request"));
    return joined(first, member(asked, message(exchange.requestLine(), exchange.requestHeaders())));
  }

  /** A page of which only the decoded body and some headers are left, and which says so. */
  static byte[] decodedResponse(ServedPage page, String warcinfo) {
    List<Map.Entry<String, String>> headers = capture("response", newId(), page, warcinfo);
    headers.add(Map.entry("WARC-Payload-Digest", digest(page.body())));
    headers.add(Map.entry("X-Minhchung-Payload", "decoded, coding headers left out"));
    headers.add(Map.entry("Content-Type", HTTP + "response"));
    byte[] head = message("HTTP/1.1 " + page.status() + " ", page.headers());
    return member(headers, joined(head, page.body()));
  }

  /** A page that was saved without the answer that it came in. */
  static byte[] resource(ServedPage page, String warcinfo) {
    List<Map.Entry<String, String>> headers = capture("resource", newId(), page, warcinfo);
    headers.add(Map.entry("WARC-Payload-Digest", digest(page.body())));
    String type = page.contentType() == null ? "text/html" : oneLine(page.contentType());
    headers.add(Map.entry("Content-Type", type));
    return member(headers, page.body());
  }

  /** A record of another file as it stands there. */
  static byte[] copy(WarcRecord record) {
    List<Map.Entry<String, String>> headers =
        record.headers().stream()
            .filter(h -> !h.getKey().equalsIgnoreCase("Content-Length"))
            .toList();
    return packed(headers, record.block());
  }

  static String newId() {
    return "<urn:uuid:" + UUID.randomUUID() + ">";
  }

  private static List<Map.Entry<String, String>> capture(
      String type, String id, ServedPage page, String warcinfo) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    headers.add(Map.entry("WARC-Type", type));
    headers.add(Map.entry("WARC-Record-ID", id));
    headers.add(Map.entry("WARC-Date", date(page.fetchedAt())));
    headers.add(Map.entry("WARC-Target-URI", oneLine(page.url())));
    headers.add(Map.entry("WARC-Warcinfo-ID", warcinfo));
    return headers;
  }

  private static void address(List<Map.Entry<String, String>> headers, Exchange exchange) {
    if (exchange.peer() != null) {
      headers.add(Map.entry("WARC-IP-Address", exchange.peer().getHostAddress()));
    }
  }

  /**
   * The headers as served, except that those about the transfer, which is over, are put by under
   * the names that web archives use for them, and the length fits.
   */
  private static List<Map.Entry<String, String>> framed(
      List<Map.Entry<String, String>> served, int length) {
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    for (Map.Entry<String, String> header : served) {
      String name = header.getKey().toLowerCase(Locale.ROOT);
      boolean moved =
          name.equals("transfer-encoding")
              || (name.equals("content-length")
                  && !header.getValue().strip().equals(Integer.toString(length)));
      headers.add(
          moved ? Map.entry("X-Archive-Orig-" + header.getKey(), header.getValue()) : header);
    }
    return headers;
  }

  private static byte[] message(String first, List<Map.Entry<String, String>> headers) {
    StringBuilder text = new StringBuilder(oneLine(first)).append("\r\n");
    for (Map.Entry<String, String> header : headers) {
      text.append(header.getKey()).append(": ").append(oneLine(header.getValue())).append("\r\n");
    }
    return text.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] member(List<Map.Entry<String, String>> headers, byte[] block) {
    List<Map.Entry<String, String>> all = new ArrayList<>(headers);
    all.add(Map.entry("WARC-Block-Digest", digest(block)));
    return packed(all, block);
  }

  private static byte[] packed(List<Map.Entry<String, String>> headers, byte[] block) {
    StringBuilder head = new StringBuilder("WARC/1.1\r\n");
    headers.forEach(h -> head.append(h.getKey()).append(": ").append(h.getValue()).append("\r\n"));
    head.append("Content-Length: ").append(block.length).append("\r\n\r\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream(block.length / 2 + 512);
    try (FastGzip gzip = new FastGzip(out)) {
      gzip.write(head.toString().getBytes(StandardCharsets.UTF_8));
      gzip.write(block);
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("memory refuses to be written to", e);
    }
    return out.toByteArray();
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = java.util.Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static String digest(byte[] bytes) {
    return "sha256:" + ArticleId.sha256(bytes);
  }

  private static String date(Instant at) {
    return at.truncatedTo(ChronoUnit.MILLIS).toString();
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\r\\n]+", " ");
  }

  /** Packs less tightly than usual: three times as fast, and most answers come packed anyway. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(ByteArrayOutputStream out) throws IOException {
      super(out, 16 * 1024);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
