package org.minhchung.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The {@code elasticsearch.yml} of a node that is alone and on loopback. */
final class SearchNodeSettings {
  private final String yaml;

  SearchNodeSettings(int port, Path data, Path log) {
    yaml =
        """
        # Written anew at every start.
        cluster.name: minhchung-local
        node.name: local
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %d
        transport.port: 0
        path.data: %s
        path.logs: %s
        # a developer's disk is often nearly full; Minhchung looks at it before it starts
        cluster.routing.allocation.disk.threshold_enabled: false
        """
            .formatted(port, quoted(data), quoted(log));
  }

  // YAML's single quotes take everything literally but themselves
  private static String quoted(Path path) {
    return "'" + path.toString().replace("'", "''") + "'";
  }

  String yaml() {
    return yaml;
  }

  void write(Path file) throws IOException {
    Files.writeString(file, yaml);
  }
}
