package org.minhchung.ingest;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.ingest.archive.Articles;
import org.minhchung.ingest.archive.Snapshots;
import org.minhchung.ingest.feed.FeedSchedule;
import org.minhchung.ingest.feed.FeedVisits;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.frontier.FetchTaskConsumer;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.frontier.Workers;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.SourceList;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of the stage, connected to one Kafka, from start to close. */
final class Crawl implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

  private final IngestConfig config;
  private final EventProducer producer;
  private final Outbox outbox;
  private final VisitMemory memory;
  private final Sources sources = new Sources();
  private final TopicFollower follower;
  private final Frontier frontier;
  private final FetchTaskConsumer consumer;
  private final FetchTasks tasks;
  private final FeedSchedule schedule;
  private final Fetcher fetcher;
  private final Snapshots snapshots;
  private final Reports reports;
  private final Canaries canaries;
  private final Workers workers;
  private final Clock clock;
  private volatile ScheduledFuture<?> ticking;
  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "ingest-schedule");
            thread.setDaemon(true);
            return thread;
          });

  Crawl(
      IngestConfig config,
      List<Canary> canaryList,
      Map<String, Object> kafka,
      IngestCounts counts,
      Clock clock) {
    this.config = config;
    this.clock = clock;
    this.producer = new EventProducer(kafka, "/minhchung/ingest", clock);
    this.outbox = Outbox.to(producer);
    this.memory = new VisitMemory(outbox);
    this.follower =
        new TopicFollower(kafka, Set.of(Topics.SOURCE, Topics.SOURCE_STATE), this::read);
    this.frontier = new Frontier(clock);
    DeadLetters deadLetters = new DeadLetters(outbox);
    this.consumer =
        new FetchTaskConsumer(kafka, frontier, deadLetters, config.frontier().capacity());
    this.tasks = new FetchTasks(outbox, memory);
    this.schedule = new FeedSchedule(sources, memory, frontier, clock);
    this.fetcher = new Fetcher(config.fetch(), config.signature(), clock);
    this.snapshots =
        config.archive().warcDirectory() == null
            ? null
            : new Snapshots(
                config.archive().warcDirectory(),
                config.archive().maxWarcBytes(),
                config.signature(),
                clock);
    this.reports = new Reports(outbox, clock);
    this.canaries =
        new Canaries(canaryList, config.canaries(), sources, memory, tasks, reports, clock);
    this.workers = new Workers(config.frontier(), frontier, visits(deadLetters, counts), clock);
  }

  private Visits visits(DeadLetters deadLetters, IngestCounts counts) {
    Publication publication =
        new Publication(
            new Articles(snapshots),
            outbox,
            memory,
            new Rechecks(config.frontier().recheckAfter()),
            reports,
            counts,
            clock);
    PageVisits pages =
        new PageVisits(
            config.frontier(),
            memory,
            tasks,
            config.extraction().extractor(clock),
            publication,
            deadLetters,
            reports,
            canaries,
            counts,
            clock);
    FeedVisits feeds =
        new FeedVisits(
            config.feeds(), config.fetch().maxFeedBytes(), sources, memory, tasks, schedule, clock);
    return new Visits(
        config.frontier(),
        config.fetch().maxRedirects(),
        new RobotsTxt(fetcher, config.signature(), config.fetch().robotsCache(), clock),
        fetcher,
        frontier,
        memory,
        pages,
        feeds,
        counts,
        consumer::finished);
  }

  @Override
  public CompletableFuture<Void> start(List<Source> list) {
    return SourceList.publish(list, outbox)
        .thenCompose(published -> follower.start())
        .thenCompose(
            read ->
                config.sources() == null
                    ? CompletableFuture.completedFuture(null)
                    : SourceList.retire(list, sources, outbox))
        .thenRun(
            () -> {
              consumer.start();
              workers.start();
              long tick = config.feeds().tick().toMillis();
              ticking = ticker.scheduleWithFixedDelay(this::tick, 0, tick, TimeUnit.MILLISECONDS);
              LOG.atInfo()
                  .addKeyValue("sources", sources.enabled().size())
                  .addKeyValue("remembered", memory.size())
                  .log("ingest works");
            });
  }

  @Override
  public String failure() {
    if (consumer.failure() != null) {
      return consumer.failure();
    }
    return ticking != null && ticking.isDone()
        ? "the schedule of feeds and re-checks has ended, see the log"
        : null;
  }

  @Override
  public String trouble() {
    if (failure() != null) {
      return failure();
    }
    return consumer.isReading() ? null : "waiting for its share of the fetch topic";
  }

  @Override
  public String activity() {
    return "watches "
        + sources.enabled().size()
        + " sources, "
        + frontier.size()
        + " visits wait, "
        + memory.size()
        + " addresses known";
  }

  private void read(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.SOURCE.topicName())) {
      sources.read(record);
    } else {
      memory.read(record);
    }
  }

  private void tick() {
    try {
      schedule.tick(consumer::owns);
      canaries.tick(consumer::owns);
      for (SourceState due : memory.takeDue(clock.instant(), consumer::owns)) {
        if (sources.wanted(due.sourceId())) {
          tasks
              .recheck(due)
              .exceptionally(
                  error -> {
                    LOG.atWarn()
                        .addKeyValue("url", due.url())
                        .log("re-check not scheduled, waits for a restart: {}", error.toString());
                    return null;
                  });
        }
      }
    } catch (RuntimeException e) {
      LOG.error("schedule of feeds and re-checks failed this time", e);
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    workers.close();
    consumer.close();
    follower.close();
    // The producer first: what is cut off now must fail to report, not report a failure of the
    // page.
    producer.close();
    fetcher.close();
    if (snapshots != null) {
      try {
        snapshots.close();
      } catch (IOException e) {
        LOG.error("last WARC file not ended", e);
      }
    }
  }
}
