package org.minhchung.local.process;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real server on a port of loopback, in a child JVM that ends with this one. */
abstract class LocalServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalServer.class);
  private static final Duration STOP_GRACE = Duration.ofSeconds(6);

  /** A server that answers. */
  record Up(ChildJvm child, int port) {}

  /** Writes what a server needs into its directory. */
  @FunctionalInterface
  interface Preparation {
    /** The command that starts the server on a port. */
    JvmCommand command(KeptPorts ports, int port) throws IOException;
  }

  private final Up up;

  LocalServer(Up up) {
    this.up = up;
  }

  /**
   * Starts a server and waits until it answers.
   *
   * @param portName what its port is called among those that are kept
   * @throws CannotStartException if a port is taken, or with the server's last log lines if it does
   *     not answer within the limit
   */
  static Up start(
      Path directory,
      String portName,
      ServerOptions options,
      Preparation preparation,
      IntPredicate answers,
      Duration limit)
      throws InterruptedException {
    long begin = System.nanoTime();
    try {
      Predecessor.in(directory).awaitGone(); // its ports are free only then
      KeptPorts ports = KeptPorts.in(directory.resolve("ports.properties"));
      int port = ports.port(portName, options.port(), options.portKey());
      JvmCommand command = preparation.command(ports, port);
      ChildJvm child = ChildJvm.start(command);
      child.awaitReady(() -> answers.test(port), limit);
      LOG.atInfo()
          .addKeyValue("port", port)
          .addKeyValue("pid", child.pid())
          .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - begin).toMillis())
          .log("{} is up", command.name());
      return new Up(child, port);
    } catch (IOException e) {
      throw new CannotStartException("Cannot prepare %s: %s".formatted(directory, e), e);
    }
  }

  /** {@code 127.0.0.1:port}. */
  final String address() {
    return "127.0.0.1:" + up.port();
  }

  /** The process number of the child. */
  public long pid() {
    return up.child().pid();
  }

  /** Calls back, on some thread, if the server ends without having been closed. */
  public void onUnexpectedDeath(Consumer<ChildDeath> listener) {
    up.child().onUnexpectedDeath(listener);
  }

  /** Stops the server in order; kills it if that takes more than 6 s. Acknowledged data stay. */
  @Override
  public void close() {
    up.child().stop(STOP_GRACE);
  }
}
