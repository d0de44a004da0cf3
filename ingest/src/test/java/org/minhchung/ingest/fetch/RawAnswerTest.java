package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.hostile.RawServer;

/** What goes over the wire, byte for byte, and what a server can do there. */
class RawAnswerTest {
  private static final int LIMIT = 100_000;
  private static final String NOW = "2026-11-24T12:00:00Z";

  private Fetcher fetcher;

  @BeforeEach
  void begin() {
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
  }

  private FetchResult fetchFrom(RawServer server, String host) {
    String url = "http://" + host + ":" + server.port() + "/";
    return fetcher.fetch(new FetchRequest(url, null, null, Kind.PAGE));
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
}
