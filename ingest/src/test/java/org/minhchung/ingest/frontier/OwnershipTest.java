package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.ManualClock;

class OwnershipTest {
  private static final String HOST = "a.example";
  private static final int PARTITION = Ownership.partition(HOST, 4);
  private static final long LEASE = Duration.ofSeconds(9).toNanos();

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final Ownership ownership = new Ownership(clock, nanos::get);

  private void take() {
    ownership.take(List.of(PARTITION), 4);
    ownership.renew(nanos.get() + LEASE);
  }

  @Test
  void holdsNothingAtFirst() {
    assertThat(ownership.admits(HOST)).isFalse();
    assertThat(ownership.holds(HOST)).isFalse();
    assertThatThrownBy(() -> ownership.require(HOST)).isInstanceOf(LostHostException.class);
  }

  @Test
  void holdsTheHostsOfItsPartitionsAndKnowsSinceWhen() {
    take();

    assertThat(ownership.holds(HOST)).isTrue();
    assertThat(ownership.since(HOST)).isEqualTo(clock.instant());
    String other =
        List.of("b.example", "c.example", "d.example", "e.example").stream()
            .filter(h -> Ownership.partition(h, 4) != PARTITION)
            .findFirst()
            .orElseThrow();
    assertThat(ownership.holds(other)).isFalse();
    assertThat(ownership.since(other)).isEqualTo(Instant.EPOCH);
  }

  @Test
  void beginsNothingNewWhileItGivesBackButLetsEndWhatIsUnderWay() {
    take();
    ownership.leave(List.of(PARTITION));

    assertThat(ownership.admits(HOST)).isFalse();
    ownership.require(HOST);
    ownership.lose(List.of(PARTITION));
    assertThatThrownBy(() -> ownership.require(HOST)).hasMessageContaining("another worker");
  }

  @Test
  void isNotSureOfAnythingWhenItsLeaseHasRunOut() {
    take();
    nanos.addAndGet(LEASE);

    assertThat(ownership.admits(HOST)).as("may be queued").isTrue();
    assertThat(ownership.holds(HOST)).as("must not be asked").isFalse();
  }

  @Test
  void waitsForItsLeaseAndGoesOn() {
    take();
    nanos.addAndGet(LEASE);
    CompletableFuture<Void> sure = CompletableFuture.runAsync(() -> ownership.require(HOST));
    assertThat(sure).isNotDone();

    ownership.renew(nanos.get() + LEASE);

    await().until(sure::isDone);
    sure.join();
  }

  @Test
  void stopsWaitingWhenTheHostIsLost() {
    take();
    nanos.addAndGet(LEASE);
    CompletableFuture<Void> sure = CompletableFuture.runAsync(() -> ownership.require(HOST));

    ownership.lose(List.of(PARTITION));

    assertThatThrownBy(sure::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(LostHostException.class);
  }

  @Test
  void letsNothingThroughOnceClosed() {
    take();
    ownership.close();

    assertThatThrownBy(() -> ownership.require(HOST)).hasMessageContaining("ends");
  }
}
