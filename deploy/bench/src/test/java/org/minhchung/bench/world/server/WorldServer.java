package org.minhchung.bench.world.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.minhchung.bench.world.model.AcceleratedClock;

/**
 * Answers on one loopback port for any number of hosts. One thread for each connection, for the
 * crawler keeps only a few hundred open at a time and blocking code can misbehave in every way that
 * a host may: stall, drip, reset.
 */
public final class WorldServer implements AutoCloseable {
  private static final int MOST_CONNECTIONS = 2_000;
  private static final int BACKLOG = 1_000;

  private final ServerSocket socket;
  private final Function<Request, Answer> site;
  private final Watch watch;
  private final AcceleratedClock clock;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ExecutorService connections =
      new ThreadPoolExecutor(
          0,
          MOST_CONNECTIONS,
          5,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          task -> {
            Thread thread = new Thread(null, task, "world-connection", 256 * 1024);
            thread.setDaemon(true);
            return thread;
          });

  private WorldServer(
      ServerSocket socket, Function<Request, Answer> site, Watch watch, AcceleratedClock clock) {
    this.socket = socket;
    this.site = site;
    this.watch = watch;
    this.clock = clock;
  }

  /** A port of loopback that is free and is now taken. */
  public static ServerSocket bind() throws IOException {
    ServerSocket socket = new ServerSocket();
    socket.bind(
        new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), BACKLOG);
    return socket;
  }

  /** Serves on a port until closed. */
  public static WorldServer start(
      ServerSocket socket, Function<Request, Answer> site, Watch watch, AcceleratedClock clock) {
    WorldServer server = new WorldServer(socket, site, watch, clock);
    Thread accepting = new Thread(server::accept, "world-accept");
    accepting.setDaemon(true);
    accepting.start();
    return server;
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        open.add(client);
        connections.execute(
            () -> {
              try {
                new Connection(client, site, watch, clock).serve();
              } finally {
                open.remove(client);
              }
            });
      } catch (IOException | java.util.concurrent.RejectedExecutionException e) {
        if (!socket.isClosed()) {
          System.err.println("the world's server could not take a connection: " + e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    for (Socket client : open) {
      client.close();
    }
    connections.shutdownNow();
  }
}
