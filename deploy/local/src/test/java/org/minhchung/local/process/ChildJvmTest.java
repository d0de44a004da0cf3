package org.minhchung.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir Path directory;
  private final List<ChildJvm> started = new ArrayList<>();

  @AfterEach
  void killWhatIsLeft() {
    started.forEach(child -> child.stop(Duration.ZERO));
  }

  @Test
  void stopsInOrderWhenTheParentClosesThePipe() throws InterruptedException {
    ChildJvm child = start("serve");
    child.awaitReady(() -> said("tiny server says serve"), LONG);
    CompletableFuture<ChildDeath> death = new CompletableFuture<>();
    child.onUnexpectedDeath(death::complete);

    child.stop(LONG);

    assertThat(child.isAlive()).isFalse();
    assertThat(death).as("a wanted end is no unexpected death").isNotDone();
  }

  @Test
  void killsAChildThatDoesNotStopWithinItsGrace() throws InterruptedException {
    ChildJvm child = start("stubborn");
    child.awaitReady(() -> said("stubborn"), LONG);

    child.stop(Duration.ofMillis(200));

    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void aChildThatDiesWhileStartingIsReportedWithItsLastWords() throws InterruptedException {
    ChildJvm child = start("fail");

    assertThatThrownBy(() -> child.awaitReady(() -> false, LONG))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("The tiny server ended unexpectedly with status 1.")
        .hasMessageContaining("no room on the shelf")
        .hasMessageContaining(directory.resolve("out").toString())
        .hasMessageNotContaining("\tat ");
  }

  @Test
  void aChildThatIsNeverReadyIsStoppedAndReported() throws InterruptedException {
    ChildJvm child = start("serve");

    assertThatThrownBy(() -> child.awaitReady(() -> false, Duration.ofSeconds(1)))
        .isInstanceOf(CannotStartException.class)
        .hasMessageContaining("The tiny server did not answer within 1 s.");
    assertThat(child.isAlive()).isFalse();
  }

  @Test
  void anUnexpectedDeathIsReportedWithStatusAndLastLines() throws Exception {
    ChildJvm child = start("serve");
    child.awaitReady(() -> said("serve"), LONG);
    CompletableFuture<ChildDeath> death = new CompletableFuture<>();
    child.onUnexpectedDeath(death::complete);

    ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();

    ChildDeath report = death.get(10, TimeUnit.SECONDS);
    assertThat(report.name()).isEqualTo("tiny server");
    assertThat(report.status()).isEqualTo(128 + 9);
    assertThat(report.lastLines()).contains("tiny server says serve");
  }

  private ChildJvm start(String behaviour) {
    ChildJvm child = ChildJvm.start(TinyServer.command(behaviour, directory));
    started.add(child);
    return child;
  }

  private boolean said(String words) {
    try {
      return Files.readString(directory.resolve("out")).contains(words);
    } catch (IOException e) {
      return false;
    }
  }
}
