package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.ingest.ManualClock;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

class SnapshotsTest {
  private static final Instant AT = Instant.parse("2026-11-24T11:59:00Z");

  @TempDir Path directory;

  private static ServedPage page(String url, String html) {
    return new ServedPage(
        url,
        200,
        List.of(Map.entry("Content-Type", "text/html; charset=utf-8"), Map.entry("X-A", "b")),
        html.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        AT);
  }

  private Snapshots snapshots(long maxBytes) {
    return new Snapshots(
        directory.resolve("warc"),
        maxBytes,
        "Minhchung/1",
        new ManualClock("2026-11-24T12:00:00Z"));
  }

  @Test
  void keepsPagesThatCanBeReadAtTheirOffset() throws IOException {
    Article.Snapshot first;
    Article.Snapshot second;
    try (Snapshots snapshots = snapshots(1 << 20)) {
      first = snapshots.keep(page("https://a.example/1", "<p>Hà Nội"));
      second = snapshots.keep(page("https://a.example/2", "<p>Huế"));
    }

    assertThat(first.file()).isEqualTo(second.file()).endsWith(".warc.gz");
    assertThat(second.offset()).isGreaterThan(first.offset());
    try (FileChannel channel = FileChannel.open(directory.resolve("warc").resolve(second.file()))) {
      channel.position(second.offset());
      WarcResponse response = (WarcResponse) new WarcReader(channel).next().orElseThrow();
      byte[] body = response.http().bodyDecoded().stream().readAllBytes();
      assertThat(response.target()).isEqualTo("https://a.example/2");
      assertThat(response.date()).isEqualTo(AT);
      assertThat(response.http().headers().first("X-A")).contains("b");
      assertThat(body).asString().isEqualTo("<p>Huế");
      assertThat(ArticleId.sha256(body)).isEqualTo(second.sha256());
    }
  }

  @Test
  void beginsANewFileWhenOneIsFull() throws IOException {
    try (Snapshots snapshots = snapshots(10)) {
      assertThat(snapshots.keep(page("https://a.example/1", "x")).file())
          .isNotEqualTo(snapshots.keep(page("https://a.example/2", "y")).file());
    }
  }

  @Test
  void canBeReadBackAsPages() throws IOException {
    Article.Snapshot kept;
    try (Snapshots snapshots = snapshots(1 << 20)) {
      kept = snapshots.keep(page("https://a.example/1", "<p>x"));
    }
    List<SavedPage> pages = new java.util.ArrayList<>();

    WarcPages.in(directory.resolve("warc").resolve(kept.file()), pages::add);

    assertThat(pages).hasSize(1);
    SavedPage.Kept content = (SavedPage.Kept) pages.get(0).reader().read();
    assertThat(content.snapshot()).isEqualTo(kept);
    assertThat(content.page().contentType()).isEqualTo("text/html; charset=utf-8");
  }
}
