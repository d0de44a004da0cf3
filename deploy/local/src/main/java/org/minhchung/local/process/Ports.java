package org.minhchung.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Finds loopback ports for local servers and says clearly when a wanted one is taken. */
public final class Ports {
  // Below the ranges from which Linux, macOS and Windows take the source ports of outgoing
  // connections: a port kept over a restart is rarely taken by chance, and a client that keeps
  // trying a closed port never connects to itself.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 31_999;

  private Ports() {}

  /** A port on 127.0.0.1 that nothing listens on at this moment. */
  public static int free() {
    return free(1).get(0);
  }

  /** As many different free ports on 127.0.0.1 as asked for. */
  static List<Integer> free(int count) {
    int size = HIGHEST - LOWEST + 1;
    int start = ThreadLocalRandom.current().nextInt(size);
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < size && found.size() < count; i++) {
      int port = LOWEST + (start + i) % size;
      if (isFree(port)) {
        found.add(port);
      }
    }
    if (found.size() < count) {
      throw new CannotStartException(
          "No free port on 127.0.0.1 between %d and %d; stop some of the servers there."
              .formatted(LOWEST, HIGHEST));
    }
    return found;
  }

  /** Whether a server could listen on this port of 127.0.0.1 now. */
  public static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true); // connections that still fade away do not count as taken
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Insists on a port that somebody configured.
   *
   * @param key the configuration key that changes it
   * @throws CannotStartException naming the port and the key if something listens there
   */
  public static int require(int port, String key) {
    if (port < 1 || port > 65_535) {
      throw new CannotStartException(
          "%s is %d, but a port lies between 1 and 65535.".formatted(key, port));
    }
    if (!isFree(port)) {
      throw new CannotStartException(
          "Port %d on 127.0.0.1 is taken by another program; stop that program or set %s to another port."
              .formatted(port, key));
    }
    return port;
  }
}
