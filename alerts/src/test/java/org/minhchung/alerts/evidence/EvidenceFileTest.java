package org.minhchung.alerts.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.desk.KeptPages;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Assessment;
import org.minhchung.events.Json;
import org.minhchung.events.warc.PageArchive;
import org.netpreserve.jwarc.WarcReader;

class EvidenceFileTest {
  private static final Clock CLOCK = Clock.fixed(MadeUp.NOW, ZoneOffset.UTC);

  @TempDir Path directory;

  /** A story whose pages do not shrink when they are packed. */
  private StoryEvidence story(int articles, int pageBytes) throws IOException {
    List<Assessment> assessments = new ArrayList<>();
    for (int i = 0; i < articles; i++) {
      byte[] letters = new byte[pageBytes];
      new Random(i).nextBytes(letters);
      String html = "<p>" + new String(letters, StandardCharsets.ISO_8859_1).replaceAll("[<&]", "");
      Article.Snapshot kept = KeptPages.keep(directory, "p" + i + ".warc.gz", html);
      assessments.add(MadeUp.assessment(article("a" + i, kept), "en", "s", List.of()));
    }
    return StoryEvidence.of(
        "s", assessments, claim -> Optional.empty(), List.of(), source -> source);
  }

  private static Article article(String id, Article.Snapshot snapshot) {
    Article plain = MadeUp.article(id, "post", "Quay", "The quay is shut.");
    return new Article(
        plain.id(),
        1,
        plain.url(),
        plain.sourceId(),
        plain.title(),
        plain.text(),
        null,
        null,
        null,
        null,
        plain.publishedAt(),
        null,
        plain.fetchedAt(),
        plain.contentHash(),
        plain.method(),
        null,
        snapshot);
  }

  private EvidenceFile file(long mostBytesOfPages) {
    return new EvidenceFile(new PageArchive(directory), ZoneOffset.UTC, CLOCK, mostBytesOfPages);
  }

  private static Map<String, byte[]> unpacked(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void pagesThatWouldMakeTheFileTooLargeAreLeftOutAndTheReportSaysSo() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int missing = file(70_000).write(story(5, 30_000), out);

    assertThat(missing).isEqualTo(4);
    Map<String, byte[]> files = unpacked(out.toByteArray());
    try (WarcReader warc = new WarcReader(new ByteArrayInputStream(files.get("pages.warc.gz")))) {
      assertThat(warc.next().orElseThrow().type()).isEqualTo("warcinfo");
      assertThat(warc.next()).isPresent();
      assertThat(warc.next()).isEmpty();
    }
    String report = new String(files.get("report.en.html"), StandardCharsets.UTF_8);
    assertThat(report.split("with it this file would have grown too large", -1)).hasSize(5);
    assertThat(new String(files.get("articles.jsonl"), StandardCharsets.UTF_8).lines()).hasSize(5);
    for (var listed : Json.mapper().readTree(files.get("manifest.json")).path("files")) {
      byte[] content = files.get(listed.path("file").asText());
      assertThat(ArticleId.sha256(content)).isEqualTo(listed.path("sha256").asText());
      assertThat(content.length).isEqualTo(listed.path("bytes").asInt());
    }
  }

  @Test
  void whatIsReadIsWrittenAtOnce() throws IOException {
    StoryEvidence story = story(40, 50_000);
    int[] longest = {0};
    long[] written = {0};
    OutputStream to =
        new OutputStream() {
          @Override
          public void write(int value) {
            written[0]++;
          }

          @Override
          public void write(byte[] values, int from, int length) throws IOException {
            longest[0] = Math.max(longest[0], length);
            written[0] += length;
            // the last page is not asked for before the first ones have been handed on
            if (written[0] > 500_000) {
              Files.deleteIfExists(directory.resolve("p39.warc.gz"));
            }
          }
        };
    int missing = file(1L << 30).write(story, to);

    assertThat(missing).isEqualTo(1);
    assertThat(written[0]).isGreaterThan(2_000_000);
    assertThat(longest[0]).isLessThan(100_000);
  }

  @Test
  void aReaderThatHangsUpEndsIt() throws IOException {
    StoryEvidence story = story(3, 10_000);
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("hung up");
          }
        };
    assertThatThrownBy(() -> file(1L << 30).write(story, broken)).hasMessage("hung up");
  }
}
