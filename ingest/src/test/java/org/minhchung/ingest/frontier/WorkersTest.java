package org.minhchung.ingest.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.frontier.Visit.FeedVisit;

class WorkersTest {
  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final Frontier frontier = new Frontier(clock);
  private final Map<String, Throwable> trouble = new ConcurrentHashMap<>();
  private final List<String> visited = new CopyOnWriteArrayList<>();
  private final List<String> givenUp = new CopyOnWriteArrayList<>();
  private final Workers workers =
      new Workers(
          new FrontierConfig(1, null, null, null, null, null, null, null, null, null, null),
          frontier,
          new Workers.Visitor() {
            @Override
            public Duration visit(Visit visit) {
              visited.add(visit.host());
              if (trouble.get(visit.host()) instanceof Error e) {
                throw e;
              }
              if (trouble.get(visit.host()) instanceof RuntimeException e) {
                throw e;
              }
              return Duration.ZERO;
            }

            @Override
            public Duration pause(String host) {
              return Duration.ZERO;
            }

            @Override
            public void giveUp(Visit visit, String reason) {
              givenUp.add(visit.host() + ": " + reason);
            }
          },
          clock);

  @AfterEach
  void end() {
    workers.close();
  }

  private void add(String host) {
    String url = "https://" + host + "/";
    frontier.add(new FeedVisit("a", url, false, 0, url, Instant.EPOCH, 0));
  }

  /** Lets the pause after a failure pass, as often as a visit is repeated. */
  private void visits(int times) {
    for (int i = 1; i <= times; i++) {
      int made = i;
      await().until(() -> visited.size() == made);
      if (i < times) {
        await().until(() -> frontier.size() == 1);
        clock.advance(Duration.ofSeconds(11));
      }
    }
  }

  @Test
  void givesAVisitUpThatKeepsFailing() {
    trouble.put("bad.example", new IllegalStateException("cannot be read"));
    add("bad.example");
    workers.start();

    visits(4);

    await().until(() -> !givenUp.isEmpty());
    assertThat(givenUp).singleElement().asString().contains("bad.example").contains("be read");
    assertThat(frontier.size()).isZero();
  }

  @Test
  void waitsForKafkaAsLongAsItTakes() {
    trouble.put(
        "good.example",
        new java.util.concurrent.CompletionException(new TimeoutException("no broker")));
    add("good.example");
    workers.start();

    visits(5);

    await().until(() -> frontier.size() == 1);
    assertThat(givenUp).isEmpty();
  }

  @Test
  void leavesAVisitToOthersWhoseHostIsLost() {
    trouble.put("lost.example", new LostHostException("lost.example", "another worker has it now"));
    add("lost.example");
    workers.start();

    visits(6);

    await().until(() -> frontier.size() == 1);
    assertThat(givenUp).as("its own again, or dropped by the frontier").isEmpty();
  }

  @Test
  void goesOnAfterAnError() {
    trouble.put("bad.example", new NoClassDefFoundError("x"));
    add("bad.example");
    workers.start();
    visits(1);

    add("good.example");

    await().until(() -> visited.contains("good.example"));
  }
}
