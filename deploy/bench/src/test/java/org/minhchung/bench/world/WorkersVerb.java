package org.minhchung.bench.world;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.world.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Kills workers in mid-crawl. */
@Command(
    name = "workers",
    description = {
      "Kills a worker (kill -9) while several crawl a backlog, starts another, and again.",
      "The status is 1 if a story was lost or came twice, or a request was impolite."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class WorkersVerb implements Callable<Integer> {
  @Mixin private WorldOptions options = new WorldOptions();

  @Option(names = "--kills", description = "How often.")
  private int kills = 5;

  @Option(names = "--between", description = "Stories that come between two kills.")
  private int between = 150;

  @Option(names = "--patience", description = "Real time for anything to come.")
  private Duration patience = Duration.ofMinutes(8);

  @Override
  public Integer call() throws IOException, InterruptedException {
    options.backlog = true;
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Before: " + Machine.describe());
    try (Scene scene = Scene.open(options)) {
      Mishap mishap = new Mishap(scene, out, patience);
      for (int kill = 0; kill < kills; kill++) {
        if (!mishap.awaitCame(scene.sightings().size() + between)) {
          out.println("- nothing more comes; killed " + kill + " times");
          break;
        }
        mishap.memory("kill");
        List<Worker> alive = scene.workers().stream().filter(Worker::isAlive).toList();
        alive.get(kill % alive.size()).kill();
        scene.startWorker();
      }
      Progress progress = new Progress(scene, System.err, Duration.ofSeconds(15));
      mishap.awaitAll(progress::look);
      return mishap.judge(options.settle);
    }
  }
}
