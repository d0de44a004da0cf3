package org.minhchung.bench.world;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.world.model.World;
import org.minhchung.bench.world.report.Balance;
import org.minhchung.bench.world.report.WorldReport;
import org.minhchung.bench.world.worker.Usage;
import org.minhchung.bench.world.worker.Worker;
import org.minhchung.events.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lets the ingest stage watch a whole simulated world. */
@Command(
    name = "world",
    description = {
      "Watches a simulated world on loopback with the real ingest stage and a real broker.",
      "The status is 1 if a story came twice or a server counted an impolite request, or if",
      "less than 99.5 % of what was due came."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class WorldVerb implements Callable<Integer> {
  private static final double SHARE = 99.5;

  @Mixin private WorldOptions options = new WorldOptions();

  @Option(names = "--json", description = "File for the figures.")
  private Path json = Path.of(System.getProperty("minhchung.bench", "."), "target", "world.json");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Before: " + Machine.describe());
    try (Scene scene = Scene.open(options)) {
      World world = scene.world();
      Progress progress = new Progress(scene, System.err, Duration.ofSeconds(15));
      scene.playUntil(world.end(), progress::look);
      Balance balance = scene.balance(options.settle);
      WorldReport report = new WorldReport(world, balance, scene.politeness(), scene.traces());
      report.line(
          out,
          "world",
          String.format(
              Locale.ROOT,
              "%d hosts, %.2f h at speed %.1f, seed %d, %d worker(s) with %d threads, %s",
              options.hosts,
              options.hours,
              options.speed,
              options.seed,
              options.workers,
              options.threads,
              options.fixed ? "every " + options.poll : "adaptive polling"));
      report.line(out, "configuration", options.config());
      report.print(out);
      out.println();
      cost(report, out, scene, balance);
      report.line(out, "machine after", Machine.describe());
      Json.mapper().writerWithDefaultPrettyPrinter().writeValue(json.toFile(), report.told());
      boolean polite = scene.politeness().counts().values().stream().allMatch(n -> n == 0);
      return polite && balance.twice().isEmpty() && balance.share() >= SHARE ? 0 : 1;
    }
  }

  private void cost(WorldReport report, PrintStream out, Scene scene, Balance balance) {
    double seconds = scene.realTime().toMillis() / 1e3;
    report.line(out, "real seconds", Math.round(seconds));
    report.line(
        out,
        "articles per real second",
        String.format(Locale.ROOT, "%.1f", balance.articles() / seconds));
    for (Worker worker : scene.workers()) {
      Usage usage = worker.usage();
      report.line(
          out,
          "worker " + (scene.workers().indexOf(worker) + 1),
          String.format(
              Locale.ROOT,
              "CPU %.1f s (%.2f cores), peak RSS %d MiB, %s",
              usage.cpuMillis() / 1e3,
              usage.cpuMillis() / 1e3 / seconds,
              usage.peakRssBytes() >> 20,
              worker.pulse()));
      report.line(out, "CPU ms by thread", worker.cpuByThread());
    }
    Usage own = Usage.of(ProcessHandle.current().pid(), Usage.NOTHING);
    Usage broker = Usage.of(scene.broker().pid(), Usage.NOTHING);
    report.line(
        out,
        "servers and counting, broker",
        String.format(
            Locale.ROOT, "CPU %.1f s, %.1f s", own.cpuMillis() / 1e3, broker.cpuMillis() / 1e3));
  }
}
