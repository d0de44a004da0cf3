package org.minhchung.ingest;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.minhchung.events.Source;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.source.SourceList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of the stage, connected to one Kafka, from start to close. */
final class Crawl implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

  private final Path listFile;
  private final Duration tick;
  private final CrawlParts parts;
  private final VisitParts visits;
  private final Clock clock;

  Crawl(
      IngestConfig config,
      List<Canary> canaryList,
      Map<String, Object> kafka,
      IngestCounts counts,
      Clock clock,
      double speed) {
    this.listFile = config.sources();
    this.tick = Duration.ofMillis((long) (config.feeds().tick().toMillis() / speed));
    this.parts = new CrawlParts(config, canaryList, kafka, clock, speed);
    this.visits = new VisitParts(config, parts, counts, clock);
    this.clock = clock;
  }

  @Override
  public CompletableFuture<Void> start(List<Source> list) {
    if (visits.hubs != null) {
      // Before all else: where the port is taken, nothing else has begun. Hubs are told to come
      // back until hosts are looked after here.
      visits.hubs.start();
    }
    return parts.others.start().thenCompose(read -> publish(list)).thenRun(this::work);
  }

  private CompletableFuture<Void> publish(List<Source> list) {
    return listFile == null
        ? CompletableFuture.completedFuture(null)
        : new SourceList(listFile.getFileName().toString(), list)
            .publish(parts.sources, parts.outbox, clock.instant());
  }

  private void work() {
    parts.consumer.start();
    visits.workers.start();
    parts.archive.start();
    parts.flagged.start();
    parts.schedule.start(tick);
    LOG.atInfo()
        .addKeyValue("sources", parts.sources.enabled().size())
        .addKeyValue("remembered", parts.memory.size())
        .log("ingest works");
  }

  @Override
  public String failure() {
    if (parts.consumer.failure() != null) {
      return parts.consumer.failure();
    }
    return parts.schedule.hasEnded()
        ? "the schedule of feeds and re-checks has ended, see the log"
        : null;
  }

  @Override
  public String trouble() {
    if (failure() != null) {
      return failure();
    }
    return parts.consumer.isReading()
        ? parts.archive.trouble()
        : "waiting for its share of the fetch topic";
  }

  @Override
  public String activity() {
    String remark = parts.archive.remark();
    return "watches "
        + parts.sources.enabled().size()
        + " sources, "
        + parts.frontier.size()
        + " visits wait, "
        + parts.memory.size()
        + " addresses known"
        + (remark == null ? "" : ", " + remark);
  }

  @Override
  public void close() {
    CrawlEnd.end(parts, visits);
  }
}
