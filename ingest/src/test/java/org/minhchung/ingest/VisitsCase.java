package org.minhchung.ingest;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.FetchTask;
import org.minhchung.events.FetchTask.Reason;
import org.minhchung.events.Json;
import org.minhchung.events.Source;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.archive.Articles;
import org.minhchung.ingest.archive.Snapshots;
import org.minhchung.ingest.extract.Extractor;
import org.minhchung.ingest.feed.FeedConfig;
import org.minhchung.ingest.feed.FeedSchedule;
import org.minhchung.ingest.feed.FeedVisits;
import org.minhchung.ingest.fetch.FetchConfig;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.FrontierConfig;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.LostHostException;
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.frontier.TaskReader;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.health.CanaryConfig;
import org.minhchung.ingest.health.Coverage;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.PublishedArticles;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** A crawler on one site of loopback, whose clock the test moves. */
abstract class VisitsCase {
  static final String STORY =
      """
      <html lang="en"><head><title>Quay delayed again</title></head><body><article>
      <h1>Quay delayed again</h1>
      <p>The harbour board met on Monday to discuss the new quay, which has been delayed twice.</p>
      <p>Its chair said that work would begin in %s, once the tide survey is complete.</p>
      </article></body></html>
      """;

  final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  final RecordingOutbox outbox = new RecordingOutbox();
  final VisitMemory memory = new VisitMemory(outbox);
  final Sources sources = new Sources();
  final Frontier frontier = new Frontier(clock);
  final FeedSchedule schedule = new FeedSchedule(sources, memory, frontier, clock);
  final Coverage coverage = new Coverage(sources, memory, outbox, clock);
  final IngestCounts counts = new IngestCounts();
  final List<Long> finished = new ArrayList<>();
  @TempDir Path directory;
  LocalSite site;
  Fetcher fetcher;
  Visits visits;
  FetchTasks tasks;
  RobotsVisits robotsVisits;
  HostStates hosts;
  final Set<String> lostHosts = new HashSet<>();
  Canaries canaries;
  long offset;
  int delivered;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    FrontierConfig config =
        new FrontierConfig(
            1,
            Duration.ofSeconds(5),
            null,
            Duration.ofMinutes(3),
            Duration.ofMinutes(1),
            null,
            List.of(Duration.ofHours(1), Duration.ofHours(6)),
            null,
            null,
            null,
            null);
    FetchConfig fetch =
        new FetchConfig(null, null, null, 100_000, null, 2, null, List.of("localhost"));
    fetcher = new Fetcher(fetch, "Minhchung/1", clock);
    tasks = new FetchTasks(outbox, memory, 720, clock);
    Snapshots snapshots =
        new Snapshots(org.minhchung.ingest.archive.ArchiveConfig.in(directory), "x", clock);
    Reports reports = new Reports(outbox, clock);
    canaries =
        new Canaries(
            List.of(
                new Canary(
                    "post",
                    "The quay story",
                    site.url("/known"),
                    new Canary.Expectation("Quay delayed", List.of("tide survey"), 2, 100, null))),
            CanaryConfig.defaults(),
            sources,
            memory,
            tasks,
            reports,
            clock);
    PageMemory pageMemory =
        new PageMemory(memory, new Rechecks(config.recheckAfter(), config.recheckFlagged()), clock);
    WatchedPages watched = new WatchedPages(memory, pageMemory, outbox, clock);
    Publication publication =
        new Publication(
            new Articles(snapshots),
            outbox,
            memory,
            new PublishedArticles(memory),
            pageMemory,
            watched,
            reports,
            counts);
    PageVisits pages =
        new PageVisits(
            config,
            memory,
            tasks,
            new Extractor(clock),
            publication,
            pageMemory,
            watched,
            new DeadLetters(outbox),
            reports,
            canaries,
            counts,
            clock);
    FeedVisits feeds =
        new FeedVisits(
            FeedConfig.defaults(),
            1 << 20,
            Duration.ofDays(30),
            sources,
            memory,
            tasks,
            schedule,
            clock);
    hosts = new HostStates(config, outbox, clock);
    RobotsVisits robots =
        new RobotsVisits(
            new RobotsTxt(fetcher, "Minhchung/1", Duration.ofHours(1), clock),
            hosts,
            this::requireHost,
            fetcher,
            frontier,
            tasks,
            outbox,
            this::finish,
            clock);
    robotsVisits = robots;
    visits =
        new Visits(
            2,
            robots,
            hosts,
            this::requireHost,
            this::requireHost,
            fetcher,
            frontier,
            tasks,
            pages,
            feeds,
            hub -> Optional.of(fetcher.post(hub.url(), "hub.topic=" + hub.topic())),
            counts,
            coverage,
            this::finish,
            clock);
  }

  private void finish(Visit visit) {
    if (visit.partition() != null) {
      finished.add(visit.offset());
    }
  }

  private void requireHost(String host) {
    if (lostHosts.contains(host)) {
      throw new LostHostException(host, "another worker has it now");
    }
  }

  @AfterEach
  void end() {
    fetcher.close();
    site.close();
  }

  void task(String path, Reason reason, Instant notBefore, int attempt) {
    add(new FetchTask(site.url(path), "post", reason, notBefore, attempt, null, null));
  }

  void add(FetchTask task) {
    frontier.add(
        new PageVisit(
            task, new TopicPartition("t", 0), offset++, null, task.url(), Instant.EPOCH, 0));
  }

  void task(String path) {
    task(path, Reason.FEED, clock.instant(), 0);
  }

  /** Makes the visits whose turn it is and lets the clock run, as long as there are any. */
  void run() {
    for (int i = 0; i < 500 && frontier.size() > 0; i++) {
      frontier.poll().ifPresentOrElse(this::make, () -> clock.advance(Duration.ofSeconds(1)));
    }
  }

  /** Brings to the frontier what was sent to the hosts that others led to. */
  void deliver() throws IOException {
    List<FetchTask> all = tasks();
    for (FetchTask task : all.subList(delivered, all.size())) {
      frontier.add(
          new TaskReader()
              .read(
                  new ConsumerRecord<>(
                      "t", 0, offset++, null, Json.mapper().writeValueAsBytes(task))));
    }
    delivered = all.size();
  }

  void make(Visit visit) {
    frontier.finish(visit.host(), visits.visit(visit));
  }

  void source(String field, String... paths) throws IOException {
    String json =
        "{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true,\"pollInterval\":\"PT10M\",\""
            + field
            + "\":[\""
            + Stream.of(paths).map(site::url).collect(Collectors.joining("\",\""))
            + "\"]}";
    Source source = Json.mapper().readValue(json, Source.class);
    sources.read(
        new ConsumerRecord<>(
            Topics.SOURCE.topicName(), 0, 0, "post", Json.mapper().writeValueAsBytes(source)));
  }

  List<Article> articles() {
    return outbox.values(Topics.ARTICLE, Article.class);
  }

  List<FetchTask> tasks() {
    return outbox.values(Topics.FETCH, FetchTask.class);
  }

  SourceState state(String path) {
    return memory.of(site.url(path)).orElseThrow();
  }

  List<ExtractionReport> reports() {
    return outbox.values(Topics.EXTRACTION, ExtractionReport.class);
  }
}
