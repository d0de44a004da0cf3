package org.minhchung.ingest;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.minhchung.events.EventProducer;
import org.minhchung.events.HostState;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
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

  private static final Duration FORGET_EVERY = Duration.ofDays(1);
  private static final int PARTS = 64;

  private final IngestConfig config;
  private final Map<String, Object> kafka;
  private final EventProducer producer;
  private final Outbox outbox;
  private final VisitMemory memory;
  private final PublishedArticles published;
  private final HostStates hosts;
  private final JsonSerde<HostState> hostStates = new JsonSerde<>(HostState.class);
  private final Ownership ownership;
  private final AtomicLong lastRemembered = new AtomicLong();
  private final Sources sources = new Sources();
  private final TopicFollower follower;
  private final Frontier frontier;
  private final FetchTaskConsumer consumer;
  private final FetchTasks tasks;
  private final FlaggedArticles flagged;
  private final FeedSchedule schedule;
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
  private volatile ScheduledFuture<?> ticking;
  private Instant nextForgetting;
  private int forgettingTurn;
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
      Clock clock,
      double speed) {
    this.config = config;
    this.clock = clock;
    this.speed = speed;
    this.nextForgetting = clock.instant().plus(FORGET_EVERY);
    this.kafka = kafka;
    this.producer = new EventProducer(patient(kafka), "/minhchung/ingest", clock);
    this.outbox = Outbox.to(producer);
    this.ownership = new Ownership(clock);
    this.memory =
        new VisitMemory(outbox, config.frontier().forgetAfter().dividedBy(3), this::holds);
    this.published = new PublishedArticles(memory);
    this.hosts = new HostStates(config.frontier(), outbox, clock);
    this.follower =
        new TopicFollower(
            kafka, Set.of(Topics.SOURCE, Topics.SOURCE_STATE, Topics.HOST_STATE), this::read);
    this.frontier =
        new Frontier(
            clock, speed, new OwnedHosts(ownership, hosts), config.frontier().mostAtSlowHosts());
    DeadLetters deadLetters = new DeadLetters(outbox);
    this.consumer =
        new FetchTaskConsumer(
            kafka,
            frontier,
            ownership,
            outbox,
            this::settle,
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
    this.schedule = new FeedSchedule(sources, memory, frontier, clock);
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
            schedule,
            clock);
    if (config.feeds().webSubCallback() != null) {
      hubs =
          new WebSub(
              config.feeds(),
              config.fetch().maxFeedBytes(),
              sources,
              feeds,
              schedule,
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

  /** Reads to its end what other workers have told of pages and hosts until now. */
  private CompletableFuture<Void> settle() {
    return follower
        .reachEnd()
        .thenRunAsync(
            () -> {
              Instant last = Instant.ofEpochMilli(lastRemembered.get());
              Instant now = Instant.now();
              published.catchUp(kafka, last.isBefore(now) ? last : now);
            });
  }

  private void dropped(Visit visit) {
    consumer.dropped(visit);
    if (visit instanceof FeedVisit feed) {
      schedule.ended(feed);
    }
  }

  @Override
  public CompletableFuture<Void> start(List<Source> list) {
    if (hubs != null) {
      // Before all else: where the port is taken, nothing else has begun. Hubs are told to come
      // back until hosts are looked after here.
      hubs.start();
    }
    return follower
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
              long tick = Math.max(1, (long) (config.feeds().tick().toMillis() / speed));
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

  private void read(ConsumerRecord<String, byte[]> record) {
    if (record.topic().equals(Topics.SOURCE.topicName())) {
      sources.read(record);
    } else if (record.topic().equals(Topics.HOST_STATE.topicName())) {
      readHost(record);
    } else {
      lastRemembered.accumulateAndGet(record.timestamp(), Math::max);
      memory.read(record);
    }
  }

  /** Of a host that is looked after here, more is known already than the topic says. */
  private void readHost(ConsumerRecord<String, byte[]> record) {
    HostState state = hostStates.deserializer().deserialize(record.topic(), record.value());
    if (state != null && state.robots() != null) {
      robots.told(state);
    } else if (!ownership.admits(record.key())) {
      hosts.read(record.key(), state);
    }
  }

  private void tick() {
    try {
      forgetAPart();
      Predicate<String> mine = this::holds;
      schedule.tick(mine);
      canaries.tick(mine);
      coverage.tick(mine);
      // Pages of a source that is off stay due until it is on again.
      Predicate<String> wanted = url -> mine.test(url) && isWanted(url);
      for (SourceState due : memory.takeDue(clock.instant(), wanted)) {
        tasks
            .recheck(due)
            .exceptionally(
                error -> {
                  LOG.atWarn()
                      .addKeyValue("url", due.url())
                      .log("re-check not scheduled, tried again: {}", error.toString());
                  memory.putBack(due);
                  return null;
                });
      }
    } catch (RuntimeException e) {
      LOG.error("schedule of feeds and re-checks failed this time", e);
    }
  }

  private boolean holds(String url) {
    return ownership.holds(CanonicalUrl.host(url));
  }

  private boolean isWanted(String url) {
    return memory.of(url).map(state -> sources.wanted(state.sourceId())).orElse(false);
  }

  /** Once a day, after a day in which every list has been read, and a little at a time. */
  private void forgetAPart() {
    Instant now = clock.instant();
    if (!now.isBefore(nextForgetting)) {
      nextForgetting = now.plus(FORGET_EVERY.dividedBy(PARTS));
      int forgotten =
          memory.forgetUnseen(forgettingTurn++, now, config.frontier().forgetAfter(), this::holds);
      if (forgotten > 0) {
        LOG.atInfo().addKeyValue("pages", forgotten).log("pages unseen for long forgotten");
      }
    }
  }

  @Override
  public void close() {
    ticker.shutdownNow();
    if (hubs != null) {
      hubs.close();
    }
    flagged.close();
    workers.close();
    // What is cut off now must neither be told nor asked again here.
    ownership.close();
    fetcher.close();
    consumer.close();
    follower.close();
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
