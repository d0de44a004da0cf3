package org.minhchung.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Elasticsearch node on loopback, in a child JVM that ends with this one. */
public final class LocalSearchNode implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSearchNode.class);
  // usually 3 s, but a busy two-core machine was seen to take 50
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_GRACE = Duration.ofSeconds(6);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
  private static final Pattern HEALTHY = Pattern.compile("\"status\"\\s*:\\s*\"(green|yellow)\"");

  private final ChildJvm child;
  private final int port;

  private LocalSearchNode(ChildJvm child, int port) {
    this.child = child;
    this.port = port;
  }

  /**
   * Starts the node and waits until its health is green or yellow.
   *
   * @throws CannotStartException if the port is taken, or with the node's last log lines if it does
   *     not come up within two minutes
   */
  public static LocalSearchNode start(
      Installation installation, DataDirectory data, ServerOptions options)
      throws InterruptedException {
    long begin = System.nanoTime();
    try {
      Predecessor.in(data.elasticsearch()).awaitGone(); // its ports are free only then
      KeptPorts ports = KeptPorts.in(data.elasticsearch().resolve("ports.properties"));
      int port = ports.port("http", options.port(), options.portKey());
      Path settings = data.elasticsearch().resolve("elasticsearch.yml");
      new SearchNodeSettings(port, data.elasticsearch().resolve("data"), data.log())
          .write(settings);
      ChildJvm child = ChildJvm.start(command(installation, data, options, settings));
      HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
      child.awaitReady(() -> isHealthy(http, port), START_LIMIT);
      LOG.atInfo()
          .addKeyValue("port", port)
          .addKeyValue("pid", child.pid())
          .addKeyValue("ms", Duration.ofNanos(System.nanoTime() - begin).toMillis())
          .log("Elasticsearch node is up");
      return new LocalSearchNode(child, port);
    } catch (IOException e) {
      throw new CannotStartException("Cannot prepare %s: %s".formatted(data.elasticsearch(), e), e);
    }
  }

  private static JvmCommand command(
      Installation installation, DataDirectory data, ServerOptions options, Path settings) {
    Path home = installation.searchNodeHome();
    return new JvmCommand(
        "Elasticsearch node",
        home.resolve("lib").resolve("*").toString(),
        List.of(
            "-Xms128m",
            "-Xmx" + options.heapMegabytes() + "m",
            "-XX:+UseG1GC",
            // halves the processor time of a start; the loads of one machine are small
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:ErrorFile=" + data.log().resolve("elasticsearch-crash.log"),
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Des.distribution.type=zip"),
        "org.minhchung.searchnode.SearchNodeMain",
        List.of(home.toString(), settings.toString()),
        data.elasticsearch(),
        data.log().resolve("elasticsearch.out"),
        data.log().resolve("elasticsearch.log"));
  }

  private static boolean isHealthy(HttpClient http, int port) {
    URI health = URI.create("http://127.0.0.1:" + port + "/_cluster/health");
    try {
      HttpRequest request = HttpRequest.newBuilder(health).timeout(ANSWER_LIMIT).build();
      return HEALTHY.matcher(http.send(request, BodyHandlers.ofString()).body()).find();
    } catch (IOException e) {
      LOG.atDebug().addKeyValue("cause", e.toString()).log("search node does not answer yet");
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** {@code http://127.0.0.1:port}, as the client wants it. */
  public URI uri() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** The process number of the child. */
  public long pid() {
    return child.pid();
  }

  /** Calls back, on some thread, if the node ends without having been closed. */
  public void onUnexpectedDeath(Consumer<ChildDeath> listener) {
    child.onUnexpectedDeath(listener);
  }

  /** Stops the node in order; kills it if that takes more than 6 s. Acknowledged writes stay. */
  @Override
  public void close() {
    child.stop(STOP_GRACE);
  }
}
