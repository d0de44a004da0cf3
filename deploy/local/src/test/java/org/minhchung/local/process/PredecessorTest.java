package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(15) // less than the patience with a predecessor
class PredecessorTest {
  @TempDir Path directory;

  @Test
  void isWaitedForUntilItHasEnded() throws Exception {
    ChildJvm earlier = ChildJvm.start(TinyServer.command("serve", directory));
    FutureTask<Void> waiting = new FutureTask<>(this::awaitGone);
    new Thread(waiting, "successor").start();
    await()
        .during(Duration.ofMillis(500))
        .atMost(Duration.ofSeconds(2))
        .until(() -> !waiting.isDone());

    earlier.stop(Duration.ofSeconds(10));

    waiting.get(5, TimeUnit.SECONDS);
    assertThat(earlier.isAlive()).isFalse();
  }

  @Test
  void isNotAnotherProcessThatGotItsNumberLater() throws Exception {
    record(ProcessHandle.current().pid() + " 2001-01-01T00:00:00Z");

    assertReturnsAtOnce();
  }

  @Test
  void isNobodyWhenItsRecordWasCutShort() throws Exception {
    record("12");

    assertReturnsAtOnce();
  }

  private void assertReturnsAtOnce() {
    assertThatCode(this::awaitGone).doesNotThrowAnyException();
  }

  private Void awaitGone() throws Exception {
    Predecessor.in(directory).awaitGone();
    return null;
  }

  private void record(String words) throws Exception {
    Files.writeString(directory.resolve("process"), words);
  }
}
