package org.minhchung.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AnswerMemoryTest {
  private static final int MIB = 1024 * 1024;

  private final AnswerMemory memory = new AnswerMemory(10 * MIB, MIB);

  @Test
  void smallAnswersNeedNone() throws IOException {
    for (int i = 0; i < 1_000; i++) {
      memory.open().grow(MIB - 1);
    }
    try (AnswerMemory.Share large = memory.open()) {
      large.grow(11 * MIB);
    }
  }

  @Test
  void aLargeAnswerWaitsUntilAnotherHasBeenUsed() throws Exception {
    AnswerMemory.Share first = memory.open();
    first.grow(8 * MIB);
    CompletableFuture<Void> second =
        CompletableFuture.runAsync(
            () -> {
              try (AnswerMemory.Share share = memory.open()) {
                share.grow(2 * MIB);
                share.grow(8 * MIB);
              } catch (IOException e) {
                throw new CompletionException(e);
              }
            });
    assertThat(second).isNotDone();

    first.close();

    second.get(5, TimeUnit.SECONDS);
  }

  @Test
  void refusesWhatNeverFits() {
    Thread.currentThread().interrupt(); // does not wait for it
    try (AnswerMemory.Share share = memory.open()) {
      assertThatThrownBy(() -> share.grow(12 * MIB)).hasMessage("too many large answers at once");
    }
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void hasRoomForTheLargestAnswerHoweverLittleThereIs() throws IOException {
    try (AnswerMemory.Share share = new AnswerMemory(0, 50 * MIB).open()) {
      share.grow(50 * MIB);
    }
  }
}
