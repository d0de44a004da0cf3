package org.minhchung.local.process;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A real Elasticsearch node on loopback, in a child JVM that ends with this one. */
public final class LocalSearchNode extends LocalServer {
  private static final Logger LOG = LoggerFactory.getLogger(LocalSearchNode.class);
  // usually 3 s, but a busy two-core machine was seen to take 50
  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
  private static final Pattern HEALTHY = Pattern.compile("\"status\"\\s*:\\s*\"(green|yellow)\"");

  private LocalSearchNode(Up up) {
    super(up);
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
    HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    return new LocalSearchNode(
        start(
            data.elasticsearch(),
            "http",
            options,
            (ports, port) -> {
              Path settings = data.elasticsearch().resolve("elasticsearch.yml");
              new SearchNodeSettings(port, data.elasticsearch().resolve("data"), data.log())
                  .write(settings);
              return command(installation, data, options, settings);
            },
            port -> isHealthy(http, port),
            START_LIMIT));
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
    return URI.create("http://" + address());
  }
}
