package org.minhchung.ingest;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.minhchung.events.EventProducer;
import org.minhchung.events.HostState;
import org.minhchung.ingest.archive.PageArchive;
import org.minhchung.ingest.feed.FeedSchedule;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.frontier.FetchTaskConsumer;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.FlaggedArticles;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.Ownership;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.health.Coverage;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.PublishedArticles;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** What a crawl knows, what waits in it and what falls due, connected; nothing of it runs yet. */
final class CrawlParts {
  /** Reading a page and telling of it takes less than this. */
  private static final Duration AFTER_FETCH = Duration.ofSeconds(15);

  final EventProducer producer;
  final Outbox outbox;
  final Ownership ownership;
  final Sources sources = new Sources();
  final VisitMemory memory;
  final PublishedArticles published;
  final HostStates hosts;
  final OtherWorkers others;
  final Frontier frontier;
  final FetchTaskConsumer consumer;
  final FetchTasks tasks;
  final FlaggedArticles flagged;
  final FeedSchedule feedSchedule;
  final Fetcher fetcher;
  final PageArchive archive;
  final Reports reports;
  final Canaries canaries;
  final Coverage coverage;
  final Schedule schedule;
  final RobotsVisits robots;

  CrawlParts(
      IngestConfig config,
      List<Canary> canaryList,
      Map<String, Object> kafka,
      Clock clock,
      double speed) {
    producer = new EventProducer(patient(kafka), "/minhchung/ingest", clock);
    outbox = Outbox.to(producer);
    ownership = new Ownership(clock);
    memory = new VisitMemory(outbox, config.frontier().forgetAfter().dividedBy(3), this::holds);
    published = new PublishedArticles(memory);
    hosts = new HostStates(config.frontier(), outbox, clock);
    others =
        new OtherWorkers(kafka, sources, memory, hosts, this::toldOfRobots, ownership, published);
    frontier =
        new Frontier(clock, speed, new OwnedHosts(ownership, hosts), config.frontier().workers());
    consumer =
        new FetchTaskConsumer(
            kafka,
            frontier,
            ownership,
            outbox,
            others::settle,
            config.fetch().totalTimeout().plus(AFTER_FETCH),
            config.frontier().capacity());
    tasks =
        new FetchTasks(
            outbox,
            memory,
            config.frontier().newPerHour(),
            hosts::pause,
            () -> frontier.size() > config.frontier().capacity() / 2,
            clock);
    flagged = new FlaggedArticles(kafka, outbox);
    feedSchedule = new FeedSchedule(sources, memory, frontier, clock);
    fetcher = new Fetcher(config.fetch(), config.signature(), clock);
    archive = new PageArchive(config.archive(), config.signature(), kafka, clock);
    reports = new Reports(outbox, clock);
    canaries = new Canaries(canaryList, config.canaries(), sources, memory, tasks, reports, clock);
    coverage = new Coverage(sources, memory, outbox, clock);
    schedule =
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
    robots =
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
    frontier.onDrop(this::dropped);
  }

  /** While Kafka is away, what is to be told waits; to make the visit again would cost more. */
  private static Map<String, Object> patient(Map<String, Object> kafka) {
    Map<String, Object> properties = new HashMap<>(kafka);
    properties.putIfAbsent(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 600_000);
    return properties;
  }

  private boolean holds(String url) {
    return ownership.holds(CanonicalUrl.host(url));
  }

  private void toldOfRobots(HostState state) {
    robots.told(state);
  }

  private void dropped(Visit visit) {
    consumer.dropped(visit);
    if (visit instanceof FeedVisit feed) {
      feedSchedule.ended(feed);
    }
  }
}
