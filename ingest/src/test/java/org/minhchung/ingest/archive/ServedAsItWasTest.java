package org.minhchung.ingest.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.ingest.LocalSite;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.fetch.FetchConfig;
import org.minhchung.ingest.fetch.FetchRequest;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.Fetcher;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcRequest;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.cdx.CdxReader;
import org.netpreserve.jwarc.tools.WarcTool;

/** From a real server over a real connection into a file that other tools read. */
class ServedAsItWasTest {
  private static final String HTML = "<!doctype html><p>Sông chảy ngược. " + "Và nữa. ".repeat(400);

  @TempDir Path directory;
  private LocalSite site;
  private Fetcher fetcher;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    fetcher =
        new Fetcher(
            new FetchConfig(null, null, null, null, null, null, null, List.of("localhost")),
            "Minhchung/0.1 (+https://ops.example/bot)",
            new ManualClock("2026-11-24T12:00:00Z"));
  }

  @AfterEach
  void end() {
    fetcher.close();
    site.close();
  }

  private Page fetch(String path) {
    return (Page) fetcher.fetch(new FetchRequest(site.url(path), null, null, Kind.PAGE));
  }

  private Article.Snapshot keep(Page page) throws IOException {
    try (Snapshots snapshots =
        new Snapshots(
            new ArchiveConfig(directory, null, null, 0L, null),
            "Minhchung/0.1",
            new ManualClock("2026-11-24T12:00:00Z"))) {
      return snapshots.keep(
          new ServedPage(
              page.url(),
              page.status(),
              page.headers(),
              page.body(),
              page.contentType(),
              Instant.parse("2026-11-24T12:00:00.123Z"),
              page.exchange()));
    }
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return out.toByteArray();
  }

  private static void packed(HttpExchange e, boolean chunked) throws IOException {
    byte[] body = gzip(HTML);
    e.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    e.getResponseHeaders().set("Content-Encoding", "gzip");
    e.getResponseHeaders().add("Set-Cookie", "a=1");
    e.getResponseHeaders().add("Set-Cookie", "b=2");
    e.sendResponseHeaders(200, chunked ? 0 : body.length);
    e.getResponseBody().write(body);
  }

  @Test
  void keepsTheBytesAsTheyCameWithAllHeadersAndWhatWasAsked() throws IOException {
    site.on("/a", e -> packed(e, true));

    Page page = fetch("/a");
    Article.Snapshot snapshot = keep(page);

    assertThat(page.body()).asString(StandardCharsets.UTF_8).isEqualTo(HTML);
    KeptPage.Found found = (KeptPage.Found) new PageArchive(directory).find(snapshot);
    assertThat(found.intact()).isTrue();
    assertThat(found.http().payload()).isEqualTo(gzip(HTML));
    assertThat(snapshot.sha256()).isEqualTo(ArticleId.sha256(gzip(HTML)));
    assertThat(found.http().decoded(1 << 20)).isEqualTo(HTML.getBytes(StandardCharsets.UTF_8));
    assertThat(found.http().startLine()).isEqualTo("HTTP/1.1 200 OK");
    assertThat(found.http().headers())
        .extracting(h -> h.getKey().toLowerCase(java.util.Locale.ROOT) + ": " + h.getValue())
        .contains(
            "content-encoding: gzip",
            "set-cookie: a=1",
            "set-cookie: b=2",
            "x-archive-orig-transfer-encoding: chunked")
        .doesNotContain("transfer-encoding: chunked");
    assertThat(found.record().header("WARC-IP-Address")).contains("127.0.0.1");
    String asked = found.request().orElseThrow().http().head();
    assertThat(asked)
        .startsWith("GET /a HTTP/1.1\n")
        .contains("User-Agent: Minhchung/0.1 (+https://ops.example/bot)")
        .contains("Host: news.localhost");
  }

  @Test
  void isAFileThatJwarcReadsValidatesAndIndexes() throws Exception {
    site.on("/a", e -> packed(e, false)).page("/b", "<p>Không nén.");
    Article.Snapshot first = keep(fetch("/a"));
    Article.Snapshot second = keep(fetch("/b"));

    for (Article.Snapshot snapshot : List.of(first, second)) {
      Path file = directory.resolve(snapshot.file());
      List<String> types = new ArrayList<>();
      try (WarcReader reader = new WarcReader(file)) {
        reader.calculateBlockDigest();
        for (WarcRecord record : reader) {
          types.add(record.type());
          record.body().consume();
          assertThat(record.calculatedBlockDigest()).isEqualTo(record.blockDigest());
          if (record instanceof WarcResponse response) {
            assertThat(reader.position()).isEqualTo(snapshot.offset());
            assertThat(response.ipAddress().orElseThrow().isLoopbackAddress()).isTrue();
            assertThat(response.payloadDigest().orElseThrow().hex()).isEqualTo(snapshot.sha256());
            assertThat(response.concurrentTo()).hasSize(1);
          } else if (record instanceof WarcRequest request) {
            assertThat(request.concurrentTo()).hasSize(1);
          }
        }
      }
      assertThat(types).containsExactly("warcinfo", "response", "request");
      tool("validate", "-v", file.toString());
      assertThat(
              new CdxReader(
                      new ByteArrayInputStream(
                          tool("cdx", file.toString()).getBytes(StandardCharsets.UTF_8)))
                  .next()
                  .orElseThrow())
          .satisfies(
              line -> {
                assertThat(line.position()).isEqualTo(snapshot.offset());
                assertThat(line.filename()).isEqualTo(snapshot.file());
                assertThat(line.status()).isEqualTo(200);
              });
    }
  }

  /** What jwarc's own command line prints; it fails where jwarc is not content. */
  private static String tool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(WarcTool.class.getName());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  void takesNoPageThatIsLargerOnTheWireThanAPageMayBe() throws IOException {
    // gzip of many empty blocks: large on the wire, nothing in it
    byte[] packed = gzip("<p>Small.");
    site.on(
        "/a",
        e -> {
          e.getResponseHeaders().set("Content-Type", "text/html");
          e.getResponseHeaders().set("Content-Encoding", "gzip");
          e.sendResponseHeaders(200, 0);
          e.getResponseBody().write(packed, 0, 10);
          for (int i = 0; i < 3_000_000; i++) {
            e.getResponseBody().write(new byte[] {0, 0, 0, (byte) 0xff, (byte) 0xff});
          }
          e.getResponseBody().write(packed, 10, packed.length - 10);
        });

    FetchResult result = fetcher.fetch(new FetchRequest(site.url("/a"), null, null, Kind.PAGE));

    assertThat(result).isInstanceOf(FetchResult.Failed.class);
    assertThat(((FetchResult.Failed) result).reason()).startsWith("larger than");
  }

  @Test
  void aRecheckedVersionHasARecordOfItsOwn() throws IOException {
    site.page("/a", "<p>First.");
    Article.Snapshot first = keep(fetch("/a"));
    site.page("/a", "<p>Second.");
    Article.Snapshot second = keep(fetch("/a"));

    PageArchive archive = new PageArchive(directory);
    assertThat(((KeptPage.Found) archive.find(first)).http().payload())
        .asString()
        .contains("First");
    assertThat(((KeptPage.Found) archive.find(second)).http().payload())
        .asString()
        .contains("Second");
    assertThat(Map.of(first, 1, second, 2)).hasSize(2);
  }
}
