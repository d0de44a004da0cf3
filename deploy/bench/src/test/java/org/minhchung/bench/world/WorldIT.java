package org.minhchung.bench.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.bench.world.report.Balance;
import org.minhchung.bench.world.server.Violation;

/**
 * The long run in small: two hundred outlets of every kind, half an hour of theirs. What it asserts
 * is true however slow the machine is, for the world's time goes on until all has come.
 */
class WorldIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final double LEAST_SHARE = 0.995;

  @Test
  void whatTheOutletsPublishComesOnceAndNobodyIsAskedImpolitely(@TempDir Path data)
      throws Exception {
    WorldOptions options = new WorldOptions();
    options.hosts = 200;
    options.listed = 5;
    options.backlog = true;
    options.hours = 0.5;
    options.speed = 90;
    options.threads = 16;
    options.heap = 256;
    options.data = data;

    try (Scene scene = Scene.open(options)) {
      scene.playUntil(scene.world().end(), () -> {});
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      long[] next = {0};
      Balance[] balance = new Balance[1];
      scene.playUntil(
          () -> {
            if (System.nanoTime() > next[0]) {
              balance[0] = scene.balance(Duration.ZERO);
              next[0] = System.nanoTime() + 1_000_000_000;
            }
            return System.nanoTime() > deadline
                || balance[0].articles() >= balance[0].due() * LEAST_SHARE;
          },
          () -> {});

      assertThat(balance[0].due()).isGreaterThan(500);
      assertThat(balance[0].articles())
          .as("of %d due; lost %s", balance[0].due(), balance[0].lostByKind())
          .isGreaterThanOrEqualTo((int) Math.ceil(balance[0].due() * LEAST_SHARE));
      assertThat(balance[0].twice()).isEmpty();
      assertThat(scene.politeness().counts())
          .as("violations: %s", scene.politeness().first())
          .isEqualTo(none());
    }
  }

  private static Map<Violation.Kind, Long> none() {
    Map<Violation.Kind, Long> none = new java.util.EnumMap<>(Violation.Kind.class);
    for (Violation.Kind kind : Violation.Kind.values()) {
      none.put(kind, 0L);
    }
    return none;
  }
}
