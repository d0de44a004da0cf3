package org.minhchung.bench.world;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.world.report.Balance;
import org.minhchung.bench.world.report.WorldReport;
import org.minhchung.bench.world.worker.Worker;

/** What the commands have in common that let something go wrong while a backlog is crawled. */
final class Mishap {
  private final Scene scene;
  private final PrintStream out;
  private final Duration patience;

  /**
   * Prepares one.
   *
   * @param patience real time to wait until everything has come
   */
  Mishap(Scene scene, PrintStream out, Duration patience) {
    this.scene = scene;
    this.out = out;
    this.patience = patience;
  }

  /** Waits until a number of stories has come, or the patience is at its end. */
  boolean awaitCame(int stories) {
    long deadline = System.nanoTime() + patience.toNanos();
    scene.playUntil(
        () -> scene.sightings().size() >= stories || System.nanoTime() > deadline, () -> {});
    return scene.sightings().size() >= stories;
  }

  /** Waits until all that is due has come, or the patience is at its end. */
  void awaitAll(Runnable everySecond) {
    long deadline = System.nanoTime() + patience.toNanos();
    long[] next = {0};
    boolean[] all = {false};
    scene.playUntil(
        () -> {
          if (System.nanoTime() >= next[0]) {
            next[0] = System.nanoTime() + 2_000_000_000L;
            Balance balance = scene.balance(Duration.ZERO);
            all[0] = balance.articles() >= balance.due();
          }
          return all[0] || System.nanoTime() > deadline;
        },
        everySecond);
  }

  /** Prints how it was, for a graph. */
  void memory(String when) {
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%4d s %-12s came %6d",
                scene.realTime().toSeconds(),
                when,
                scene.sightings().size()));
    for (Worker worker : scene.workers()) {
      if (worker.isAlive() && worker.pulse() != null) {
        line.append(
            String.format(
                Locale.ROOT,
                " | RSS %4d MiB, heap %4d MiB, %s",
                worker.usage().rssBytes() >> 20,
                worker.pulse().heapBytes() >> 20,
                worker.pulse().health()));
      }
    }
    out.println(line);
  }

  /** Prints the balance; 0 where nothing was lost, came twice or was impolite. */
  int judge(Duration settle) {
    Balance balance = scene.balance(settle);
    WorldReport report =
        new WorldReport(scene.world(), balance, scene.politeness(), scene.traces());
    report.print(out);
    out.println("- after: " + Machine.describe());
    boolean polite = scene.politeness().counts().values().stream().allMatch(n -> n == 0);
    boolean isWhole = balance.lostCount() == 0 && balance.twice().isEmpty();
    return polite && isWhole ? 0 : 1;
  }
}
