package org.minhchung.local.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Kafka broker on loopback, in a child JVM that ends with this one. */
public final class LocalBroker extends LocalServer {
  private static final Logger LOG = LoggerFactory.getLogger(LocalBroker.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final int CONNECT_MS = 500;
  private static final int ADMIN_MS = 5_000;

  private LocalBroker(Up up) {
    super(up);
  }

  /**
   * Starts the broker and waits until it serves clients.
   *
   * @throws CannotStartException if a port is taken, or with the broker's last log lines if it does
   *     not come up within 90 s
   */
  public static LocalBroker start(
      Installation installation, DataDirectory data, ServerOptions options)
      throws InterruptedException {
    return new LocalBroker(
        start(
            data.kafka(),
            "broker",
            options,
            (ports, port) -> {
              int controllerPort = ports.port("controller", OptionalInt.empty(), "");
              Path properties = data.kafka().resolve("server.properties");
              new BrokerProperties(port, controllerPort, data.kafka().resolve("data"))
                  .write(properties);
              keepClusterId(data.kafka().resolve("cluster.id"));
              return command(installation, data, options, properties);
            },
            LocalBroker::answers,
            START_LIMIT));
  }

  private static JvmCommand command(
      Installation installation, DataDirectory data, ServerOptions options, Path properties) {
    return new JvmCommand(
        "Kafka broker",
        installation.brokerLibraries().resolve("*").toString(),
        List.of(
            "-Xms64m",
            "-Xmx" + options.heapMegabytes() + "m",
            "-XX:+UseG1GC",
            // the broker moves bytes; the optimising compiler costs more here than it gives
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=" + data.log().resolve("kafka-crash.log"),
            "-Djava.awt.headless=true",
            "-Dminhchung.log.dir=" + data.log()),
        "org.minhchung.broker.BrokerMain",
        List.of(properties.toString()),
        data.kafka(),
        data.log().resolve("kafka.out"),
        data.log().resolve("kafka.log"));
  }

  private static void keepClusterId(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, Uuid.randomUuid() + "\n");
    }
  }

  /** Looks at the bare port first: a client that finds it closed fills the log with warnings. */
  private static boolean answers(int port) {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    try (Socket socket = new Socket()) {
      socket.connect(address, CONNECT_MS);
    } catch (IOException e) {
      return false;
    }
    Map<String, Object> config =
        Map.of(
            AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:" + port,
            AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, ADMIN_MS,
            AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, ADMIN_MS);
    try (Admin admin = Admin.create(config)) {
      return !admin.describeCluster().nodes().get().isEmpty();
    } catch (ExecutionException e) {
      LOG.atDebug().setCause(e).log("broker does not serve yet");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** {@code 127.0.0.1:port}, as clients want it. */
  public String bootstrapServers() {
    return address();
  }
}
