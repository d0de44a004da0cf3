package org.minhchung.ingest.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens on loopback for what a reverse proxy hands on of hubs' calls. Of a call that is not for
 * this worker, no body is read.
 */
final class HubListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HubListener.class);
  private static final int THREADS = 4;

  /** Hosts change hands within seconds. */
  private static final int RETRY_SECONDS = 10;

  /** Whoever is called. */
  interface Receiver {
    /** For whom a call is. */
    enum Call {
      OURS,
      /** For a feed that another worker looks after, or nobody at this moment. */
      ANOTHERS,
      NOBODYS
    }

    /** For whom the calls to an address are, as its last part says. */
    Call whose(String token);

    /**
     * A hub asks whether we mean it.
     *
     * @return what to answer, or null to deny
     */
    String verify(String token, Map<String, String> query);

    /** A hub hands on what a feed says; returns when what follows from it is safe. */
    void push(String token, byte[] body, String contentType, String signature);

    /** A hub hands on more than is read. */
    void pushTooLarge(String token);
  }

  private final Receiver receiver;
  private final int port;
  private final int maxBytes;
  private final CallDeadline deadline;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(
          THREADS,
          task -> {
            Thread thread = new Thread(task, "websub-listener");
            thread.setDaemon(true);
            return thread;
          });
  private HttpServer server;
  private boolean closed;

  /**
   * Prepares to listen; no port is opened before {@link #start}.
   *
   * @param port on loopback, 0 for a free one
   * @param patience how long to wait for a call's body
   */
  HubListener(int port, int maxBytes, Duration patience, Receiver receiver) {
    this.deadline = new CallDeadline(patience);
    this.receiver = receiver;
    this.port = port;
    this.maxBytes = maxBytes;
  }

  /**
   * Opens the port and begins to answer.
   *
   * @throws UncheckedIOException when it cannot be had
   */
  synchronized void start() {
    if (closed) {
      return;
    }
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "feeds.webSubPort " + port + " cannot be listened on: " + e.getMessage(), e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  synchronized int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String token = path.substring(path.lastIndexOf('/') + 1);
    switch (receiver.whose(token)) {
      case NOBODYS -> refuse(exchange, 404);
      case ANOTHERS -> comeBack(exchange);
      case OURS -> tryToTake(exchange, token);
    }
  }

  private void tryToTake(HttpExchange exchange, String token) throws IOException {
    try {
      take(exchange, token);
    } catch (RuntimeException e) {
      LOG.atWarn().log("a hub's call could not be taken, it is to come back: {}", e.toString());
      LOG.atDebug().setCause(e).log("a hub's call could not be taken");
      comeBack(exchange);
    }
  }

  private void take(HttpExchange exchange, String token) throws IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" -> {
        String answer =
            receiver.verify(token, FormText.read(exchange.getRequestURI().getRawQuery()));
        answer(exchange, answer == null ? 404 : 200, answer == null ? "" : answer);
      }
      case "POST" -> {
        byte[] body = deadline.within(() -> exchange.getRequestBody().readNBytes(maxBytes + 1));
        if (body.length > maxBytes) {
          receiver.pushTooLarge(token);
          refuse(exchange, 413);
        } else {
          String type = exchange.getRequestHeaders().getFirst("Content-Type");
          String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature");
          receiver.push(token, body, type, signature);
          answer(exchange, 202, "");
        }
      }
      default -> refuse(exchange, 405);
    }
  }

  /** The proxy is to try another worker, or the hub to deliver once more. */
  private void comeBack(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Retry-After", Integer.toString(RETRY_SECONDS));
    refuse(exchange, 503);
  }

  /** What has not been read of the call must not be taken for the next one. */
  private void refuse(HttpExchange exchange, int status) throws IOException {
    exchange.getResponseHeaders().set("Connection", "close");
    answer(exchange, status, "");
  }

  private void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
    // The server reads a little of what has not been read yet before it lets go of the connection.
    deadline.within(
        () -> {
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
          return null;
        });
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (server != null) {
      server.stop(0);
    }
    threads.shutdownNow();
    deadline.close();
  }
}
