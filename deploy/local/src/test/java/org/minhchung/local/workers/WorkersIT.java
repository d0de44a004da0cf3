package org.minhchung.local.workers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.Json;
import org.minhchung.events.TopicCreation;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.local.process.DataDirectory;
import org.minhchung.local.process.Installation;
import org.minhchung.local.process.LocalBroker;
import org.minhchung.local.process.ServerOptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Several workers crawl one farm of hosts. Workers are killed, suspended and replaced in the middle
 * of it, and the broker goes away: no page is lost, no article published twice, and no host asked
 * sooner than it should be, as the hosts themselves count.
 *
 * <p>The system properties {@code minhchung.workers} (2), {@code minhchung.workers.kills} (1),
 * {@code minhchung.workers.outage} (PT20S) and {@code minhchung.workers.pages} (16) make it longer.
 */
class WorkersIT {
  private static final Logger LOG = LoggerFactory.getLogger(WorkersIT.class);
  private static final int HOSTS = 40;
  private static final int PAGES = Integer.getInteger("minhchung.workers.pages", 16);
  private static final int WORKERS = Integer.getInteger("minhchung.workers", 2);
  private static final int KILLS = Integer.getInteger("minhchung.workers.kills", 1);
  private static final Duration OUTAGE =
      Duration.parse(System.getProperty("minhchung.workers.outage", "PT20S"));
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Duration DELAY = Duration.ofMillis(500);

  /** Longer than the session, so that others have taken its hosts. */
  private static final Duration SUSPENDED = Duration.ofSeconds(10);

  private final List<CrawlWorker> workers = new ArrayList<>();
  private final List<Article> articles = new CopyOnWriteArrayList<>();
  @TempDir Path directory;
  private DataDirectory data;
  private LocalBroker broker;
  private SiteFarm farm;
  private TopicFollower follower;
  private Path config;
  private int started;

  @BeforeEach
  void begin() throws Exception {
    data = DataDirectory.open(directory.resolve("data"), true);
    startBroker();
    Map<String, Object> kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    TopicCreation.ensure(kafka);
    Duration crawl = Duration.ofSeconds(20L + 25L * KILLS);
    farm = new SiteFarm(HOSTS, PAGES, DELAY, crawl.dividedBy(PAGES));
    follower = new TopicFollower(kafka, Set.of(Topics.ARTICLE), this::read);
    follower.start().get(30, TimeUnit.SECONDS);
    Path sources = Files.writeString(directory.resolve("sources.yaml"), farm.sources());
    config =
        Files.writeString(
            directory.resolve("worker.yaml"),
            """
            kafka:
              bootstrapServers: "%s"
              properties: {session.timeout.ms: "6000", heartbeat.interval.ms: "1500"}
            ingest:
              sources: %s
              feeds: {adaptive: false, tick: PT0.2S}
              fetch: {allowedPrivateHosts: [localhost]}
              frontier: {hostDelay: %s, retryDelay: PT2S, recheckAfter: []}
            """
                .formatted(broker.bootstrapServers(), sources, DELAY));
  }

  private void startBroker() throws InterruptedException {
    broker =
        LocalBroker.start(
            Installation.locate(),
            data,
            ServerOptions.forBroker(OptionalInt.empty(), "broker.port"));
  }

  @AfterEach
  void end() throws Exception {
    for (CrawlWorker worker : workers) {
      worker.close();
    }
    for (AutoCloseable part : new AutoCloseable[] {follower, farm, broker, data}) {
      if (part != null) {
        part.close();
      }
    }
  }

  @Test
  void losesNothingRepeatsNothingAndStaysPoliteWhateverHappensToItsWorkers() throws Exception {
    int total = farm.articles().size();
    for (int i = 0; i < WORKERS; i++) {
      startWorker();
    }
    for (int kill = 1; kill <= KILLS; kill++) {
      awaitArticles(total * kill / (KILLS + 3));
      CrawlWorker victim = workers.remove(0);
      victim.kill();
      startWorker();
      LOG.warn("killed one of {} workers at {} articles", WORKERS, articles.size());
    }
    awaitArticles(total * (KILLS + 1) / (KILLS + 3));
    breakTheBroker();
    awaitArticles(total * (KILLS + 2) / (KILLS + 3));
    assertThat(farm.complaints()).as("before a worker is suspended").isEmpty();
    suspendAWorker();
    awaitArticles(total);

    LOG.warn(
        "{} workers, {} killed: {} articles, {} requests, {} pages asked for again",
        WORKERS,
        KILLS,
        articles.size(),
        farm.requests(),
        farm.repeated());
    assertThat(urls()).isEqualTo(farm.articles());
    // A worker that is suspended between its last look at whose the host is and its sending cannot
    // be stopped short of transactions; a killed one and a lost broker repeat nothing.
    assertThat(repeatedArticles()).hasSizeLessThanOrEqualTo(1);
    assertThat(farm.complaints()).as("around one request of that worker").hasSizeLessThan(3);
    assertThat(workers).allMatch(CrawlWorker::isAlive);
    // only what was under way when something broke
    assertThat(farm.repeated()).isLessThanOrEqualTo(8 * WORKERS * (KILLS + 2));
  }

  private void startWorker() throws IOException {
    workers.add(CrawlWorker.start(config, directory.resolve("worker-" + started++ + ".log")));
  }

  private void breakTheBroker() throws Exception {
    int before = articles.size();
    List<Long> memory = memory();
    broker.close();
    pass(OUTAGE);
    List<Long> after = memory();
    startBroker();
    LOG.warn(
        "broker gone for {} at {} articles; resident MiB {} before, {} after",
        OUTAGE,
        before,
        memory,
        after);
    for (int i = 0; i < memory.size(); i++) {
      assertThat(after.get(i) - memory.get(i)).as("growth in MiB").isLessThan(64);
    }
  }

  private void suspendAWorker() throws Exception {
    CrawlWorker victim = workers.get(0);
    victim.suspend();
    pass(SUSPENDED);
    victim.resume();
    LOG.warn("a worker was suspended for {}, {} articles", SUSPENDED, articles.size());
  }

  private List<Long> memory() throws IOException {
    List<Long> memory = new ArrayList<>();
    for (CrawlWorker worker : workers) {
      memory.add(worker.residentMegabytes());
    }
    return memory;
  }

  private static void pass(Duration time) {
    long begin = System.nanoTime();
    await().atMost(time.plusSeconds(30)).until(() -> System.nanoTime() - begin > time.toNanos());
  }

  private void awaitArticles(int number) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> assertThat(urls().size()).isGreaterThanOrEqualTo(number));
  }

  private Set<String> urls() {
    return articles.stream().map(Article::url).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Articles that are on the topic more than once, by id and version, and second versions. */
  private List<String> repeatedArticles() {
    Map<String, Integer> times = new HashMap<>();
    articles.forEach(a -> times.merge(a.id() + " " + a.url(), 1, Integer::sum));
    return times.entrySet().stream().filter(e -> e.getValue() > 1).map(Map.Entry::getKey).toList();
  }

  /** A follower begins anew after an error of Kafka; a record is the same by its place. */
  private void read(ConsumerRecord<String, byte[]> record) {
    if (places.add(record.partition() + "-" + record.offset())) {
      try {
        articles.add(Json.mapper().readValue(record.value(), Article.class));
      } catch (IOException e) {
        throw new IllegalStateException("not an article", e);
      }
    }
  }

  private final Set<String> places = java.util.concurrent.ConcurrentHashMap.newKeySet();
}
