package org.minhchung.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.minhchung.events.EventProducer;
import org.minhchung.events.HostState;
import org.minhchung.events.Source;
import org.minhchung.ingest.archive.Articles;
import org.minhchung.ingest.archive.DailyPruning;
import org.minhchung.ingest.archive.Pruning;
import org.minhchung.ingest.archive.Snapshots;
import org.minhchung.ingest.archive.TopicClasses;
import org.minhchung.ingest.feed.FeedSchedule;
import org.minhchung.ingest.feed.FeedVisits;
import org.minhchung.ingest.feed.WebSub;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.frontier.FetchTaskConsumer;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.FlaggedArticles;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.Ownership;
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Workers;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.health.Coverage;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.PublishedArticles;
import org.minhchung.ingest.source.SourceList;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All parts of the stage, connected to one Kafka, from start to close. */
final class Crawl implements Running {
  private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);

  /** Reading a page and telling of it takes less than this. */
  private static final Duration AFTER_FETCH = Duration.ofSeconds(15);

  private final IngestConfig config;
  private final EventProducer producer;
  private final Outbox outbox;
  private final VisitMemory memory;
  private final PublishedArticles published;
  private final HostStates hosts;
  private final Ownership ownership;
  private final Sources sources = new Sources();
  private final OtherWorkers others;
  private final Frontier frontier;
  private final FetchTaskConsumer consumer;
  private final FetchTasks tasks;
  private final FlaggedArticles flagged;
  private final FeedSchedule feedSchedule;
  private final Schedule schedule;
  private final Fetcher fetcher;
  private final Snapshots snapshots;
  private final DailyPruning pruning;
  private final Reports reports;
  private final Canaries canaries;
  private final Coverage coverage;
  private final RobotsVisits robots;
  private final Workers workers;
  private WebSub hubs;
  private final Clock clock;
  private final double speed;

  Crawl(
      IngestConfig config,
      List<Canary> canaryList,
      Map<String, Object> kafka,
      IngestCounts counts,
      Clock clock,
      double speed) {
    this.config = config;
    this.clock = clock;
    this.speed = speed;
    this.producer = new EventProducer(patient(kafka), "/minhchung/ingest", clock);
    this.outbox = Outbox.to(producer);
    this.ownership = new Ownership(clock);
    this.memory =
        new VisitMemory(outbox, config.frontier().forgetAfter().dividedBy(3), this::holds);
    this.published = new PublishedArticles(memory);
    this.hosts = new HostStates(config.frontier(), outbox, clock);
    this.others =
        new OtherWorkers(kafka, sources, memory, hosts, this::toldOfRobots, ownership, published);
    this.frontier =
        new Frontier(clock, speed, new OwnedHosts(ownership, hosts), config.frontier().workers());
    DeadLetters deadLetters = new DeadLetters(outbox);
    this.consumer =
        new FetchTaskConsumer(
            kafka,
            frontier,
            ownership,
            outbox,
            others::settle,
            config.fetch().totalTimeout().plus(AFTER_FETCH),
            config.frontier().capacity());
    this.tasks =
        new FetchTasks(
            outbox,
            memory,
            config.frontier().newPerHour(),
            hosts::pause,
            () -> frontier.size() > config.frontier().capacity() / 2,
            clock);
    this.flagged = new FlaggedArticles(kafka, outbox);
    this.feedSchedule = new FeedSchedule(sources, memory, frontier, clock);
    this.fetcher = new Fetcher(config.fetch(), config.signature(), clock);
    this.snapshots =
        config.archive().warcDirectory() == null
            ? null
            : new Snapshots(config.archive(), config.signature(), clock);
    this.pruning =
        snapshots == null
            ? null
            : new DailyPruning(
                new Pruning(
                    snapshots.directory(),
                    config.archive().retention(),
                    new TopicClasses(kafka),
                    clock));
    this.reports = new Reports(outbox, clock);
    this.canaries =
        new Canaries(canaryList, config.canaries(), sources, memory, tasks, reports, clock);
    this.coverage = new Coverage(sources, memory, outbox, clock);
    this.schedule =
        new Schedule(
            sources,
            memory,
            tasks,
            feedSchedule,
            canaries,
            coverage,
            this::holds,
            config.frontier().forgetAfter(),
            clock);
    this.robots =
        new RobotsVisits(
            new RobotsTxt(fetcher, config.signature(), config.fetch().robotsCache(), clock),
            hosts,
            ownership::require,
            fetcher,
            frontier,
            tasks,
            outbox,
            consumer::finished,
            clock);
    this.frontier.onDrop(this::dropped);
    this.workers = new Workers(config.frontier(), frontier, visits(deadLetters, counts), clock);
  }

  private Visits visits(DeadLetters deadLetters, IngestCounts counts) {
    PageMemory pageMemory =
        new PageMemory(
            memory,
            new Rechecks(config.frontier().recheckAfter(), config.frontier().recheckFlagged()),
            clock);
    WatchedPages watched = new WatchedPages(memory, pageMemory, outbox, clock);
    Publication publication =
        new Publication(
            new Articles(snapshots),
            outbox,
            memory,
            published,
            pageMemory,
            watched,
            reports,
            counts);
    PageVisits pages =
        new PageVisits(
            config.frontier(),
            memory,
            tasks,
            config.extraction().extractor(clock),
            publication,
            pageMemory,
            watched,
            deadLetters,
            reports,
            canaries,
            counts,
            clock);
    FeedVisits feeds =
        new FeedVisits(
            config.feeds(),
            config.fetch().maxFeedBytes(),
            config.frontier().forgetAfter().dividedBy(3),
            sources,
            memory,
            tasks,
            feedSchedule,
            clock);
    if (config.feeds().webSubCallback() != null) {
      hubs =
          new WebSub(
              config.feeds(),
              config.fetch().maxFeedBytes(),
              sources,
              feeds,
              feedSchedule,
              outbox,
              fetcher::post,
              ownership::holds,
              (source, found) -> {
                counts.found.add(found);
                coverage.pushed(source, found);
              },
              clock);
    }
    return new Visits(
        config.fetch().maxRedirects(),
        robots,
        hosts,
        ownership::require,
        ownership::requireNow,
        fetcher,
        frontier,
        tasks,
        pages,
        feeds,
        hubs == null ? visit -> Optional.empty() : hubs::ask,
        counts,
        coverage,
        consumer::finished,
        clock);
  }

  /** While Kafka is away, what is to be told waits; to make the visit again would cost more. */
  private static Map<String, Object> patient(Map<String, Object> kafka) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 600_000);
    return properties;
  }

  private void dropped(Visit visit) {
    consumer.dropped(visit);
    if (visit instanceof FeedVisit feed) {
      feedSchedule.ended(feed);
    }
  }

  @Override
  public CompletableFuture<Void> start(List<Source> list) {
    if (hubs != null) {
      // Before all else: where the port is taken, nothing else has begun. Hubs are told to come
      // back until hosts are looked after here.
      hubs.start();
    }
    return others
        .start()
        .thenCompose(
            read ->
                config.sources() == null
                    ? CompletableFuture.completedFuture(null)
                    : new SourceList(config.sources().getFileName().toString(), list)
                        .publish(sources, outbox, clock.instant()))
        .thenRun(
            () -> {
              consumer.start();
              workers.start();
              if (pruning != null) {
                pruning.start();
              }
              flagged.start();
              schedule.start(Duration.ofMillis((long) (config.feeds().tick().toMillis() / speed)));
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
    return schedule.hasEnded()
        ? "the schedule of feeds and re-checks has ended, see the log"
        : null;
  }

  @Override
  public String trouble() {
    if (failure() != null) {
      return failure();
    }
    if (!consumer.isReading()) {
      return "waiting for its share of the fetch topic";
    }
    return snapshots == null ? null : snapshots.trouble();
  }

  @Override
  public String activity() {
    return "watches "
        + sources.enabled().size()
        + " sources, "
        + frontier.size()
        + " visits wait, "
        + memory.size()
        + " addresses known"
        + archive();
  }

  private String archive() {
    if (snapshots == null) {
      return ", pages are not kept";
    }
    return pruning.trouble() == null ? "" : ", " + pruning.trouble();
  }

  private void toldOfRobots(HostState state) {
    robots.told(state);
  }

  private boolean holds(String url) {
    return ownership.holds(CanonicalUrl.host(url));
  }

  @Override
  public void close() {
    schedule.close();
    if (hubs != null) {
      hubs.close();
    }
    flagged.close();
    workers.close();
    // What is cut off now must neither be told nor asked again here.
    ownership.close();
    fetcher.close();
    consumer.close();
    others.close();
    producer.close();
    if (snapshots != null) {
      pruning.close();
      try {
        snapshots.close();
      } catch (IOException e) {
        LOG.error("last WARC file not ended", e);
      }
    }
  }
}
