package org.minhchung.alerts.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;

/** A WARC file with one page. */
public final class KeptPages {
  private KeptPages() {}

  /** Writes the file and tells the place of the page. */
  public static Article.Snapshot keep(Path directory, String file, String html, String... headers)
      throws IOException {
    return keep(directory, file, html.getBytes(StandardCharsets.UTF_8), headers);
  }

  /** The same for a page that is packed. */
  public static Article.Snapshot keep(Path directory, String file, byte[] body, String... headers)
      throws IOException {
    StringBuilder head =
        new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n");
    for (String header : headers) {
      head.append(header).append("\r\n");
    }
    byte[] block = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    String record =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2026-06-01T09:12:00Z\r\nWARC-Target-URI: https://a.example/1\r\n"
            + "WARC-IP-Address: 203.0.113.7\r\nContent-Type: application/http;msgtype=response\r\n"
            + "Content-Length: %d\r\n\r\n".formatted(block.length + body.length);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(record.getBytes(StandardCharsets.UTF_8));
      gzip.write(block);
      gzip.write(body);
      gzip.write("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    }
    Files.write(directory.resolve(file), out.toByteArray());
    return new Article.Snapshot(file, 0, ArticleId.sha256(body));
  }
}
