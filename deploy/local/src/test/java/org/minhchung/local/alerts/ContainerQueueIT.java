package org.minhchung.local.alerts;

import org.minhchung.local.servers.ContainerServers;
import org.minhchung.local.servers.NeedsDockerEngine;
import org.minhchung.local.servers.Servers;

@NeedsDockerEngine
class ContainerQueueIT extends QueueContract {
  @Override
  Servers start() {
    return ContainerServers.start();
  }
}
