package org.minhchung.ingest.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** The pages in a WARC file: its response records. Requests and other records are not pages. */
final class WarcPages {
  private static final int MAX_BYTES = 64 * 1024 * 1024;

  private WarcPages() {}

  /** Hands every response on. A file that breaks off yields what comes before, then the reason. */
  static void in(Path file, Consumer<SavedPage> reader) {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(file + " is not a WARC file");
    }
    long position = 0;
    try (WarcReader records = new WarcReader(file)) {
      Optional<WarcRecord> record = records.next();
      while (record.isPresent()) {
        position = records.position();
        if (record.get() instanceof WarcResponse response) {
          SavedPage.Content content = content(response, file, position);
          reader.accept(new SavedPage(response.target(), () -> content));
        }
        record = records.next();
      }
    } catch (IOException | RuntimeException e) {
      String reason = file.getFileName() + " is broken after offset " + position + ": " + e;
      reader.accept(
          new SavedPage(
              file.toUri().toString(),
              () -> {
                throw new IOException(reason, e);
              }));
    }
  }

  private static SavedPage.Content content(WarcResponse response, Path file, long position)
      throws IOException {
    if (!response.contentType().base().toString().equals("application/http")) {
      return new SavedPage.LeftOut("not HTTP: " + response.contentType().base());
    }
    HttpResponse http = response.http();
    if (http.status() != 200) {
      return new SavedPage.LeftOut("status " + http.status());
    }
    String type = http.headers().first("Content-Type").orElse(null);
    String mediaType =
        type == null ? "text/html" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!mediaType.contains("html")) {
      return new SavedPage.LeftOut("not HTML: " + mediaType);
    }
    byte[] body;
    try (InputStream in = http.bodyDecoded().stream()) {
      body = in.readNBytes(MAX_BYTES + 1);
    }
    if (body.length == 0) {
      return new SavedPage.LeftOut("empty page");
    }
    if (body.length > MAX_BYTES) {
      return new SavedPage.LeftOut("larger than " + MAX_BYTES / (1024 * 1024) + " MiB");
    }
    List<Map.Entry<String, String>> headers = new ArrayList<>();
    http.headers().map().forEach((n, values) -> values.forEach(v -> headers.add(Map.entry(n, v))));
    ServedPage page = new ServedPage(response.target(), 200, headers, body, type, response.date());
    return new SavedPage.Kept(page, (snapshots, served) -> keep(snapshots, file, position));
  }

  /** A record that lies in the archive already stays there; any other is copied as it is. */
  private static Article.Snapshot keep(Snapshots snapshots, Path file, long position)
      throws IOException {
    try (org.minhchung.events.warc.WarcReader reader =
        org.minhchung.events.warc.WarcReader.open(file)) {
      org.minhchung.events.warc.WarcRecord record = reader.at(position);
      Path folder = file.toAbsolutePath().getParent();
      if (Files.isDirectory(snapshots.directory())
          && Files.isSameFile(folder, snapshots.directory())) {
        return new Article.Snapshot(
            file.getFileName().toString(), position, ArticleId.sha256(record.http().payload()));
      }
      return snapshots.keepCopy(record);
    }
  }
}
