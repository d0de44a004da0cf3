package org.minhchung.local.servers;

import java.net.URI;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.minhchung.local.process.DataDirectory;
import org.minhchung.local.process.Installation;
import org.minhchung.local.process.LocalBroker;
import org.minhchung.local.process.LocalSearchNode;
import org.minhchung.local.process.LocalServers;
import org.minhchung.local.process.ServerOptions;

/** The servers that Minhchung brings along, as child processes; they must have been packaged. */
public final class LocalTestServers implements Servers {
  private static final ServerOptions BROKER =
      ServerOptions.forBroker(OptionalInt.empty(), "broker.port");
  private static final ServerOptions SEARCH_NODE =
      ServerOptions.forSearchNode(OptionalInt.empty(), "elasticsearch.port");

  private final Installation installation;
  private final DataDirectory data;
  private final LocalBroker broker;
  private LocalSearchNode searchNode;

  private LocalTestServers(Installation installation, DataDirectory data, LocalServers started) {
    this.installation = installation;
    this.data = data;
    this.broker = started.broker();
    this.searchNode = started.searchNode();
  }

  /**
   * Starts both servers on free ports.
   *
   * @param directory an empty one, for what they keep
   */
  public static Servers start(Path directory) throws InterruptedException {
    Installation installation = Installation.locate();
    DataDirectory data = DataDirectory.open(directory, true);
    try {
      return new LocalTestServers(
          installation, data, LocalServers.start(installation, data, BROKER, SEARCH_NODE));
    } catch (InterruptedException | RuntimeException e) {
      data.close();
      throw e;
    }
  }

  @Override
  public String bootstrapServers() {
    return broker.bootstrapServers();
  }

  @Override
  public URI elasticsearch() {
    return searchNode.uri();
  }

  @Override
  public void stopElasticsearch() {
    searchNode.close();
  }

  @Override
  public void startElasticsearch() throws InterruptedException {
    searchNode = LocalSearchNode.start(installation, data, SEARCH_NODE);
  }

  @Override
  public void close() {
    new LocalServers(broker, searchNode).close();
    data.close();
  }
}
