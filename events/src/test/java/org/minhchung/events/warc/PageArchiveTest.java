package org.minhchung.events.warc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.warc.KeptPage.Absent;
import org.minhchung.events.warc.KeptPage.Found;
import org.minhchung.events.warc.KeptPage.Reason;

class PageArchiveTest {
  private static final String FILE = "minhchung-20261124120000000.warc.gz";
  private static final String HASH = ArticleId.sha256("<p>Xin chào");

  @TempDir Path directory;

  private static byte[] record(String http) {
    byte[] block = http.getBytes(StandardCharsets.UTF_8);
    String head =
        "WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Date: 2026-11-24T12:00:00Z\r\nWARC-Target-URI: https://a.example/1\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    out.writeBytes(block);
    out.writeBytes("\r\n\r\n".getBytes(StandardCharsets.UTF_8));
    return out.toByteArray();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] page() {
    return record("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Xin chào");
  }

  private KeptPage find(String file, long offset) {
    return new PageArchive(directory).find(new Article.Snapshot(file, offset, HASH));
  }

  private Reason reason(KeptPage page) {
    return ((Absent) page).reason();
  }

  @Test
  void findsARecordAmongOthersPackedOrPlain() throws IOException {
    byte[] other = gzip(record("HTTP/1.1 200 OK\r\n\r\nother"));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(other);
    packed.writeBytes(gzip(page()));
    packed.writeBytes(other);
    Files.write(directory.resolve(FILE), packed.toByteArray());
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.writeBytes(page());
    plain.writeBytes(page());
    Files.write(directory.resolve("foreign.warc"), plain.toByteArray());

    for (KeptPage page : List.of(find(FILE, other.length), find("foreign.warc", page().length))) {
      Found found = (Found) page;
      assertThat(found.intact()).isTrue();
      assertThat(found.http().startLine()).isEqualTo("HTTP/1.1 200 OK");
      assertThat(found.record().target()).isEqualTo("https://a.example/1");
      assertThat(new PageArchive(directory).packed(found)).hasSize(1);
    }
  }

  @Test
  void joinsChunksOfForeignArchives() throws IOException {
    Files.write(
        directory.resolve(FILE),
        gzip(
            record(
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "3\r\n<p>\r\n9;x=y\r\nXin chào\r\n0\r\n\r\n")));

    assertThat(((Found) find(FILE, 0)).intact()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.warc.gz",
        "/etc/passwd",
        "a/b.warc.gz",
        "..\\x.warc.gz",
        ".warc.gz",
        "x.txt",
        "",
        "x.warc.gz\u0000"
      })
  void nothingOutsideTheDirectoryCanBeNamed(String file) throws IOException {
    Files.write(directory.resolveSibling("secret.warc.gz"), gzip(page()));

    assertThat(reason(find(file, 0))).isEqualTo(Reason.NO_FILE_NAME);
  }

  @Test
  void saysWhyAPageCannotBeShown() throws IOException {
    byte[] whole = gzip(page());
    Files.write(directory.resolve(FILE), java.util.Arrays.copyOf(whole, whole.length - 9));
    byte[] flipped = whole.clone();
    flipped[40] ^= 1;
    Files.write(directory.resolve("flipped.warc.gz"), flipped);

    assertThat(reason(new PageArchive(directory).find(null))).isEqualTo(Reason.NEVER_KEPT);
    assertThat(reason(new PageArchive(null).find(new Article.Snapshot(FILE, 0, HASH))))
        .isEqualTo(Reason.NO_DIRECTORY);
    assertThat(reason(find("gone.warc.gz", 0))).isEqualTo(Reason.FILE_MISSING);
    for (KeptPage page :
        List.of(
            find(FILE, 0),
            find(FILE, 7),
            find(FILE, 1L << 40),
            find(FILE, -1),
            find("flipped.warc.gz", 0))) {
      assertThat(reason(page)).isEqualTo(Reason.DAMAGED);
    }
  }

  @Test
  void tellsAPageThatWasChanged() throws IOException {
    Files.write(directory.resolve(FILE), gzip(record("HTTP/1.1 200 OK\r\n\r\n<p>Khác")));

    assertThat(((Found) find(FILE, 0)).intact()).isFalse();
  }

  @Test
  void followsNotesOfRemovedFilesAndNoCircles() throws IOException {
    Files.write(directory.resolve("kept-flagged-1.warc.gz"), gzip(page()));
    Instant at = Instant.parse("2027-06-01T00:00:00Z");
    new MovedRecords(at, Map.of(100L, new MovedRecords.Place("kept-flagged-1.warc.gz", 0)))
        .write(MovedRecords.noteFor(directory, FILE));
    new MovedRecords(at, Map.of(0L, new MovedRecords.Place("circle.warc.gz", 0)))
        .write(MovedRecords.noteFor(directory, "circle.warc.gz"));

    assertThat(((Found) find(FILE, 100)).intact()).isTrue();
    assertThat(reason(find(FILE, 200))).isEqualTo(Reason.EXPIRED);
    assertThat(reason(find("circle.warc.gz", 0))).isEqualTo(Reason.DAMAGED);
  }

  @Test
  void countsFilesAndTellsTheOldest() throws IOException {
    Files.write(directory.resolve(FILE), new byte[10]);
    Files.write(directory.resolve(WarcName.of("minhchung", Instant.EPOCH, 1)), new byte[5]);
    Files.write(directory.resolve("prune.lock"), new byte[5]);

    ArchiveUsage usage = ArchiveUsage.of(directory);

    assertThat(usage.files()).isEqualTo(2);
    assertThat(usage.bytes()).isEqualTo(15);
    assertThat(usage.oldest()).isEqualTo(Instant.EPOCH);
    assertThat(usage.freeBytes()).isPositive();
  }
}
