package org.minhchung.bench.world;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.minhchung.bench.world.server.Traces.Purpose;
import org.minhchung.bench.world.worker.Pulse;
import org.minhchung.bench.world.worker.Worker;

/** Tells now and then how far a world has come. */
final class Progress {
  private final Scene scene;
  private final PrintStream out;
  private final long pauseNanos;
  private long next = System.nanoTime();

  Progress(Scene scene, PrintStream out, Duration pause) {
    this.scene = scene;
    this.out = out;
    this.pauseNanos = pause.toNanos();
  }

  /** Tells, where the time for it has come. */
  void look() {
    if (System.nanoTime() < next) {
      return;
    }
    next += pauseNanos;
    long requests = Arrays.stream(Purpose.values()).mapToLong(scene.traces()::requests).sum();
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s published %d, came %d, requests %d, violations %s",
                scene.clock().instant(),
                scene.published(),
                scene.sightings().size(),
                requests,
                scene.politeness().counts().values().stream().mapToLong(n -> n).sum()));
    for (Worker worker : scene.workers().stream().filter(Worker::isAlive).toList()) {
      Pulse pulse = worker.pulse();
      line.append(
          String.format(
              Locale.ROOT,
              " | CPU %.0f s, RSS %d MiB, %s",
              worker.usage().cpuMillis() / 1e3,
              worker.usage().rssBytes() >> 20,
              pulse == null ? "starts" : pulse.health()));
    }
    out.println(line);
  }
}
