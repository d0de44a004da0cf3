package org.minhchung.local.alerts;

import org.minhchung.local.servers.ContainerServers;
import org.minhchung.local.servers.NeedsDockerEngine;
import org.minhchung.local.servers.Servers;

@NeedsDockerEngine
class ContainerQueryIT extends QueryContract {
  @Override
  Servers start() {
    return ContainerServers.start();
  }
}
