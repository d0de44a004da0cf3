package org.minhchung.local.process;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** The {@code server.properties} of a broker that is alone and on loopback. */
final class BrokerProperties {
  private final Properties properties = new Properties();

  BrokerProperties(int port, int controllerPort, Path logDirectory) {
    String broker = "PLAINTEXT://127.0.0.1:" + port;
    set("process.roles", "broker,controller");
    set("node.id", 1);
    set("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
    set("controller.listener.names", "CONTROLLER");
    set("listeners", broker + ",CONTROLLER://127.0.0.1:" + controllerPort);
    set("advertised.listeners", broker);
    set("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
    set("inter.broker.listener.name", "PLAINTEXT");
    set("log.dirs", logDirectory);
    aloneInItsCluster();
    quickAndSmall();
  }

  private void aloneInItsCluster() {
    set("offsets.topic.replication.factor", 1);
    set("offsets.topic.num.partitions", 4);
    set("transaction.state.log.replication.factor", 1);
    set("transaction.state.log.min.isr", 1);
    set("transaction.state.log.num.partitions", 4);
    set("share.coordinator.state.topic.replication.factor", 1);
    set("share.coordinator.state.topic.min.isr", 1);
    set("share.coordinator.state.topic.num.partitions", 4);
    // a topic that nobody declared is a mistake, not a wish
    set("auto.create.topics.enable", false);
    set("num.partitions", 4);
  }

  private void quickAndSmall() {
    set("group.initial.rebalance.delay.ms", 0);
    set("group.streams.initial.rebalance.delay.ms", 0);
    // after a kill -9 the broker is let in again in seconds, not when the old session runs out
    set("broker.session.timeout.ms", 2000);
    set("broker.heartbeat.interval.ms", 500);
    set("log.cleaner.dedupe.buffer.size", 32 << 20);
    set("log.segment.bytes", 128 << 20);
  }

  private void set(String key, Object value) {
    properties.setProperty(key, value.toString());
  }

  String get(String key) {
    return properties.getProperty(key);
  }

  void write(Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      properties.store(out, "Written anew at every start.");
    }
  }
}
