package org.minhchung.ingest.fetch.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback that reads one request (or a TLS hello) after the other and leaves it to a
 * script what becomes of each.
 */
public final class RawServer implements AutoCloseable {
  /** Answers a request, or does not. */
  @FunctionalInterface
  public interface Script {
    /**
     * Plays one exchange.
     *
     * @param request what was read, one character for each byte
     * @return whether the connection is to be kept for a further request
     */
    boolean play(String request, Wire wire) throws IOException;
  }

  private static final int MAX_REQUEST = 64 * 1024;
  private static final int TLS_HANDSHAKE = 0x16;

  private final ServerSocket server;
  private final Script script;
  private final ExecutorService threads;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger requests = new AtomicInteger();
  private final CountDownLatch closing = new CountDownLatch(1);

  /** Begins to listen on a free port of loopback. */
  public RawServer(Script script) throws IOException {
    this.script = script;
    this.server = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    this.threads =
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "raw-server");
              thread.setDaemon(true);
              return thread;
            });
    threads.execute(this::accept);
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /** Connections that neither side has ended. */
  public int open() {
    return open.size();
  }

  /** Requests that have come so far. */
  public int requests() {
    return requests.get();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        open.add(socket);
        threads.execute(() -> serve(socket));
      } catch (IOException | RejectedExecutionException e) {
        // closed, or this connection is already gone; the loop looks which
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      Wire wire = new Wire(socket, closing);
      String request = request(socket.getInputStream());
      while (request != null) {
        requests.incrementAndGet();
        request = script.play(request, wire) ? request(socket.getInputStream()) : null;
      }
    } catch (IOException e) {
      // the client has hung up, which is what a good one does
    } finally {
      open.remove(socket);
    }
  }

  /** A request's head, the record that a TLS client begins with, or null at the end. */
  private static String request(InputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    read.write(first);
    if (first == TLS_HANDSHAKE) {
      byte[] head = in.readNBytes(4);
      read.write(in.readNBytes((head[2] & 0xff) << 8 | head[3] & 0xff));
      return read.toString(StandardCharsets.ISO_8859_1);
    }
    int ends = 0;
    while (ends < 4 && read.size() < MAX_REQUEST) {
      int b = in.read();
      if (b < 0) {
        return null;
      }
      read.write(b);
      ends = b == (ends % 2 == 0 ? '\r' : '\n') ? ends + 1 : b == '\r' ? 1 : 0;
    }
    return read.toString(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    closing.countDown();
    server.close();
    for (Socket socket : open) {
      socket.close();
    }
    threads.shutdownNow();
  }
}
