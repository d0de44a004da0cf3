package org.minhchung.local.process;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** Starts the servers on a data directory, prints their addresses and waits to be killed. */
final class ParentOfServers {
  private ParentOfServers() {}

  public static void main(String[] args) throws InterruptedException {
    DataDirectory data = DataDirectory.open(Path.of(args[0]), false);
    LocalServers servers = LocalServersIT.start(data);
    System.out.println(servers.broker().bootstrapServers() + " " + servers.searchNode().uri());
    new CountDownLatch(1).await();
  }
}
