package org.minhchung.alerts.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.streams.StreamsBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartGateTest {
  private final AtomicBoolean complete = new AtomicBoolean();
  private final AtomicInteger looked = new AtomicInteger();
  private final AtomicInteger begun = new AtomicInteger();

  @Test
  void workBeginsOnceAndOnlyWhenEverythingIsComplete() {
    try (StartGate gate = new StartGate("test", this::look, begun::incrementAndGet)) {
      gate.start();
      await().until(() -> looked.get() >= 2);
      assertThat(begun).hasValue(0);
      assertThat(gate.passed()).isFalse();
      complete.set(true);
      await().until(() -> begun.get() == 1);
      assertThat(gate.passed()).isTrue();
    }
  }

  @Test
  void anApplicationSaysThatItWaits(@TempDir Path state) {
    StreamsBuilder topology = new StreamsBuilder();
    topology.stream("in").to("out");
    try (StreamsApplication application =
        new StreamsApplication(
            "test",
            topology.build(),
            Map.of("bootstrap.servers", "127.0.0.1:1"),
            state,
            this::look)) {
      application.start();
      await().until(() -> looked.get() >= 2);
      assertThat(application.health().ready()).isFalse();
      assertThat(application.health().reason()).contains("waits until everything it looks up");
    }
  }

  private boolean look() {
    looked.incrementAndGet();
    return complete.get();
  }
}
