package org.minhchung.local.sampleweb;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a crawler meets on the real web besides articles: a page that robots.txt forbids, a moved
 * one, one that is gone, one that hardly answers and one that does not end. They are announced like
 * articles.
 */
final class Hazards {
  static final String FORBIDDEN = "/members/archive.html";
  static final String MOVED = "/moved/to-the-newest";
  static final String GONE = "/news/withdrawn-story";
  static final String SLOW = "/news/slow-server";
  static final String ENORMOUS = "/news/endless-page";
  private static final long ENORMOUS_BYTES = 50L * 1024 * 1024;

  private final Duration slowness;
  private final CountDownLatch closed = new CountDownLatch(1);

  /**
   * Prepares the hazards.
   *
   * @param slowness how long the slow page keeps a client waiting for its first byte
   */
  Hazards(Duration slowness) {
    this.slowness = slowness;
  }

  /** How they are announced by an edition. */
  static List<PageModel.Link> links(Edition edition, Instant published) {
    return List.of(FORBIDDEN, MOVED, GONE, SLOW, ENORMOUS).stream()
        .map(
            path ->
                new PageModel.Link(
                    path.substring(path.lastIndexOf('/') + 1).replace('-', ' '),
                    "",
                    "",
                    edition.base() + path,
                    published))
        .toList();
  }

  /** Answers one of them; false where the path is none. */
  boolean answer(HttpExchange exchange, Edition edition) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case FORBIDDEN -> send(exchange, 200, "<p>robots.txt asks crawlers not to read this.</p>");
      case GONE -> send(exchange, 404, "<h1>404</h1>");
      case MOVED -> {
        exchange
            .getResponseHeaders()
            .add("Location", edition.url(edition.current().get(edition.current().size() - 1)));
        exchange.sendResponseHeaders(301, -1);
      }
      case SLOW -> {
        awaitSlowness();
        send(exchange, 200, "<p>At last.</p>");
      }
      case ENORMOUS -> enormous(exchange);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** Lets those who wait for the slow page go. */
  void close() {
    closed.countDown();
  }

  private void awaitSlowness() {
    try {
      closed.await(slowness.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes =
        ("<!doctype html><html><body>" + body + "</body></html>").getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static void enormous(HttpExchange exchange) throws IOException {
    byte[] line =
        "<p>and on and on and on it goes, as no article should.</p>\n"
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
    exchange.sendResponseHeaders(200, 0);
    OutputStream body = exchange.getResponseBody();
    for (long sent = 0; sent < ENORMOUS_BYTES; sent += line.length) {
      body.write(line);
    }
  }
}
