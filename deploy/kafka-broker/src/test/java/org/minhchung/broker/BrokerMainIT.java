package org.minhchung.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged broker exactly as the launcher of the servers does. */
class BrokerMainIT {
  private static final Path LIBRARIES = Path.of("target/dist/lib").toAbsolutePath();

  @TempDir Path directory;
  private final List<Process> started = new ArrayList<>();

  @AfterEach
  void killWhatIsLeft() {
    started.forEach(Process::destroyForcibly);
  }

  @Test
  void servesClientsStopsWithItsParentsPipeAndFindsItsTopicsAgain() throws Exception {
    int port = writeConfiguration();
    Process first = startBroker();
    awaitPort(port, first);
    try (Admin admin = admin(port)) {
      admin
          .createTopics(List.of(new NewTopic("kept", Optional.of(3), Optional.empty())))
          .all()
          .get();
    }

    first.getOutputStream().close();

    assertThat(first.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(first.exitValue()).isZero();
    assertThat(directory.resolve("kafka.log")).content().contains("shut down completed");
    assertThat(directory.resolve("out")).isEmptyFile();

    Process second = startBroker();
    awaitPort(port, second);
    try (Admin admin = admin(port)) {
      assertThat(admin.listTopics().names().get()).containsExactly("kept");
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void leavesCtrlCToItsParent() throws Exception {
    int port = writeConfiguration();
    Process broker = startBroker();
    awaitPort(port, broker);

    new ProcessBuilder("kill", "-INT", Long.toString(broker.pid())).start().waitFor();

    // Kafka notes the signal before it would act on it
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> Files.readString(directory.resolve("kafka.log")).contains("SIGINT"));
    try (Admin admin = admin(port)) {
      assertThat(admin.describeCluster().nodes().get()).hasSize(1);
    }
    assertThat(broker.isAlive()).isTrue();
  }

  @Test
  void namesTheFileItCannotRead() throws Exception {
    Process broker = startBroker();

    assertThat(broker.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(broker.exitValue()).isEqualTo(2);
    assertThat(directory.resolve("out")).content().contains("server.properties");
  }

  private Process startBroker() throws IOException {
    Process broker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-Dminhchung.log.dir=" + directory,
                "-cp",
                LIBRARIES.resolve("*").toString(),
                "org.minhchung.broker.BrokerMain",
                directory.resolve("server.properties").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
    started.add(broker);
    return broker;
  }

  private int writeConfiguration() throws IOException {
    int port;
    int controllerPort;
    try (ServerSocket one = loopback();
        ServerSocket two = loopback()) {
      port = one.getLocalPort();
      controllerPort = two.getLocalPort();
    }
    Files.writeString(directory.resolve("cluster.id"), Uuid.randomUuid() + "\n");
    Files.writeString(
        directory.resolve("server.properties"),
        """
        process.roles=broker,controller
        node.id=1
        controller.quorum.voters=1@127.0.0.1:%2$d
        controller.listener.names=CONTROLLER
        listeners=PLAINTEXT://127.0.0.1:%1$d,CONTROLLER://127.0.0.1:%2$d
        advertised.listeners=PLAINTEXT://127.0.0.1:%1$d
        listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
        inter.broker.listener.name=PLAINTEXT
        offsets.topic.replication.factor=1
        log.dirs=%3$s
        """
            .formatted(port, controllerPort, directory.resolve("data")));
    return port;
  }

  private static ServerSocket loopback() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private void awaitPort(int port, Process broker) {
    await()
        .atMost(Duration.ofSeconds(60))
        .failFast("the broker died", () -> !broker.isAlive())
        .until(() -> isOpen(port));
  }

  private static boolean isOpen(int port) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException e) {
      return false;
    }
  }

  private static Admin admin(int port) {
    return Admin.create(Map.of("bootstrap.servers", "127.0.0.1:" + port));
  }
}
