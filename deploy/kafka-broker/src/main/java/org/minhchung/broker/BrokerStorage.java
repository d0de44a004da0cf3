package org.minhchung.broker;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kafka.tools.StorageTool;

/** The log directories of a broker, which Kafka refuses to use before they are formatted. */
final class BrokerStorage {
  private BrokerStorage() {}

  /**
   * Formats what is not formatted yet and leaves the rest as it is.
   *
   * @throws IllegalStateException with the tool's own words if the storage cannot be formatted, for
   *     instance because it belongs to another cluster
   */
  static void format(Path properties, String clusterId) {
    String[] arguments = {
      "format", "--cluster-id", clusterId, "--config", properties.toString(), "--ignore-formatted"
    };
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
      // not its main(), which would end this process
      int status = StorageTool.execute(arguments, out);
      if (status != 0) {
        throw new IllegalStateException("status " + status);
      }
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "cannot format the broker's storage named in %s for cluster %s: %s %s"
              .formatted(
                  properties, clusterId, e.getMessage(), said.toString(StandardCharsets.UTF_8)),
          e);
    }
  }
}
