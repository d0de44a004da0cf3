package org.minhchung.bench.world;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.Machine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Takes the broker away in mid-crawl. */
@Command(
    name = "outage",
    description = {
      "Takes the broker away while a backlog is crawled, and brings it back.",
      "The status is 1 if a story was lost or came twice, or a request was impolite."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class OutageVerb implements Callable<Integer> {
  @Mixin private WorldOptions options = new WorldOptions();

  @Option(names = "--before", description = "Real time of crawling before.")
  private Duration before = Duration.ofSeconds(40);

  @Option(names = "--outage", description = "How long the broker is gone, in real time.")
  private Duration outage = Duration.ofMinutes(2);

  @Option(names = "--patience", description = "Real time for the rest to come afterwards.")
  private Duration patience = Duration.ofMinutes(8);

  @Override
  public Integer call() throws IOException, InterruptedException {
    options.backlog = true;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Before: " + Machine.describe());
    try (Scene scene = Scene.open(options)) {
      Mishap mishap = new Mishap(scene, out, patience);
      Every five = new Every(5);
      play(scene, before, () -> five.run(() -> mishap.memory("before")));
      scene.broker().stop();
      play(scene, outage, () -> five.run(() -> mishap.memory("broker gone")));
      scene.broker().start();
      mishap.awaitAll(() -> five.run(() -> mishap.memory("broker back")));
      return mishap.judge(options.settle);
    }
  }

  private static void play(Scene scene, Duration time, Runnable everySecond) {
    long end = System.nanoTime() + time.toNanos();
    scene.playUntil(() -> System.nanoTime() > end, everySecond);
  }

  /** Lets one call in some through. */
  private static final class Every {
    private final int nth;
    private int calls;

    private Every(int nth) {
      this.nth = nth;
    }

    private void run(Runnable work) {
      if (calls++ % nth == 0) {
        work.run();
      }
    }
  }
}
