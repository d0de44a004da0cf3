package org.minhchung.local.alerts;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.local.servers.LocalTestServers;
import org.minhchung.local.servers.Servers;

class LocalQueueIT extends QueueContract {
  @TempDir static Path directory;

  @Override
  Servers start() throws InterruptedException {
    return LocalTestServers.start(directory);
  }
}
