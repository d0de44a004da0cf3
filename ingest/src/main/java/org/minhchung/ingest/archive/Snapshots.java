package org.minhchung.ingest.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.netpreserve.jwarc.Warcinfo;

/**
 * Keeps pages as they were served in gzip WARC files, so that what an outlet wrote can be shown
 * after it has changed or removed it. Safe for use by several threads.
 */
public final class Snapshots implements AutoCloseable {
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Path directory;
  private final long maxBytes;
  private final String software;
  private final Clock clock;
  private WarcWriter writer;
  private String file;

  /** Prepares the store; no file is made before the first page comes. */
  public Snapshots(Path directory, long maxBytes, String software, Clock clock) {
    this.directory = directory;
    this.maxBytes = maxBytes;
    this.software = software;
    this.clock = clock;
  }

  /**
   * Keeps a page.
   *
   * @throws IOException when the disk refuses
   */
  public synchronized Article.Snapshot keep(ServedPage page) throws IOException {
    if (writer == null || writer.position() >= maxBytes) {
      next();
    }
    long offset = writer.position();
    HttpResponse.Builder http = new HttpResponse.Builder(page.status(), "");
    for (Map.Entry<String, String> header : page.headers()) {
      http.addHeader(header.getKey(), oneLine(header.getValue()));
    }
    http.body(null, page.body());
    try {
      writer.write(
          new WarcResponse.Builder(URI.create(page.url()))
              .date(page.fetchedAt())
              .payloadDigest(new WarcDigest(sha1(page.body())))
              .body(http.build())
              .build());
    } catch (IOException e) {
      close(); // half a record may be in the file; what follows goes into a new one
      throw e;
    }
    return new Article.Snapshot(file, offset, ArticleId.sha256(page.body()));
  }

  private void next() throws IOException {
    close();
    Files.createDirectories(directory);
    String stamp = STAMP.format(clock.instant());
    FileChannel channel = null;
    for (int i = 0; channel == null; i++) {
      file = "minhchung-" + stamp + (i == 0 ? "" : "-" + i) + ".warc.gz";
      try {
        channel =
            FileChannel.open(
                directory.resolve(file), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      } catch (java.nio.file.FileAlreadyExistsException e) {
        // another instance began in the same millisecond; the next number is free
      }
    }
    writer = new WarcWriter(channel, WarcCompression.GZIP);
    writer.write(
        new Warcinfo.Builder()
            .date(clock.instant())
            .filename(file)
            .fields(
                Map.of(
                    "software", List.of(software),
                    "format", List.of("WARC File Format 1.0")))
            .build());
  }

  private static MessageDigest sha1(byte[] body) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-1");
      digest.update(body);
      return digest;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-1", e);
    }
  }

  private static String oneLine(String value) {
    return value.replaceAll("[\\r\\n]+", " ");
  }

  /** Ends the file. */
  @Override
  public synchronized void close() throws IOException {
    if (writer != null) {
      WarcWriter last = writer;
      writer = null;
      last.close();
    }
  }
}
