package org.minhchung.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on loopback for what a reverse proxy hands on of hubs' calls. */
final class HubListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubListener.class);
  private static final int THREADS = 4;

  /** Whoever is called. */
  interface Receiver {
    /**
     * A hub asks whether we mean it.
     *
     * @return what to answer, or null to deny
     */
    String verify(String token, Map<String, String> query);

    /**
     * A hub hands on what a feed says.
     *
     * @return whether there is such a subscription
     */
    boolean push(String token, byte[] body, String contentType, String signature);
  }

  private final Receiver receiver;
  private final int maxBytes;
  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "websub-listener");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * Opens the port, without answering yet.
   *
   * @param port on loopback, 0 for a free one
   * @throws UncheckedIOException when it cannot be had
   */
  HubListener(int port, int maxBytes, Receiver receiver) {
    this.receiver = receiver;
    this.maxBytes = maxBytes;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "feeds.webSubPort " + port + " cannot be listened on: " + e.getMessage(), e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
  }

  void start() {
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String token = path.substring(path.lastIndexOf('/') + 1);
      switch (exchange.getRequestMethod()) {
        case "GET" -> {
          String answer = receiver.verify(token, query(exchange.getRequestURI().getRawQuery()));
          answer(exchange, answer == null ? 404 : 200, answer == null ? "" : answer);
        }
        case "POST" -> {
          byte[] body = exchange.getRequestBody().readNBytes(maxBytes + 1);
          if (body.length > maxBytes) {
            answer(exchange, 413, "");
          } else {
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
            answer(exchange, receiver.push(token, body, type, signature) ? 202 : 404, "");
          }
        }
        default -> answer(exchange, 405, "");
      }
    } catch (RuntimeException e) {
      LOG.atWarn().setCause(e).log("a hub's call could not be answered");
    }
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String part : raw == null ? new String[0] : raw.split("&")) {
      String[] pair = part.split("=", 2);
      try {
        query.putIfAbsent(decoded(pair[0]), pair.length == 1 ? "" : decoded(pair[1]));
      } catch (IllegalArgumentException e) {
        continue; // badly escaped; what is missing then is noticed
      }
    }
    return query;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
