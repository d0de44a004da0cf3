package org.minhchung.bench.world.crawl;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.minhchung.bench.corpus.Machine;
import org.minhchung.bench.world.worker.Broker;
import org.minhchung.bench.world.worker.Child;
import org.minhchung.bench.world.worker.Usage;
import org.minhchung.bench.world.worker.Worker;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Throughput from the socket to Kafka. */
@Command(
    name = "crawl",
    description = "Pages per second and core: fetch, robots.txt, parse, extract, Kafka.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class CrawlVerb implements Callable<Integer> {
  @Option(
      names = "--pages",
      description = "Folder with folders of pages in it; made-up pages where it is not given.")
  private Path pages;

  @Option(
      names = "--mean",
      description = "Greatest mean size in bytes; the largest pages are left out for it.")
  private long mean = 170_000;

  @Option(names = "--count", description = "How many pages are fetched.")
  private int count = 20_000;

  @Option(names = "--hosts", description = "Hosts they are spread over.")
  private int hosts = 200;

  @Option(names = "--threads", description = "Threads that fetch.")
  private int threads = 4;

  @Option(names = "--heap", description = "Greatest heap of the worker, in MiB.")
  private int heap = 1024;

  @Option(names = "--archive", description = "Keep every page in a WARC file as well.")
  private boolean archive;

  @Option(names = "--minutes", description = "After which it is given up.")
  private int minutes = 20;

  @Option(
      names = "--data",
      description = "Folder for data and logs; the broker's is emptied first.")
  private Path data = Path.of(System.getProperty("minhchung.bench", "."), "target", "crawl");

  @Override
  public Integer call() throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println("Before: " + Machine.describe());
    Files.createDirectories(data);
    BlockingQueue<String> said = new LinkedBlockingQueue<>();
    String folder = pages == null ? "" : pages.toAbsolutePath().toString();
    try (Broker broker = Broker.start(data.resolve("broker"));
        Child server =
            Child.start(
                PageServer.class,
                List.of("-Xmx768m", "-XX:+UseSerialGC"),
                List.of(folder, Integer.toString(count / hosts), Long.toString(mean)),
                data.resolve("server.log"),
                said::add)) {
      String port = said.poll(60, TimeUnit.SECONDS);
      if (port == null) {
        out.println(
            "The page server (" + server.pid() + ") did not start, see server.log in " + data);
        return 1;
      }
      out.println("Mean page: " + said.poll(5, TimeUnit.SECONDS) + " bytes");
      CrawlSetup setup = new CrawlSetup(hosts, threads, archive ? data.resolve("warc") : null);
      setup.tell(broker, Integer.parseInt(port));
      Path recording = data.resolve("crawl.jfr");
      try (Worker worker =
          Worker.start(
              data,
              "crawl-worker",
              setup.worker(broker, recording),
              List.of(
                  "-Xmx" + heap + "m",
                  "-XX:+UseSerialGC",
                  "-XX:FlightRecorderOptions=stackdepth=160"))) {
        measure(worker, out);
      }
      profile(Profile.of(recording), out);
    }
    out.println("- after: " + Machine.describe());
    return 0;
  }

  private void measure(Worker worker, PrintStream out) throws InterruptedException {
    long deadline = System.nanoTime() + Duration.ofMinutes(minutes).toNanos();
    Mark begin = await(worker, count / 5, deadline);
    Mark end = await(worker, count - count / 50, deadline);
    long pagesDone = end.pages - begin.pages;
    double cpu = (end.usage.cpuMillis() - begin.usage.cpuMillis()) / 1e3;
    double real = (end.nanos - begin.nanos) / 1e9;
    out.printf(
        Locale.ROOT,
        "- %d pages after a warm-up of %d: %.1f s, %.1f pages/s%n",
        pagesDone,
        begin.pages,
        real,
        pagesDone / real);
    out.printf(
        Locale.ROOT,
        "- CPU of the worker %.1f s (of it kernel %.1f s, garbage collection %.1f s): %.2f ms a page, %.0f pages/s per core%n",
        cpu,
        (end.usage.systemMillis() - begin.usage.systemMillis()) / 1e3,
        (end.gcMillis - begin.gcMillis) / 1e3,
        cpu * 1e3 / pagesDone,
        pagesDone / cpu);
    out.printf(Locale.ROOT, "- peak RSS %d MiB%n", end.usage.peakRssBytes() >> 20);
    out.println();
    out.println("| thread | CPU ms a page |");
    out.println("|---|---|");
    end.usage.cpuByThread().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(10)
        .forEach(
            e ->
                out.printf(
                    Locale.ROOT,
                    "| %s | %.3f |%n",
                    e.getKey(),
                    (double) (e.getValue() - begin.usage.cpuByThread().getOrDefault(e.getKey(), 0L))
                        / pagesDone));
  }

  private static Mark await(Worker worker, long pages, long deadline) throws InterruptedException {
    while (System.nanoTime() < deadline && worker.isAlive()) {
      if (worker.pulse() != null && worker.pulse().report().fetched() >= pages) {
        break;
      }
      TimeUnit.MILLISECONDS.sleep(100);
    }
    if (worker.pulse() == null) {
      throw new IllegalStateException("the worker has not started, see crawl-worker.log");
    }
    return new Mark(
        System.nanoTime(),
        worker.pulse().report().fetched(),
        worker.pulse().gcMillis(),
        worker.usage());
  }

  private record Mark(long nanos, long pages, long gcMillis, Usage usage) {}

  private static void profile(Map<String, Integer> samples, PrintStream out) {
    int all = samples.values().stream().mapToInt(n -> n).sum();
    out.println();
    out.println("| stage (of " + all + " samples of Java code, warm-up included) | share |");
    out.println("|---|---|");
    samples.forEach(
        (stage, n) -> out.printf(Locale.ROOT, "| %s | %.1f %% |%n", stage, 100.0 * n / all));
  }
}
