package org.minhchung.ingest.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
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
  void sendsNothingWhereTheLastLookForbidsIt() {
    site.text("/a", "text/html", "<p>hello");

    assertThatThrownBy(
            () ->
                fetcher.fetch(
                    new FetchRequest(site.url("/a"), null, null, Kind.PAGE),
                    () -> {
                      throw new IllegalStateException("the host is another's");
                    },
                    answer -> answer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the host is another's");
    assertThat(site.asked()).isEmpty();
    assertThat(fetch("/a")).isInstanceOf(Page.class);
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

  @Test
  void saysThatNobodyAnswers() throws IOException {
    String url = site.url("/a");
    site.close();

    Failed failed = (Failed) fetcher.fetch(new FetchRequest(url, null, null, Kind.PAGE));

    assertThat(failed.reason()).isEqualTo("connection refused");
    assertThat(failed.forGood()).isFalse();
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
