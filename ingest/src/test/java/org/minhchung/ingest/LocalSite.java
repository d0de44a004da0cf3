package org.minhchung.ingest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real web server on loopback whose answers a test chooses. */
public final class LocalSite implements AutoCloseable {
  /** Answers a request. */
  @FunctionalInterface
  public interface Answer {
    void give(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  public LocalSite() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    try (exchange) {
      Answer answer = answers.get(path);
      if (answer == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        answer.give(exchange);
      }
    }
  }

  /** The address of a path under a loopback name. */
  public String url(String host, String path) {
    return "http://" + host + ":" + server.getAddress().getPort() + path;
  }

  public String url(String path) {
    return url("news.localhost", path);
  }

  public LocalSite on(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  public LocalSite page(String path, String html) {
    return text(path, "text/html; charset=utf-8", html);
  }

  public LocalSite text(String path, String contentType, String text) {
    return on(path, e -> send(e, 200, contentType, text.getBytes(StandardCharsets.UTF_8)));
  }

  public LocalSite status(String path, int status, Map<String, String> headers) {
    return on(
        path,
        e -> {
          headers.forEach((n, v) -> e.getResponseHeaders().set(n, v));
          e.sendResponseHeaders(status, -1);
        });
  }

  public static void send(HttpExchange exchange, int status, String contentType, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", contentType);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** The paths that were asked for, in order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
