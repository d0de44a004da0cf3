package org.minhchung.local.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.minhchung.events.Json;
import org.minhchung.local.process.Ports;
import org.minhchung.local.run.LocalRun;

/** A demo that a test starts, with what the test wants to know of it. */
final class DemoRun implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final LocalRun run;
  private final ByteArrayOutputStream said;

  private DemoRun(LocalRun run, ByteArrayOutputStream said) {
    this.run = run;
    this.said = said;
  }

  /**
   * Starts a demo.
   *
   * @param data its data directory; kept as it is
   * @param age how long ago the sample web is to have started, where the data are new
   */
  static DemoRun start(Path data, Duration age) throws IOException, InterruptedException {
    prepare(data, age);
    Path config = data.resolve("test.yaml");
    Files.writeString(config, "alerts: {desk: {port: " + Ports.free() + "}}\n");
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    LocalRun run =
        LocalRun.start(
            new LocalRun.Options(data, false, true, config),
            new PrintStream(said, true, StandardCharsets.UTF_8),
            Clock.systemUTC());
    return new DemoRun(run, said);
  }

  /** Decides how old the sample web is, unless an earlier run has. */
  static void prepare(Path data, Duration age) throws IOException {
    Path begin = data.resolve("state").resolve("sample-web-start.txt");
    if (!Files.exists(begin)) {
      Files.createDirectories(begin.getParent());
      Files.writeString(begin, Instant.now().minus(age).toString());
    }
  }

  LocalRun run() {
    return run;
  }

  /** What it printed so far. */
  String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  /** Every article in Elasticsearch, by address; fails if an address is there twice. */
  Map<String, JsonNode> indexed() throws IOException, InterruptedException {
    String elasticsearch = run.settings().alerts().elasticsearch().url();
    post(elasticsearch + "/minhchung-articles/_refresh", "");
    JsonNode answer =
        Json.mapper()
            .readTree(
                post(
                    elasticsearch + "/minhchung-articles/_search",
                    "{\"size\": 1000, \"query\": {\"match_all\": {}}}"));
    Map<String, JsonNode> articles = new LinkedHashMap<>();
    for (JsonNode hit : answer.path("hits").path("hits")) {
      JsonNode assessment = hit.path("_source").path("assessment");
      JsonNode before = articles.put(assessment.path("article").path("url").asText(), assessment);
      if (before != null) {
        throw new AssertionError(before.path("article").path("url") + " is indexed twice");
      }
    }
    return articles;
  }

  private static String post(String url, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    run.close();
  }
}
