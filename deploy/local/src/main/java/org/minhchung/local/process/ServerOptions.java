package org.minhchung.local.process;

import java.util.OptionalInt;

/**
 * What a user may choose about a local server.
 *
 * @param port the port for clients; empty keeps the port of the last run or takes a free one
 * @param portKey the configuration key of that port, named when the port is taken
 * @param heapMegabytes the largest heap of its JVM
 */
public record ServerOptions(OptionalInt port, String portKey, int heapMegabytes) {
  public ServerOptions {
    if (heapMegabytes < 128) {
      throw new CannotStartException(
          "A local server needs a heap of at least 128 MB, not " + heapMegabytes + ".");
    }
  }

  /** A broker wherever there is room for it; its data live in the page cache, not in the heap. */
  public static ServerOptions forBroker(OptionalInt port, String portKey) {
    return new ServerOptions(port, portKey, 320);
  }

  /** A search node for tens of thousands of articles. */
  public static ServerOptions forSearchNode(OptionalInt port, String portKey) {
    return new ServerOptions(port, portKey, 512);
  }
}
