package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.VisitMemory;

class BackfillTest {
  private static final ManualClock CLOCK = new ManualClock("2026-11-24T12:00:00Z");
  private static final Extractor EXTRACTOR = new Extractor(CLOCK);

  private static final String TEXT =
      "<p>The harbour board met on Monday to discuss the new quay, which has been delayed twice."
          + "<p>Its chair said that work would begin in spring, once the tide survey is complete.";

  @TempDir Path directory;
  private final RecordingOutbox outbox = new RecordingOutbox();
  private Path pages;
  private Backfill backfill;

  @BeforeEach
  void begin() throws IOException {
    pages = Files.createDirectory(directory.resolve("pages"));
    Source source =
        new Source(
            "post", "Post", "https://www.post.example/", null, null, null, null, null, null, true);
    backfill = new Backfill(outbox, List.of(source), new ManualClock("2026-11-24T12:00:00Z"));
  }

  private void file(String name, String content) throws IOException {
    Files.writeString(pages.resolve(name), content);
  }

  private List<Article> articles() {
    return outbox.values(Topics.ARTICLE, Article.class);
  }

  @Test
  void accountsForEveryPage() throws IOException {
    file("a.html", "<title>Quay</title>" + TEXT);
    file("same.html", "<link rel=canonical href=https://news.post.example/quay>" + TEXT);
    file("again.html", "<link rel=canonical href=https://news.post.example/quay>" + TEXT);
    file("empty.html", "");
    file("bare.html", "<html><body></body></html>");
    file("broken.html.gz", "this is not gzip");
    file("notes.txt", "not a page");
    String saved = "<!DOCTYPE html><p>Short but complete: the ferry sails again from Tuesday.";
    file("saved", saved);
    Files.writeString(
        directory.resolve("gold.jsonl"),
        "{\"id\":\"a\",\"url\":\"https://post.example/a?utm_source=x\",\"file\":\"pages/a.html\"}\n"
            + "not json\n");

    BackfillReport report = backfill.pages(List.of(pages));

    assertThat(report.pages()).isEqualTo(7);
    assertThat(report.articles()).isEqualTo(3);
    assertThat(report.deadLetters())
        .containsExactly(entry("cannot be read", 1), entry("no text found", 1));
    assertThat(report.skips())
        .containsExactly(entry("empty file", 1), entry("same address as a page before", 1));
    assertThat(outbox.reasons()).hasSize(2).anyMatch(r -> r.equals("no text found"));
    assertThat(articles())
        .extracting(Article::id)
        .contains(
            ArticleId.of("https://post.example/a"),
            ArticleId.of("https://news.post.example/quay"),
            ArticleId.of("urn:minhchung:page:" + ArticleId.sha256(saved).substring(0, 32)));
    assertThat(articles()).extracting(Article::url).noneMatch(url -> url.startsWith("file:"));
  }

  @Test
  void goesOnFromWhatIsKnownOfAPage() throws IOException {
    file("x.html", "<link rel=canonical href=https://post.example/quay>" + TEXT);
    VisitMemory memory = new VisitMemory(outbox);
    backfill = new Backfill(outbox, EXTRACTOR, List.of(), CLOCK, memory, null);

    backfill.pages(List.of(pages));
    BackfillReport again = backfill.pages(List.of(pages));
    file("x.html", "<link rel=canonical href=https://post.example/quay>" + TEXT + " Perhaps.");
    backfill.pages(List.of(pages));

    assertThat(again.skips()).containsExactly(entry("already known, unchanged", 1));
    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    assertThat(articles()).extracting(Article::id).containsOnly(articles().get(0).id());
    assertThat(outbox.values(Topics.SOURCE_STATE, SourceState.class))
        .extracting(SourceState::version)
        .containsExactly(1, 2);
    assertThat(memory.of("https://post.example/quay"))
        .map(SourceState::contentHash)
        .contains(articles().get(1).contentHash());
  }

  @Test
  void keepsTheScheduleOfAPageThatACrawlLooksAfter() throws IOException {
    Instant noon = Instant.parse("2026-11-24T12:00:00Z");
    String url = "https://post.example/quay";
    file("x.html", "<link rel=canonical href=" + url + ">" + TEXT);
    VisitMemory memory = new VisitMemory(outbox);
    memory
        .remember(
            new SourceState(
                url, "post", "\"1\"", null, noon, noon, 0, noon.plusSeconds(60), "other", 3, null))
        .join();

    new Backfill(outbox, EXTRACTOR, List.of(), CLOCK, memory, null).pages(List.of(pages));

    SourceState state = memory.of(url).orElseThrow();
    assertThat(state.version()).isEqualTo(4);
    assertThat(state.etag()).as("it belongs to another content").isNull();
    assertThat(state.nextAttempt()).isEqualTo(noon.plusSeconds(60));
  }

