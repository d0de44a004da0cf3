package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.Json;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Stance;
import org.minhchung.events.Voice;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

class ServedPageTest {
  private static final String SENTENCE = "Sungai itu mengalir ke hulu.";
  private static final String TEXT = "Warga heran. " + SENTENCE + " Begitu kata kami.";
  private static final String HTML =
      "<html lang=id><body><h1>Sungai</h1><p>" + TEXT + "<script>alert(1)</script></p>";

  @TempDir Path directory;
  private TestDesk desk;

  @BeforeEach
  void start() {
    desk = new TestDesk(0, directory, Long.MAX_VALUE).start();
    desk.claims.put("river-runs-backwards", MadeUp.river());
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void story(Article.Snapshot snapshot) {
    Article plain = MadeUp.article("a1", "harian-contoh", "Sungai terbalik", TEXT);
    Article article =
        new Article(
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
    desk.index.stories.clear();
    desk.index.stories.add(
        MadeUp.story(
            "river",
            MadeUp.stored(
                MadeUp.assessment(
                    article,
                    "id",
                    "river",
                    java.util.List.of(
                        MadeUp.sighting(
                            TEXT, SENTENCE, "river-runs-backwards", Stance.ASSERTS, Voice.OUTLET))),
                MadeUp.source("harian-contoh", "Harian Contoh", "ID", "id"))));
  }

  @Test
  void standsBesideWhatWasReadAndSaysWhereItLiesAndThatItIsUnchanged() throws Exception {
    story(KeptPages.keep(directory, "x.warc.gz", HTML, "X-Served-By: <cache>"));

    assertThat(desk.get("/story/river").body()).contains("/story/river/served?article=a1");
    String page = desk.get("/story/river/served").body();

    assertThat(page)
        .contains("<mark class=\"main\">" + SENTENCE + "</mark>")
        .contains(
            "<iframe class=\"served-page\" sandbox=\"\" referrerpolicy=\"no-referrer\""
                + " src=\"/story/river/served/page?article=a1&amp;version=1\"")
        .contains("✓ unchanged since it was fetched")
        .contains("x.warc.gz", ArticleId.sha256(HTML), "203.0.113.7")
        .contains("X-Served-By: &lt;cache&gt;");
  }

  @Test
  void theFrameMayDoNothing() throws Exception {
    story(KeptPages.keep(directory, "x.warc.gz", HTML));

    HttpResponse<String> frame = desk.get("/story/river/served/page?article=a1&version=1");

    assertThat(frame.headers().firstValue("Content-Security-Policy"))
        .hasValue(
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri"
                + " 'none'; form-action 'none'; frame-ancestors 'self'");
    assertThat(frame.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
    assertThat(frame.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
    assertThat(frame.body()).contains(SENTENCE).doesNotContain("<script");
  }

  @Test
  void theSourceIsText() throws Exception {
    story(KeptPages.keep(directory, "x.warc.gz", HTML));

    HttpResponse<String> source = desk.get("/story/river/served/source");

    assertThat(source.headers().firstValue("Content-Type")).hasValue("text/plain;charset=utf-8");
    assertThat(source.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(source.body()).isEqualTo(HTML);
  }

  @Test
  void aPageThatIsNotThereIsAPlainSentenceAndNoFault() throws Exception {
    Article.Snapshot kept = KeptPages.keep(directory, "x.warc.gz", HTML);
    Map<Article.Snapshot, String> cases = new HashMap<>();
    cases.put(new Article.Snapshot("gone.warc.gz", 0, "x"), "is missing");
    cases.put(new Article.Snapshot("../../x.warc.gz", 0, "x"), "not a file of the archive");
    cases.put(new Article.Snapshot("x.warc.gz", 5, "x"), "is damaged and cannot be read");
    cases.put(null, "was not kept when it was fetched");
    cases.put(new Article.Snapshot("x.warc.gz", 0, "0".repeat(64)), "Do not rely on it");
    for (Map.Entry<Article.Snapshot, String> each : cases.entrySet()) {
      story(each.getKey());
      HttpResponse<String> page = desk.get("/story/river/served");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains(each.getValue());
    }
    story(null);
    assertThat(desk.get("/story/river/served/page").statusCode()).isEqualTo(404);
    assertThat(desk.get("/story/river/served?version=7").statusCode()).isEqualTo(404);
    assertThat(desk.get("/story/river/served?version=x").statusCode()).isEqualTo(400);
    assertThat(kept.offset()).isZero();
  }

  @Test
  void aPageThatIsTooLargeOrPackedStrangelyCanStillBeExported() throws Exception {
    story(KeptPages.keep(directory, "big.warc.gz", "<p>" + "x".repeat(6 * 1024 * 1024)));
    assertThat(desk.get("/story/river/served").body())
        .contains("it is larger than 5 MiB")
        .doesNotContain("<iframe");
    story(KeptPages.keep(directory, "br.warc.gz", "???", "Content-Encoding: zz"));
    assertThat(desk.get("/story/river/served").body())
        .contains("is in the coding 'zz'")
        .doesNotContain("<iframe");
    assertThat(desk.get("/story/river/served/page").statusCode()).isEqualTo(409);
  }

  @Test
  void aPageInBrotliIsShown() throws Exception {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(new byte[] {(byte) 0xb0, 0, 0x10}); // twelve bytes follow as they are
    packed.writeBytes("<p>Sông xa.".getBytes(StandardCharsets.UTF_8));
    packed.write(3);
    story(KeptPages.keep(directory, "br.warc.gz", packed.toByteArray(), "Content-Encoding: br"));
    assertThat(desk.get("/story/river/served/page").body()).contains("<p>Sông xa.");
  }

  @Test
  void theExportHoldsEverythingAndItsHashes() throws Exception {
    story(KeptPages.keep(directory, "x.warc.gz", HTML));
    desk.reviews.append(ReviewDraft.of("river", 0, "Lan <b>", Action.ASSIGN, null));

    Map<String, byte[]> files = export();

    assertThat(files)
        .containsOnlyKeys(
            "README.txt",
            "report.vi.html",
            "report.en.html",
            "served/a1-1.html",
            "pages.warc.gz",
            "articles.jsonl",
            "assessments.jsonl",
            "claims.jsonl",
            "reviews.jsonl",
            "manifest.json");
    var manifest = Json.mapper().readTree(files.get("manifest.json"));
    assertThat(manifest.path("files")).hasSize(9);
    for (var listed : manifest.path("files")) {
      assertThat(ArticleId.sha256(files.get(listed.path("file").asText())))
          .isEqualTo(listed.path("sha256").asText());
    }
    try (WarcReader warc = new WarcReader(new ByteArrayInputStream(files.get("pages.warc.gz")))) {
      assertThat(warc.next().orElseThrow().type()).isEqualTo("warcinfo");
      WarcResponse response = (WarcResponse) warc.next().orElseThrow();
      assertThat(response.http().body().stream().readAllBytes()).asString().isEqualTo(HTML);
      assertThat(warc.next()).isEmpty();
    }
    assertThat(text(files, "report.en.html"))
        .contains(SENTENCE, "Example Checkers", "has", "SHA-256 is the one recorded")
        .contains("Lan &lt;b&gt;", "The chain of hashes of these events is intact.");
    assertThat(text(files, "report.vi.html"))
        .contains("Một con sông ở tỉnh ví dụ chảy ngược.", "Bằng chứng về tin river");
    assertThat(text(files, "reviews.jsonl")).contains("\"hash\"");
    assertThat(text(files, "README.txt")).contains("EVIDENCE ON STORY river", "BẰNG CHỨNG");
  }

  private static String text(Map<String, byte[]> files, String name) {
    return new String(files.get(name), StandardCharsets.UTF_8);
  }

  private Map<String, byte[]> export() throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(desk.desk.url() + "/story/river/evidence.zip"))
                    .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"minhchung-river.zip\"");
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void theOverviewTellsHowMuchIsKeptAndWarnsWhenRoomGetsShort() throws Exception {
    assertThat(desk.get("/overview").body())
        .contains("None yet")
        .contains("When it is full, pages are still read and matched");
    Files.write(directory.resolve("minhchung-20260501000000000.warc.gz"), new byte[1_500]);
    assertThat(desk.get("/overview").body()).contains("Files: 1 (1.5 kB)").contains("May 1, 2026");
  }
}
