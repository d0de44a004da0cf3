package org.minhchung.broker;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs a combined broker and controller from one properties file.
 *
 * <p>It exists because Kafka's own main class neither formats its storage nor notices that the
 * process that wanted it is gone. Exit status: 0 after an orderly stop, 1 if the broker could not
 * run, 2 for wrong arguments.
 */
public final class BrokerMain {
  /** Name of the file beside {@code server.properties} whose only line is the cluster's id. */
  static final String CLUSTER_ID_FILE = "cluster.id";

  private BrokerMain() {}

  /**
   * Formats the storage where needed, then serves until it is told to stop.
   *
   * @param args the path of a {@code server.properties}; beside it lies {@code cluster.id}
   */
  public static void main(String[] args) throws Exception {
    if (args.length != 1) {
      System.err.println("usage: BrokerMain <path of server.properties>");
      System.exit(2);
    }
    Path properties = Path.of(args[0]);
    Path clusterId = properties.resolveSibling(CLUSTER_ID_FILE);
    for (Path needed : new Path[] {properties, clusterId}) {
      if (!Files.isReadable(needed)) {
        System.err.println("BrokerMain cannot read " + needed);
        System.exit(2);
      }
    }
    ParentLifeline.holdOn();
    BrokerStorage.format(properties, Files.readString(clusterId).strip());
    kafka.Kafka.main(new String[] {properties.toString()});
  }
}
