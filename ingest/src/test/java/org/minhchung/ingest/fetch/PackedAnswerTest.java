package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.hostile.Packing;

/** Content codings, and how large a body may become. */
class PackedAnswerTest {
  private static final int LIMIT = 100_000;
  private static final String NOW = "2026-11-24T12:00:00Z";

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
    fetcher.close();
    site.close();
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(new FetchRequest(site.url(path), null, null, Kind.PAGE));
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
    site.on("/endless", PackedAnswerTest::sendEndlessly);

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
}
