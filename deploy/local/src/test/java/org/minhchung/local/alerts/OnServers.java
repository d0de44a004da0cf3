package org.minhchung.local.alerts;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.minhchung.local.servers.Servers;

/** Tests on the indexed table; whose servers they are a subclass says. Started once per class. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class OnServers {
  AgreementTable table;
  Servers servers;
  IndexedTable indexed;

  /** Starts servers for this class alone, with nothing in them. */
  abstract Servers start() throws Exception;

  @BeforeAll
  void startEverything() throws Exception {
    table = AgreementTable.read();
    servers = start();
    indexed = new IndexedTable(servers, table);
    indexed.start();
  }

  @AfterAll
  void stopEverything() throws Exception {
    try {
      if (indexed != null) {
        indexed.close();
      }
    } finally {
      if (servers != null) {
        servers.close();
      }
    }
  }
}
