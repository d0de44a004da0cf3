package org.minhchung.local.servers;

import java.net.URI;

/** A broker and a search node that are up, with nothing in them; started once per test class. */
public interface Servers extends AutoCloseable {
  /** {@code host:port} of the broker, as clients want it. */
  String bootstrapServers();

  /** Address of the search node; it stays the same when the node is stopped and started. */
  URI elasticsearch();

  /** Stops the search node in order, so that its port refuses connections. */
  void stopElasticsearch();

  /** Starts the stopped search node with the data it had, and waits until it is healthy. */
  void startElasticsearch() throws InterruptedException;

  /** Stops both servers; their data go with them. */
  @Override
  void close();
}
