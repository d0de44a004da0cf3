package org.minhchung.events.net;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Listens on loopback and counts every connection, whether or not anything is sent over it. What
 * has connected is hung up on at once.
 */
public final class Canary implements AutoCloseable {
  private final ServerSocket server;
  private final AtomicInteger connections = new AtomicInteger();

  /** Begins to listen on a free port. */
  public Canary() throws IOException {
    server = new ServerSocket(0, 200, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    Thread thread = new Thread(this::accept, "canary");
    thread.setDaemon(true);
    thread.start();
  }

  private void accept() {
    while (true) {
      try (Socket socket = server.accept()) {
        connections.incrementAndGet();
      } catch (IOException e) {
        if (server.isClosed()) {
          return;
        }
      }
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getLocalPort();
  }

  /**
   * How many connections there have been. It makes one itself, which is not counted, and waits for
   * it to be hung up on: the queue is in order, so those made before have been counted then.
   */
  public int connections() throws IOException {
    try (Socket own = new Socket(server.getInetAddress(), port())) {
      while (own.getInputStream().read() >= 0) {
        // until it is hung up on
      }
    }
    return connections.decrementAndGet();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
