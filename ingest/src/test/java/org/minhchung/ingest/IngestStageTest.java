package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.minhchung.events.Source;

class IngestStageTest {
  /** Runs until a test ends it. */
  private static final class Run implements Running {
    private volatile String failure;
    private volatile boolean closed;

    @Override
    public CompletableFuture<Void> start(List<Source> list) {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public String failure() {
      return failure;
    }

    @Override
    public String trouble() {
      return failure;
    }

    @Override
    public String activity() {
      return "works";
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  private final List<Run> runs = new CopyOnWriteArrayList<>();

  private Running next() {
    Run run = new Run();
    runs.add(run);
    return run;
  }

  @Test
  void connectsAgainWhenItsCrawlHasFailed() {
    try (IngestStage stage =
        new IngestStage(List.of(), new IngestCounts(), this::next, Duration.ofMillis(20))) {
      stage.start();
      await().until(() -> stage.health().ready());

      runs.get(0).failure = "fetch tasks cannot be read";

      await().until(() -> runs.size() == 2 && stage.health().ready());
      assertThat(runs.get(0).closed).isTrue();
      assertThat(runs.get(1).closed).isFalse();
    }
    assertThat(runs.get(1).closed).isTrue();
  }
}
