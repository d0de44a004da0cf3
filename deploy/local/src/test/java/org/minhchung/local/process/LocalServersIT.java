package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real servers; they must have been packaged first. */
class LocalServersIT {
  @TempDir Path temporary;
  private Process parent;

  @AfterEach
  void killTheParent() {
    if (parent != null) {
      parent.destroyForcibly();
    }
  }

  @Test
  void aRestartKeepsDataAndPorts() throws Exception {
    Path root = temporary.resolve("with space");
    String bootstrapServers;
    URI uri;
    try (DataDirectory data = DataDirectory.open(root, false);
        LocalServers servers = start(data)) {
      bootstrapServers = servers.broker().bootstrapServers();
      uri = servers.searchNode().uri();
      try (Admin admin = admin(servers)) {
        NewTopic topic = new NewTopic("kept", Optional.of(2), Optional.empty());
        admin.createTopics(List.of(topic)).all().get();
      }
      call("PUT", uri + "/kept/_doc/1", "{\"word\": \"evidence\"}");
    }

    try (DataDirectory data = DataDirectory.open(root, false);
        LocalServers servers = start(data)) {
      assertThat(servers.broker().bootstrapServers()).isEqualTo(bootstrapServers);
      assertThat(servers.searchNode().uri()).isEqualTo(uri);
      try (Admin admin = admin(servers)) {
        assertThat(admin.listTopics().names().get()).containsExactly("kept");
      }
      assertThat(call("GET", uri + "/kept/_doc/1", "")).contains("evidence");
    }
  }

  @Test
  void aServerThatIsKilledIsReportedAndTheOtherStopsInTime() throws Exception {
    try (DataDirectory data = DataDirectory.open(temporary, false)) {
      LocalServers servers = start(data);
      CompletableFuture<ChildDeath> death = new CompletableFuture<>();
      servers.onUnexpectedDeath(death::complete);

      ProcessHandle.of(servers.broker().pid()).orElseThrow().destroyForcibly();

      assertThat(death.get(10, TimeUnit.SECONDS).toString())
          .contains("Kafka broker ended unexpectedly", "kafka.log");
      long begin = System.nanoTime();
      servers.close();
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
      assertThat(ProcessHandle.of(servers.searchNode().pid())).isEmpty();
    }
  }

  @Test
  void aParentThatIsKilledLeavesNoChild() throws Exception {
    parent = startParent();
    parent.inputReader().readLine();
    List<ProcessHandle> children = parent.children().toList();
    assertThat(children).hasSize(2);

    parent.destroyForcibly().waitFor();

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(children).noneMatch(ProcessHandle::isAlive));
  }

  @Test
  void aStartRightAfterAKillGetsTheSameDataAndPorts() throws Exception {
    parent = startParent();
    String addresses = parent.inputReader().readLine();
    List<ProcessHandle> children = parent.children().toList();
    assertThat(children).hasSize(2);

    parent.destroyForcibly().waitFor();

    try (DataDirectory data = DataDirectory.open(temporary, false);
        LocalServers servers = start(data)) {
      assertThat(children).noneMatch(ProcessHandle::isAlive);
      assertThat(servers.broker().bootstrapServers() + " " + servers.searchNode().uri())
          .as("the ports of the killed run")
          .isEqualTo(addresses);
    }
  }

  /** A parent of its own, because a test cannot kill itself. */
  private Process startParent() throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-cp",
            System.getProperty("java.class.path"),
            ParentOfServers.class.getName(),
            temporary.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  static LocalServers start(DataDirectory data) throws InterruptedException {
    return LocalServers.start(
        Installation.locate(),
        data,
        ServerOptions.forBroker(OptionalInt.empty(), "kafka.port"),
        ServerOptions.forSearchNode(OptionalInt.empty(), "elasticsearch.port"));
  }

  private static Admin admin(LocalServers servers) {
    return Admin.create(Map.of("bootstrap.servers", servers.broker().bootstrapServers()));
  }

  private static String call(String method, String uri, String json) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(uri))
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(json))
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
