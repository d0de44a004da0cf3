package org.minhchung.local.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Source;
import org.minhchung.events.TopicCreation;
import org.minhchung.ingest.IngestConfig;
import org.minhchung.ingest.Pause;
import org.minhchung.ingest.archive.Backfill;
import org.minhchung.ingest.archive.BackfillReport;
import org.minhchung.ingest.archive.GdeltReport;
import org.minhchung.ingest.archive.Snapshots;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.source.FollowedMemory;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.SourceList;
import org.minhchung.local.config.Settings;
import org.minhchung.local.run.RunningBroker;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Pushes saved pages through the whole pipeline. */
@Command(
    name = "backfill",
    description = "Pushes saved pages through the pipeline, which must be running.")
public final class BackfillVerb implements Callable<Integer> {
  /** Where the pages are. */
  static final class Pages {
    @Option(
        names = "--pages",
        paramLabel = "DIR",
        description = "A directory of pages; repeatable.")
    List<Path> directories;

    @Option(names = "--warc", paramLabel = "FILE", description = "A WARC file; repeatable.")
    List<Path> warcs;

    @Option(
        names = "--gdelt",
        paramLabel = "FILE",
        description =
            "A file of GDELT's (knowledge graph 2.1, mentions or events; packed or not), whose"
                + " pages the crawl is to fetch; repeatable.")
    List<Path> gdelt;
  }

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @ArgGroup(multiplicity = "1")
  Pages pages;

  @Option(names = "--config", paramLabel = "FILE", description = "A YAML configuration file.")
  Path config;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Data directory of a running demo or up, whose Kafka is used.")
  Path data;

  @Override
  public Integer call() throws IOException {
    Map<String, Object> over = data == null ? Map.of() : RunningBroker.of(data);
    Settings settings = Settings.read(config, System.getenv(), Map.of(), over);
    Map<String, Object> kafka = settings.kafka().clientProperties();
    Clock clock = Clock.systemUTC();
    Extractor extractor = settings.ingest().extraction().extractor(clock);
    TopicCreation.ensure(kafka);
    Path list = settings.ingest().sources();
    List<Source> sources = list != null && Files.exists(list) ? SourceList.read(list) : List.of();
    try (EventProducer producer = new EventProducer(kafka, "/minhchung/backfill", clock);
        FollowedMemory known = FollowedMemory.open(kafka, Outbox.to(producer), PATIENCE);
        Snapshots snapshots = snapshots(settings.ingest(), clock)) {
      Backfill backfill =
          new Backfill(Outbox.to(producer), extractor, sources, clock, known.memory(), snapshots);
      if (pages.gdelt != null) {
        print(backfill.gdelt(pages.gdelt, settings.ingest().frontier(), Pause.real()));
        return 0;
      }
      print(
          pages.directories != null
              ? backfill.pages(pages.directories)
              : backfill.warcs(pages.warcs));
    }
    return 0;
  }

  /** Null where pages are not kept. */
  private static Snapshots snapshots(IngestConfig ingest, Clock clock) {
    return ingest.archive().warcDirectory() == null
        ? null
        : new Snapshots(ingest.archive(), ingest.userAgent(), clock);
  }

  private static void print(GdeltReport report) {
    System.out.printf(
        "%d lines in %.1f s: %d pages to fetch, %d malformed, %d skipped%n",
        report.lines(),
        report.took().toMillis() / 1000.0,
        report.tasks(),
        report.malformed(),
        sum(report.skips()));
    report.skips().forEach((why, n) -> System.out.printf("  skipped:     %4d  %s%n", n, why));
    report.examples().forEach(example -> System.out.println("  malformed:         " + example));
  }

  private static void print(BackfillReport report) {
    System.out.printf(
        "%d pages in %.1f s: %d articles, %d dead letters, %d skipped%n",
        report.pages(),
        report.took().toMillis() / 1000.0,
        report.articles(),
        sum(report.deadLetters()),
        sum(report.skips()));
    report.deadLetters().forEach((why, n) -> System.out.printf("  dead letter: %4d  %s%n", n, why));
    report.skips().forEach((why, n) -> System.out.printf("  skipped:     %4d  %s%n", n, why));
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
