package org.minhchung.local.endtoend;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A fictional outlet on loopback that publishes as many articles as a test wants, and whose new
 * layout draws the text by script, so that only a teaser stands in the page.
 */
final class ChangingOutlet implements AutoCloseable {
  private static final int OFFERED = 40;
  private static final String SENTENCE =
      "The harbour board of the fictional town met on day %d to speak of quay number %d, and put its"
          + " decision off until the tide tables of the coming season have been read out. ";

  private final HttpServer server;
  private volatile int published;
  private volatile int redesignedFrom = Integer.MAX_VALUE;

  private ChangingOutlet(HttpServer server) {
    this.server = server;
    server.createContext("/", this::answer);
  }

  static ChangingOutlet start() throws IOException {
    ChangingOutlet outlet =
        new ChangingOutlet(
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
    outlet.server.start();
    return outlet;
  }

  /** Publishes more articles. */
  void publish(int number) {
    published += number;
  }

  /** Articles from here on, and the known page, are in the new layout. */
  void redesign() {
    redesignedFrom = published;
  }

  String url(String path) {
    return "http://changing-outlet.localhost:" + server.getAddress().getPort() + path;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      if (path.equals("/rss")) {
        send(exchange, 200, "application/rss+xml", feed());
      } else if (path.matches("/news/\\d+")) {
        int number = Integer.parseInt(path.substring(6));
        send(exchange, 200, "text/html", page(number, number >= redesignedFrom));
      } else if (path.equals("/known")) {
        send(exchange, 200, "text/html", page(0, published >= redesignedFrom));
      } else {
        send(exchange, 404, "text/plain", "nothing here");
      }
    }
  }

  private String feed() {
    return IntStream.range(Math.max(0, published - OFFERED), published)
        .mapToObj(
            i ->
                "<item><title>Quay %d is put off again</title><link>%s</link></item>"
                    .formatted(i, url("/news/" + i)))
        .collect(
            Collectors.joining(
                "",
                "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>t</title>",
                "</channel></rss>"));
  }

  private static String page(int number, boolean redesigned) {
    String paragraphs =
        IntStream.range(0, 6 + number % 9)
            .mapToObj(i -> "<p>" + (SENTENCE.formatted(number, i)).repeat(2).strip() + "</p>")
            .collect(Collectors.joining("\n"));
    return """
        <!doctype html><html lang="en"><head><meta charset="utf-8">
        <title>Quay %d is put off again</title>
        <meta property="article:published_time" content="%s"></head><body>
        <nav><a href="/">Front page</a></nav>
        <article><h1>Quay %d is put off again</h1>
        %s
        </article><footer>A fictional outlet.</footer></body></html>
        """
        .formatted(
            number,
            Instant.parse("2026-01-01T00:00:00Z").plusSeconds(3600L * number),
            number,
            redesigned
                ? "<p>The harbour board of the fictional town has met once more, as its members"
                    + " had agreed that it would, for the "
                    + number
                    + "th time.</p>"
                    + "<div id=\"app\"></div><script>draw()</script>"
                : paragraphs);
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
