package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.ingest.LocalSite;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.NotModified;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.hostile.Packing;
import org.minhchung.ingest.fetch.hostile.RawServer;

class FetcherTest {
  private static final int LIMIT = 100_000;
  private static final String NOW = "2026-11-24T12:00:00Z";

  private final CountDownLatch over = new CountDownLatch(1);
  private LocalSite site;
  private Fetcher fetcher;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    fetcher = fetcher(List.of("localhost"));
  }

  private static Fetcher fetcher(List<String> allowed) {
    return new Fetcher(
        new FetchConfig(
            Duration.ofSeconds(2),
            Duration.ofMillis(300),
            Duration.ofMillis(900),
            LIMIT,
            null,
            null,
            null,
            allowed),
        "Minhchung-test/1",
        new ManualClock(NOW));
  }

  @AfterEach
  void end() {
    over.countDown();
    fetcher.close();
    site.close();
  }

  private FetchResult fetchFrom(RawServer server, String host) {
    String url = "http://" + host + ":" + server.port() + "/";
    return fetcher.fetch(new FetchRequest(url, null, null, Kind.PAGE));
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(new FetchRequest(site.url(path), null, null, Kind.PAGE));
  }

  private void waitForEnd() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Test
  void bringsAPageWithItsValidators() {
    site.on(
        "/a",
        e -> {
          e.getResponseHeaders().set("ETag", "\"v1\"");
          e.getResponseHeaders().set("X-Agent", e.getRequestHeaders().getFirst("User-Agent"));
          LocalSite.send(e, 200, "text/html", "<p>hello".getBytes(UTF_8));
        });

    Page page = (Page) fetch("/a");

    assertThat(page.body()).asString().isEqualTo("<p>hello");
    assertThat(page.etag()).isEqualTo("\"v1\"");
    assertThat(page.headers()).contains(Map.entry("X-agent", "Minhchung-test/1"));
  }

  @Test
  void asksConditionally() {
    site.on(
        "/a",
        e -> {
          boolean same = "\"v1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"));
          e.sendResponseHeaders(same ? 304 : 500, -1);
        });

    FetchResult result = fetcher.fetch(new FetchRequest(site.url("/a"), "\"v1\"", null, Kind.PAGE));

    assertThat(result).isInstanceOf(NotModified.class);
  }

  @Test
  void unpacksCompressedPages() {
    site.on("/a", e -> sendPacked(e, "<p>packed".getBytes(UTF_8)));

    assertThat(((Page) fetch("/a")).body()).asString().isEqualTo("<p>packed");
  }

  @Test
  void refusesWhatIsTooLargeWhetherAnnouncedOrNotOrPacked() {
    byte[] large = new byte[LIMIT + 1];
    site.on("/announced", e -> LocalSite.send(e, 200, "text/html", large));
    site.on("/packed", e -> sendPacked(e, new byte[5_000_000]));
    site.on("/endless", FetcherTest::sendEndlessly);

    for (String path : List.of("/announced", "/packed", "/endless")) {
      Failed failed = (Failed) fetch(path);
      assertThat(failed.reason()).as(path).isEqualTo("larger than 100000 bytes");
      assertThat(failed.forGood()).isTrue();
    }
  }

  @Test
  void takesAPageOfExactlyTheLimit() {
    site.on("/a", e -> LocalSite.send(e, 200, "text/html", new byte[LIMIT]));

    assertThat(((Page) fetch("/a")).body()).hasSize(LIMIT);
  }

  @Test
  void givesUpOnASilentServer() {
    site.on("/a", e -> waitForEnd());

    Failed failed = (Failed) fetch("/a");

    assertThat(failed.reason()).isEqualTo("timed out after 300 ms");
    assertThat(failed.forGood()).isFalse();
  }

  @Test
  void givesUpOnAServerThatDripsForever() {
    site.on("/a", FetcherTest::drip);

    assertThat(((Failed) fetch("/a")).reason()).isEqualTo("timed out after 900 ms");
  }

  @Test
  void refusesWhatIsNotHtml() {
    site.text("/a", "image/png", "x");

    Failed failed = (Failed) fetch("/a");

    assertThat(failed.reason()).isEqualTo("not HTML: image/png");
    assertThat(failed.forGood()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"404,true", "410,true", "403,true", "429,false", "500,false", "503,false"})
  void tellsWhetherAskingAgainHelps(int status, boolean forGood) {
    site.status("/a", status, Map.of("Retry-After", "7"));

    Failed failed = (Failed) fetch("/a");

    assertThat(failed.reason()).isEqualTo(Integer.toString(status));
    assertThat(failed.forGood()).isEqualTo(forGood);
    assertThat(failed.retryAfter()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void reportsRedirectsWithoutFollowing() {
    site.status("/a", 302, Map.of("Location", "../b?utm_source=x&c=1"));

    assertThat(fetch("/a")).isEqualTo(new Redirect(site.url("/a"), site.url("/b?c=1")));
    assertThat(site.asked()).containsExactly("/a");
  }

  @Test
  void readsRedirectsThatAreNotEscaped() throws IOException {
    byte[] moved =
        "HTTP/1.1 301 X\r\nLocation: /tin/bài\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8);
    try (RawServer server =
        new RawServer(
            (request, wire) -> {
              wire.send(moved, 0, moved.length);
              return true;
            })) {
      assertThat(((Redirect) fetchFrom(server, "news.localhost")).target())
          .endsWith("/tin/b%C3%A0i");
    }
  }

  @Test
  void refusesRedirectsToOtherSchemes() {
    site.status("/a", 301, Map.of("Location", "file:///etc/passwd"));

    Failed failed = (Failed) fetch("/a");

    assertThat(failed.reason()).contains("file:///etc/passwd");
    assertThat(failed.forGood()).isTrue();
  }

  @Test
  void allowsOnlyTheNamedSuffix() {
    site.page("/a", "<p>x");

    assertThat(fetcher.fetch(new FetchRequest(site.url("/a"), null, null, Kind.PAGE)))
        .isInstanceOf(Page.class);
    assertThat(fetcher.fetch(new FetchRequest(site.url("127.0.0.1", "/a"), null, null, Kind.PAGE)))
        .isInstanceOf(Failed.class);
  }

  @ParameterizedTest
  @CsvSource({"gzip", "deflate", "bare", "br", "'gzip, br'", "'br,,GZIP'"})
  void unpacksEveryCodingThatItAsksFor(String coding) {
    byte[] page = "<p>packed".getBytes(UTF_8);
    byte[] packed =
        switch (coding) {
          case "gzip" -> Packing.gzip(page);
          case "deflate" -> Packing.deflate(page, false);
          case "bare" -> Packing.deflate(page, true);
          case "br" -> Packing.brotli(page);
          case "gzip, br" -> Packing.brotli(Packing.gzip(page));
          default -> Packing.gzip(Packing.brotli(page));
        };
    String sent = coding.equals("bare") ? "deflate" : coding;
    site.on(
        "/a",
        e -> {
          e.getResponseHeaders().set("Content-Encoding", sent);
          e.getResponseHeaders().set("X-Asked", e.getRequestHeaders().getFirst("Accept-Encoding"));
          LocalSite.send(e, 200, "text/html", packed);
        });

    Page got = (Page) fetch("/a");

    assertThat(got.body()).asString().isEqualTo("<p>packed");
    assertThat(got.headers()).contains(Map.entry("X-asked", "gzip, deflate, br"));
  }

  /** 20,000 of them overflowed the stack of the JDK's stream, and an Error ended the worker. */
  @Test
  void standsAnyNumberOfEmptyGzipMembers() throws IOException {
    byte[] empty = Packing.gzip(new byte[0]);
    ByteArrayOutputStream many = new ByteArrayOutputStream();
    for (int i = 0; i < 4_000; i++) {
      many.write(empty);
    }
    byte[] packed = many.toByteArray();
    site.on(
        "/a",
        e -> {
          e.getResponseHeaders().set("Content-Encoding", "gzip");
          LocalSite.send(e, 200, "text/html", packed);
        });

    assertThat(((Failed) fetch("/a")).reason()).contains("more than 1000 members");
  }

  @Test
  void takesNoPartOfAPackedPageForAll() {
    byte[] packed = Packing.gzip("<p>a page that is cut off".getBytes(UTF_8));
    for (int length : List.of(1, 9, 12, packed.length - 8, packed.length - 1)) {
      site.on(
          "/a",
          e -> {
            e.getResponseHeaders().set("Content-Encoding", "gzip");
            LocalSite.send(e, 200, "text/html", Arrays.copyOf(packed, length));
          });

      assertThat(fetch("/a")).as("%d bytes", length).isInstanceOf(Failed.class);
    }
  }

  @Test
  void seesABombByItsProportionBeforeItsSize() {
    FetchConfig roomy =
        new FetchConfig(null, null, null, 50_000_000, null, null, null, List.of("localhost"));
    site.on("/a", e -> sendPacked(e, new byte[20_000_000]));
    try (Fetcher patient = new Fetcher(roomy, "Minhchung-test/1", new ManualClock(NOW))) {
      FetchResult result = patient.fetch(new FetchRequest(site.url("/a"), null, null, Kind.PAGE));

      assertThat(((Failed) result).reason()).isEqualTo("unpacks to more than 200 times its size");
    }
  }

  /** The library takes what there is for a whole head, and with it an empty page. */
  @Test
  void takesABrokenHeadForNoAnswer() throws IOException {
    byte[] head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n".getBytes(UTF_8);
    try (RawServer server =
        new RawServer(
            (request, wire) -> {
              wire.send(head, 0, head.length);
              return false;
            })) {
      Failed failed = (Failed) fetchFrom(server, "news.localhost");

      assertThat(failed.reason()).contains("closed before the end of the headers");
      assertThat(failed.forGood()).isFalse();
    }
  }

  @Test
  void takesWhatCameBeforeTheRequestForNoAnswer() throws IOException {
    String own = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 3\r\n\r\n";
    byte[] two = (own + "one" + own + "two").getBytes(UTF_8);
    try (RawServer server =
        new RawServer(
            (request, wire) -> {
              wire.send(two, 0, two.length);
              return true;
            })) {
      assertThat(fetchFrom(server, "news.localhost")).isInstanceOf(Page.class);
      assertThat(((Failed) fetchFrom(server, "news.localhost")).reason())
          .contains("an answer came before the request");
    }
  }

  @Test
  void keepsLineEndsOutOfHeadersAndLongValidatorsOutOfMemory() throws IOException {
    byte[] answer =
        ("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nX-A: a\rX-B: b\0\r\nETag: \""
                + "e".repeat(2000)
                + "\"\r\nContent-Length: 3\r\n\r\n<p>")
            .getBytes(UTF_8);
    try (RawServer server =
        new RawServer(
            (request, wire) -> {
              wire.send(answer, 0, answer.length);
              return true;
            })) {
      Page page = (Page) fetchFrom(server, "news.localhost");

      assertThat(page.headers()).contains(Map.entry("X-A", "a X-B: b"));
      assertThat(page.etag()).isNull();
    }
  }

  @Test
  void asksWithTheHostAsTheAddressHasItAndNothingOfAUser() throws IOException {
    List<String> requests = new ArrayList<>();
    byte[] answer = "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8);
    try (RawServer server =
            new RawServer(
                (request, wire) -> {
                  requests.add(request);
                  wire.send(answer, 0, answer.length);
                  return true;
                });
        Fetcher open = fetcher(List.of("localhost", "127.0.0.1"))) {
      String port = ":" + server.port();
      open.fetch(
          new FetchRequest("http://News.Localhost." + port + "/b?c#d", null, null, Kind.PAGE));
      open.fetch(new FetchRequest("http://127.0.0.1" + port, null, null, Kind.PAGE));
      open.fetch(new FetchRequest("http://u:p@news.localhost" + port, null, null, Kind.PAGE));

      assertThat(requests).hasSize(2);
      assertThat(requests.get(0))
          .startsWith("GET /b?c HTTP/1.1\r\n")
          .contains("Host: news.localhost" + port + "\r\n");
      assertThat(requests.get(1))
          .startsWith("GET / HTTP/1.1\r\n")
          .contains("Host: 127.0.0.1" + port + "\r\n");
    }
  }

  @ParameterizedTest
  @CsvSource({"SILENCE", "DRIPPING", "EMPTY"})
  void holdsItsDeadlineInAHandshakeToo(String how) throws IOException {
    try (RawServer server =
        new RawServer(
            (request, wire) -> {
              byte[] record = {0x16, 3, 3, 0x40, 0};
              byte[] empty = {0x16, 3, 3, 0, 0};
              if (how.equals("DRIPPING")) {
                wire.send(record, 0, 5);
                wire.drip(new byte[10_000], 1, 20);
              } else if (how.equals("EMPTY")) {
                wire.drip(empty, 5, 20);
              }
              wire.stall();
              return false;
            })) {
      long begin = System.nanoTime();
      FetchResult result =
          fetcher.fetch(
              new FetchRequest("https://news.localhost:" + server.port(), null, null, Kind.PAGE));

      assertThat(result).isInstanceOf(Failed.class);
      assertThat(((Failed) result).forGood()).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void saysThatNobodyAnswers() throws IOException {
    String url = site.url("/a");
    site.close();

    Failed failed = (Failed) fetcher.fetch(new FetchRequest(url, null, null, Kind.PAGE));

    assertThat(failed.reason()).isEqualTo("connection refused");
    assertThat(failed.forGood()).isFalse();
  }

  private static void sendPacked(HttpExchange exchange, byte[] body) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(body);
    }
    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
    LocalSite.send(exchange, 200, "text/html", packed.toByteArray());
  }

  private static void sendEndlessly(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    byte[] piece = new byte[10_000];
    while (true) {
      exchange.getResponseBody().write(piece); // ends when the other side hangs up
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    CountDownLatch never = new CountDownLatch(1);
    try {
      while (!never.await(50, java.util.concurrent.TimeUnit.MILLISECONDS)) {
        exchange.getResponseBody().write('x');
        exchange.getResponseBody().flush();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
