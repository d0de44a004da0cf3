package org.minhchung.searchnode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts the packaged node exactly as the launcher of the servers does. */
class SearchNodeMainIT {
  private static final Path HOME = Path.of("target/dist").toAbsolutePath();

  @TempDir Path directory;
  private final HttpClient http = HttpClient.newHttpClient();
  private Process node;
  private int port;

  @AfterEach
  void killWhatIsLeft() {
    if (node != null) {
      node.destroyForcibly();
    }
  }

  @Test
  void answersAsAServerDoesSearchesByLanguageAndStopsWithItsParentsPipe() throws Exception {
    startNode();

    HttpResponse<String> root = call("GET", "/", null);
    assertThat(root.body())
        .contains("\"cluster_name\":\"test\"", "\"number\":\"8.", "\"cluster_uuid\":");
    // the client refuses servers that do not say this
    assertThat(root.headers().firstValue("X-Elastic-Product")).contains("Elasticsearch");
    assertThat(call("HEAD", "/", null).statusCode()).isEqualTo(200);

    put(
        "/articles",
        """
        {"settings": {"number_of_replicas": 0, "analysis": {"analyzer": {
            "folded": {"tokenizer": "standard", "filter": ["lowercase", "asciifolding"]}}}},
         "mappings": {"dynamic": "strict", "properties": {
            "en": {"type": "text", "analyzer": "english"},
            "th": {"type": "text", "analyzer": "thai"},
            "vi": {"type": "text", "analyzer": "folded"}}}}""");
    put(
        "/articles/_doc/1?refresh=true",
        """
        {"en": "The ministry denied the claims", "th": "ข่าวปลอม", "vi": "Đà Nẵng"}""");
    assertThat(hits("en:claim")).isEqualTo(1);
    assertThat(hits("th:ปลอม")).isEqualTo(1);
    assertThat(hits("vi:nang")).isEqualTo(1);
    assertThat(hits("en:rumour")).isZero();

    node.getOutputStream().close();

    assertThat(node.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).isZero();
    assertThat(directory.resolve("log/elasticsearch.log")).content().contains("closed");
    assertThat(directory.resolve("out")).isEmptyFile();
  }

  @Test
  void namesTheSettingItDoesNotKnow() throws Exception {
    writeSettings("no.such.setting: 1");
    launch();

    assertThat(node.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).isEqualTo(1);
    assertThat(directory.resolve("log/elasticsearch.log")).content().contains("no.such.setting");
  }

  private void startNode() throws IOException {
    writeSettings("");
    launch();
    await()
        .atMost(Duration.ofMinutes(2))
        .ignoreExceptionsInstanceOf(IOException.class)
        .failFast("the node died", () -> !node.isAlive())
        .until(() -> call("GET", "/_cluster/health", null).body().contains("\"green\""));
  }

  private void writeSettings(String more) throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = socket.getLocalPort();
    }
    Files.writeString(
        directory.resolve("settings.yml"),
        """
        cluster.name: test
        node.name: test
        discovery.type: single-node
        network.host: 127.0.0.1
        http.port: %d
        transport.port: 0
        path.data: '%s'
        path.logs: '%s'
        cluster.routing.allocation.disk.threshold_enabled: false
        %s
        """
            .formatted(port, directory.resolve("data"), directory.resolve("log"), more));
  }

  private void launch() throws IOException {
    node =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseG1GC",
                "-XX:TieredStopAtLevel=1",
                "-Dlog4j.shutdownHookEnabled=false",
                "-Dlog4j2.disable.jmx=true",
                "-Dio.netty.noUnsafe=true",
                "-Des.distribution.type=zip",
                "-cp",
                HOME.resolve("lib").resolve("*").toString(),
                "org.minhchung.searchnode.SearchNodeMain",
                HOME.toString(),
                directory.resolve("settings.yml").toString())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("out").toFile())
            .start();
  }

  private void put(String path, String json) throws IOException, InterruptedException {
    HttpResponse<String> response = call("PUT", path, json);
    assertThat(response.statusCode()).as(response.body()).isBetween(200, 201);
  }

  private int hits(String query) throws IOException, InterruptedException {
    String body =
        """
        {"query": {"query_string": {"query": "%s"}}}"""
            .formatted(query);
    String answer = call("POST", "/articles/_search?filter_path=hits.total.value", body).body();
    return Integer.parseInt(answer.replaceAll("\\D", ""));
  }

  private HttpResponse<String> call(String method, String path, String json)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
