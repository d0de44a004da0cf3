package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.archive.ArchiveConfig;
import org.minhchung.ingest.feed.FeedConfig;

/** A crawl whose port for hubs another process has. */
class TakenPortTest {
  private static IngestConfig config(int port) {
    FeedConfig feeds =
        new FeedConfig(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "https://watch.example/websub",
            port,
            null);
    return new IngestConfig(
        null, null, null, feeds, null, null, null, ArchiveConfig.defaults(), null);
  }

  private static Set<Thread> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .collect(Collectors.toSet());
  }

  @Test
  void isSaidInOneLineAndLeavesNothingOpen() throws IOException {
    Set<Thread> before = threads();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Crawl crawl =
            new Crawl(
                config(taken.getLocalPort()),
                List.of(),
                Map.of("bootstrap.servers", "127.0.0.1:9"),
                new IngestCounts(),
                Clock.systemUTC(),
                1)) {
      assertThatThrownBy(() -> crawl.start(List.of()))
          .hasMessageMatching(
              "feeds.webSubPort " + taken.getLocalPort() + " cannot be listened on: .*");
    }

    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(threads())
                    .filteredOn(thread -> !before.contains(thread))
                    .extracting(Thread::getName)
                    .filteredOn(TakenPortTest::isOurs)
                    .isEmpty());
  }

  private static boolean isOurs(String thread) {
    return thread.matches("(kafka|fetch|websub|ingest|follow|name-lookup).*");
  }

  @Test
  void isWhatHealthSays() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        IngestStage stage =
            new IngestStage(
                config(taken.getLocalPort()),
                Map.of("bootstrap.servers", "127.0.0.1:9"),
                Clock.systemUTC())) {
      stage.start();

      await()
          .untilAsserted(
              () ->
                  assertThat(stage.health().reason())
                      .startsWith("cannot start yet: feeds.webSubPort " + taken.getLocalPort()));
    }
  }
}