  @Test
  void failsWhenAnyEventIsNotSafe() throws IOException {
    for (int i = 0; i < 200; i++) {
      file(i + ".html", "<link rel=canonical href=https://post.example/" + i + ">" + TEXT);
    }
    String unlucky = ArticleId.of("https://post.example/17");
    Outbox failing =
        new Outbox() {
          @Override
          public CompletableFuture<Void> send(
              Topics topic, String key, String eventId, Object value, String traceParent) {
            return key.equals(unlucky)
                ? CompletableFuture.failedFuture(new IllegalStateException("no room"))
                : CompletableFuture.completedFuture(null);
          }

          @Override
          public CompletableFuture<Void> deadLetter(
              String key, String id, byte[] raw, Map<String, String> headers, String trace) {
            return CompletableFuture.completedFuture(null);
          }
        };

    assertThatThrownBy(
            () ->
                new Backfill(failing, List.of(), new ManualClock("2026-11-24T12:00:00Z"))
                    .pages(List.of(pages)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("no room");
  }

  @Test
  void ascribesPagesToTheOutletOfTheirHost() throws IOException {
    file("x.html", "<link rel=canonical href=https://news.post.example/quay>" + TEXT);

    backfill.pages(List.of(pages));

    assertThat(articles())
        .extracting(Article::sourceId, Article::url)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("post", "https://news.post.example/quay"));
  }

  @Test
  void readsWarcFilesAndCountsWhatIsNoPage() throws IOException {
    Snapshots snapshots = snapshots(pages);
    String file = keep(snapshots, "https://post.example/1", 200, "text/html", TEXT).file();
    keep(snapshots, "https://post.example/2", 404, "text/html", "gone");
    keep(snapshots, "https://post.example/3", 200, "image/png", "x");
    snapshots.close();

    BackfillReport report = backfill.warcs(List.of(pages.resolve(file)));

    assertThat(report.pages()).isEqualTo(3);
    assertThat(report.skips()).containsOnlyKeys("status 404", "not HTML: image/png");
  }

  @Test
  void keepsEveryPublishedPageInTheArchive() throws IOException {
    file("x.html", "<link rel=canonical href=https://post.example/quay>" + TEXT);
    Snapshots foreign = snapshots(pages);
    String file = keep(foreign, "https://post.example/1", 200, "text/html", TEXT).file();
    foreign.close();
    VisitMemory memory = new VisitMemory(outbox);
    Path own = directory.resolve("own");
    try (Snapshots archive = snapshots(own)) {
      backfill = new Backfill(outbox, EXTRACTOR, List.of(), CLOCK, memory, archive);

      backfill.pages(List.of(pages));
      backfill.warcs(List.of(pages.resolve(file)));
    }

    assertThat(articles()).hasSize(2);
    List<String> types = new java.util.ArrayList<>();
    for (Article article : articles()) {
      var kept =
          (org.minhchung.events.warc.KeptPage.Found)
              new org.minhchung.events.warc.PageArchive(own).find(article.snapshot());
      assertThat(kept.intact()).isTrue();
      types.add(kept.record().type());
    }
    assertThat(types).containsExactly("resource", "response");
  }

  private static Snapshots snapshots(Path where) {
    return new Snapshots(
        new ArchiveConfig(where, null, null, 0L, null),
        "x",
        new ManualClock("2026-11-24T12:00:00Z"));
  }

  @Test
  void keepsWhatComesBeforeTheBreakInAWarcFile() throws IOException {
    Snapshots snapshots = snapshots(pages);
    Article.Snapshot kept = keep(snapshots, "https://post.example/1", 200, "text/html", TEXT);
    keep(snapshots, "https://post.example/2", 200, "text/html", TEXT);
    snapshots.close();
    Path file = pages.resolve(kept.file());
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 60));

    BackfillReport report = backfill.warcs(List.of(file));

    assertThat(report.articles()).isEqualTo(1);
    assertThat(report.deadLetters()).containsExactly(entry("cannot be read", 1));
    assertThat(outbox.reasons()).singleElement().asString().contains("is broken after offset");
  }

  @Test
  void namesADirectoryThatIsNotThere() {
    assertThatThrownBy(() -> backfill.pages(List.of(directory.resolve("nowhere"))))
        .hasMessageContaining("nowhere is not a directory");
  }

  private static Article.Snapshot keep(
      Snapshots snapshots, String url, int status, String type, String body) throws IOException {
    return snapshots.keep(
        new ServedPage(
            url,
            status,
            List.of(Map.entry("Content-Type", type)),
            body.getBytes(StandardCharsets.UTF_8),
            type,
            java.time.Instant.parse("2026-11-20T00:00:00Z")));
  }
}
