package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.extract.Extractor;

class SnapshotsTest {
  private static final Instant AT = Instant.parse("2026-11-24T11:59:00Z");

  @TempDir Path directory;
  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");

  private static ServedPage page(String url, String html) {
    return new ServedPage(
        url,
        200,
        List.of(Map.entry("Content-Type", "text/html; charset=utf-8"), Map.entry("X-A", "b")),
        html.getBytes(StandardCharsets.UTF_8),
        "text/html; charset=utf-8",
        AT);
  }

  private Snapshots snapshots(Long maxBytes, long minFree) {
    return new Snapshots(
        new ArchiveConfig(directory.resolve("warc"), maxBytes, null, minFree, null),
        "Minhchung/1",
        clock);
  }

  private Snapshots snapshots() {
    return snapshots(null, 0);
  }

  private KeptPage.Found found(Article.Snapshot snapshot) {
    KeptPage page = new PageArchive(directory.resolve("warc")).find(snapshot);
    assertThat(page).isInstanceOf(KeptPage.Found.class);
    return (KeptPage.Found) page;
  }

  @Test
  void keepsPagesThatCanBeReadAtTheirOffset() throws IOException {
    Article.Snapshot first;
    Article.Snapshot second;
    try (Snapshots snapshots = snapshots()) {
      first = snapshots.keep(page("https://a.example/1", "<p>Hà Nội"));
      second = snapshots.keep(page("https://a.example/2", "<p>Huế"));
    }

    assertThat(first.file()).isEqualTo(second.file()).endsWith(".warc.gz");
    KeptPage.Found found = found(second);
    assertThat(found.intact()).isTrue();
    assertThat(found.record().target()).isEqualTo("https://a.example/2");
    assertThat(found.record().date()).isEqualTo(AT);
    assertThat(found.http().header("x-a")).contains("b");
    assertThat(found.http().decoded(1000)).asString().isEqualTo("<p>Huế");
    assertThat(found.record().header("X-Minhchung-Payload")).isPresent();
  }

  @Test
  void aPageIsReadableBeforeTheFileIsEnded() throws IOException {
    try (Snapshots snapshots = snapshots()) {
      assertThat(found(snapshots.keep(page("https://a.example/1", "x"))).intact()).isTrue();
    }
  }

  @Test
  void beginsANewFileWhenOneIsFullOrOld() throws IOException {
    try (Snapshots small = snapshots(1024L, 0)) {
      String big = "y".repeat(100) + new java.util.Random(1).ints(3000).boxed().toList();
      assertThat(small.keep(page("https://a.example/1", big)).file())
          .isNotEqualTo(small.keep(page("https://a.example/2", "y")).file());
    }
    try (Snapshots snapshots = snapshots()) {
      String first = snapshots.keep(page("https://a.example/1", "x")).file();
      clock.advance(Duration.ofHours(23));
      assertThat(snapshots.keep(page("https://a.example/2", "x")).file()).isEqualTo(first);
      clock.advance(Duration.ofHours(1));
      assertThat(snapshots.keep(page("https://a.example/3", "x")).file()).isNotEqualTo(first);
    }
  }

  @Test
  void manyThreadsAndInstancesKeepInOneDirectory() throws IOException {
    try (Snapshots one = snapshots(5_000L, 0);
        Snapshots other = snapshots(5_000L, 0)) {
      List<CompletableFuture<Article.Snapshot>> kept =
          IntStream.range(0, 300)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(
                          () -> {
                            try {
                              return (i % 2 == 0 ? one : other)
                                  .keep(page("https://a.example/" + i, "page " + i));
                            } catch (IOException e) {
                              throw new java.io.UncheckedIOException(e);
                            }
                          }))
              .toList();
      for (int i = 0; i < 300; i++) {
        KeptPage.Found found = found(kept.get(i).join());
        assertThat(found.intact()).isTrue();
        assertThat(found.record().target()).isEqualTo("https://a.example/" + i);
      }
    }
  }

  @Test
  void publishesWithoutThePageWhenTheDiskIsFullAndSaysSo() throws IOException {
    try (Snapshots full = snapshots(null, Long.MAX_VALUE)) {
      ServedPage served =
          page("https://a.example/1", "<title>Quay</title><p>It was delayed again.");
      var extraction = new Extractor(clock).extract(served.body(), "text/html", served.url());

      Article article = new Articles(full).make(served, extraction, "post", 1);

      assertThat(article.snapshot()).isNull();
      assertThat(article.flags()).contains(Articles.NOT_KEPT);
      assertThat(full.trouble())
          .startsWith("pages are published without being kept")
          .contains("archive.minFreeBytes");
    }
  }

  @Test
  void theTroubleIsOverWithTheNextPageThatIsKept() throws IOException {
    Path obstacle = Files.createFile(directory.resolve("warc"));
    try (Snapshots snapshots = snapshots()) {
      assertThatThrownBy(() -> snapshots.keep(page("https://a.example/1", "x")))
          .isInstanceOf(IOException.class);
      assertThat(snapshots.trouble()).isNotNull();
      Files.delete(obstacle);
      assertThat(found(snapshots.keep(page("https://a.example/1", "x"))).intact()).isTrue();
      assertThat(snapshots.trouble()).isNull();
    }
  }

  @Test
  void canBeReadBackAsPages() throws IOException {
    Article.Snapshot kept;
    List<SavedPage> pages = new ArrayList<>();
    try (Snapshots snapshots = snapshots()) {
      kept = snapshots.keep(page("https://a.example/1", "<p>x"));

      WarcPages.in(directory.resolve("warc").resolve(kept.file()), pages::add);

      assertThat(pages).hasSize(1);
      SavedPage.Kept content = (SavedPage.Kept) pages.get(0).reader().read();
      assertThat(content.keeper().keep(snapshots, content.page())).isEqualTo(kept);
      assertThat(content.page().contentType()).isEqualTo("text/html; charset=utf-8");
    }
  }
}
