package org.minhchung.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.ArticleId;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.ExtractionReport.CanaryOutcome;
import org.minhchung.events.ExtractionReport.Occasion;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.ExtractionReport.Shortfall;
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
import org.minhchung.ingest.frontier.Rechecks;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.PageVisit;
import org.minhchung.ingest.health.Canaries;
import org.minhchung.ingest.health.Canary;
import org.minhchung.ingest.health.CanaryConfig;
import org.minhchung.ingest.health.Reports;
import org.minhchung.ingest.source.DeadLetters;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** The whole way of a visit against a real web server; only Kafka is a list. */
class VisitsTest {
  private static final String STORY =
      """
      <html lang="en"><head><title>Quay delayed again</title></head><body><article>
      <h1>Quay delayed again</h1>
      <p>The harbour board met on Monday to discuss the new quay, which has been delayed twice.</p>
      <p>Its chair said that work would begin in %s, once the tide survey is complete.</p>
      </article></body></html>
      """;

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final RecordingOutbox outbox = new RecordingOutbox();
  private final VisitMemory memory = new VisitMemory(outbox);
  private final Sources sources = new Sources();
  private final Frontier frontier = new Frontier(clock);
  private final FeedSchedule schedule = new FeedSchedule(sources, memory, frontier, clock);
  private final IngestCounts counts = new IngestCounts();
  private final List<Long> finished = new ArrayList<>();
  @TempDir Path directory;
  private LocalSite site;
  private Fetcher fetcher;
  private Visits visits;
  private Canaries canaries;
  private long offset;

  @BeforeEach
  void begin() throws IOException {
    site = new LocalSite();
    FrontierConfig config =
        new FrontierConfig(
            1,
            Duration.ofSeconds(5),
            null,
            3,
            Duration.ofMinutes(1),
            null,
            List.of(Duration.ofHours(1), Duration.ofHours(6)));
    FetchConfig fetch =
        new FetchConfig(null, null, null, 100_000, null, 2, null, List.of("localhost"));
    fetcher = new Fetcher(fetch, "Minhchung/1", clock);
    FetchTasks tasks = new FetchTasks(outbox, memory);
    Snapshots snapshots = new Snapshots(directory, 1 << 20, "x", clock);
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
    Publication publication =
        new Publication(
            new Articles(snapshots),
            outbox,
            memory,
            new Rechecks(config.recheckAfter()),
            reports,
            counts,
            clock);
    PageVisits pages =
        new PageVisits(
            config,
            memory,
            tasks,
            new Extractor(clock),
            publication,
            new DeadLetters(outbox),
            reports,
            canaries,
            counts,
            clock);
    FeedVisits feeds =
        new FeedVisits(FeedConfig.defaults(), 1 << 20, sources, memory, tasks, schedule, clock);
    visits =
        new Visits(
            config,
            2,
            new RobotsTxt(fetcher, "Minhchung/1", Duration.ofHours(1), clock),
            fetcher,
            frontier,
            memory,
            pages,
            feeds,
            counts,
            v -> finished.add(v.offset()));
  }

  @AfterEach
  void end() {
    fetcher.close();
    site.close();
  }

  private void task(String path, Reason reason, Instant notBefore, int attempt) {
    FetchTask task = new FetchTask(site.url(path), "post", reason, notBefore, attempt, null, null);
    frontier.add(
        new PageVisit(
            task, new TopicPartition("t", 0), offset++, null, task.url(), Instant.EPOCH, 0));
  }

  private void task(String path) {
    task(path, Reason.FEED, clock.instant(), 0);
  }

  /** Makes the visits whose turn it is and lets the clock run, as long as there are any. */
  private void run() {
    for (int i = 0; i < 50 && frontier.size() > 0; i++) {
      frontier.poll().ifPresentOrElse(this::make, () -> clock.advance(Duration.ofSeconds(1)));
    }
  }

  private void make(Visit visit) {
    frontier.finish(visit.host(), visits.visit(visit));
  }

  private void source(String field, String path) throws IOException {
    String json =
        "{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true,\"pollInterval\":\"PT10M\",\""
            + field
            + "\":[\""
            + site.url(path)
            + "\"]}";
    Source source = Json.mapper().readValue(json, Source.class);
    sources.read(
        new ConsumerRecord<>(
            Topics.SOURCE.topicName(), 0, 0, "post", Json.mapper().writeValueAsBytes(source)));
  }

  private List<Article> articles() {
    return outbox.values(Topics.ARTICLE, Article.class);
  }

  private List<FetchTask> tasks() {
    return outbox.values(Topics.FETCH, FetchTask.class);
  }

  private SourceState state(String path) {
    return memory.of(site.url(path)).orElseThrow();
  }

  @Test
  void publishesANewPageWithItsSnapshotAndPlansTheNextLook() {
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    run();

    Article article = articles().get(0);
    assertThat(article.id()).isEqualTo(ArticleId.of(site.url("/a")));
    assertThat(article.version()).isEqualTo(1);
    assertThat(article.title()).isEqualTo("Quay delayed again");
    assertThat(article.text().lines()).hasSize(2);
    assertThat(article.sourceId()).isEqualTo("post");
    assertThat(directory.resolve(article.snapshot().file())).exists();
    assertThat(state("/a").nextAttempt()).isEqualTo(state("/a").lastAttempt().plusSeconds(3600));
    assertThat(finished).containsExactly(0L);
  }

  @Test
  void visitsAPageOnceHoweverOftenItIsListedOrRedelivered() {
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    task("/a");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(site.asked()).containsExactly("/robots.txt", "/a");
    assertThat(finished).containsExactly(0L, 1L);
  }

  @Test
  void publishesANewVersionOnlyWhenTheContentChanged() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();

    clock.advance(Duration.ofHours(1));
    site.page("/a", STORY.formatted("spring").replace("<body>", "<body><nav>Other</nav>"));
    task("/a", Reason.RECHECK, state("/a").nextAttempt(), 0);
    run();
    assertThat(articles()).hasSize(1);
    assertThat(Duration.between(state("/a").lastAttempt(), state("/a").nextAttempt()))
        .isEqualTo(Duration.ofHours(6));

    clock.advance(Duration.ofHours(6));
    site.page("/a", STORY.formatted("autumn"));
    task("/a", Reason.RECHECK, state("/a").nextAttempt(), 0);
    run();
    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    assertThat(articles()).extracting(Article::id).containsOnly(ArticleId.of(site.url("/a")));
    assertThat(state("/a").nextAttempt()).isNull();
    assertThat(counts.report().versions()).isEqualTo(1);
  }

  private List<ExtractionReport> reports() {
    return outbox.values(Topics.EXTRACTION, ExtractionReport.class);
  }

  @Test
  void tellsHowWellAPageWasReadOncePerVersion() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    task("/a", Reason.RECHECK, clock.instant().plusSeconds(3600), 0);
    run();
    site.page("/a", STORY.formatted("autumn"));
    task("/a", Reason.RECHECK, clock.instant().plusSeconds(7200), 0);
    run();

    assertThat(articles()).hasSize(2);
    assertThat(reports())
        .extracting(ExtractionReport::occasion)
        .containsExactly(Occasion.FIRST, Occasion.RECHECK);
    ExtractionReport report = reports().get(0);
    assertThat(report.outcome()).isEqualTo(Outcome.READ);
    assertThat(report.articleId()).isEqualTo(articles().get(0).id());
    assertThat(report.characters()).isEqualTo(articles().get(0).text().length());
    assertThat(report.paragraphs()).isEqualTo(2);
    assertThat(report.hasTitle()).isTrue();
    assertThat(report.hasDate()).isFalse();
    assertThat(report.flags()).contains("no-date");
    assertThat(outbox.keys(Topics.EXTRACTION)).containsOnly("post");
  }

  @Test
  void tellsWhichPagesHadNoTextOrWereNotToBeHad() {
    site.page("/empty", "<html><head><title>x</title></head><body></body></html>");

    task("/empty");
    task("/nowhere");
    run();

    assertThat(reports())
        .extracting(ExtractionReport::outcome, ExtractionReport::reason)
        .containsExactly(tuple(Outcome.UNREADABLE, "no text found"), tuple(Outcome.LOST, "404"));
  }

  @Test
  void doesNotBlameAPageThatIsTakenDownLater() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    site.status("/a", 410, Map.of());
    task("/a", Reason.RECHECK, clock.instant().plusSeconds(3600), 0);
    run();

    assertThat(outbox.reasons()).hasSize(1);
    assertThat(reports()).hasSize(1);
  }

  @Test
  void visitsACanaryOnItsOwnScheduleAndPublishesOnlyTheOutcome() throws IOException {
    source("feeds", "/rss");
    site.page("/known", STORY.formatted("spring"));

    visitCanaries();
    canaries.tick(u -> true);
    assertThat(tasks()).hasSize(1);
    clock.advance(Duration.ofDays(1));
    visitCanaries();

    assertThat(articles()).isEmpty();
    assertThat(outbox.reasons()).isEmpty();
    assertThat(reports())
        .extracting(ExtractionReport::occasion)
        .containsExactly(Occasion.CANARY, Occasion.CANARY);
    assertThat(reports().get(0).canary()).isEqualTo(new CanaryOutcome("The quay story", List.of()));
    assertThat(memory.of(site.url("/known"))).isEmpty();
  }

  @Test
  void aCanaryThatIsMisreadSaysWhatIsMissingAndIsVisitedAgainSoon() throws IOException {
    source("feeds", "/rss");
    site.page(
        "/known", "<html><title>Quay delayed</title><body><p>Subscribe to read.</body></html>");

    visitCanaries();

    assertThat(reports().get(0).canary().missing())
        .extracting(Shortfall::what)
        .containsExactly("text", "paragraphs", "characters");
    clock.advance(Duration.ofMinutes(59));
    canaries.tick(u -> true);
    assertThat(tasks()).hasSize(1);
    clock.advance(Duration.ofMinutes(2));
    canaries.tick(u -> true);
    assertThat(tasks()).hasSize(2);
  }

  @Test
  void aCanaryThatIsGoneIsToldAndNotBuried() throws IOException {
    source("feeds", "/rss");

    visitCanaries();

    assertThat(outbox.reasons()).isEmpty();
    assertThat(reports().get(0).outcome()).isEqualTo(Outcome.LOST);
    assertThat(reports().get(0).canary().missing())
        .containsExactly(new Shortfall("page", site.url("/known"), "404"));
  }

  @Test
  void robotsHoldForCanariesToo() throws IOException {
    source("feeds", "/rss");
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /known");

    visitCanaries();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(reports().get(0).reason()).contains("robots.txt");
  }

  /** Puts the canaries that are due into the frontier as their tasks' consumer would. */
  private void visitCanaries() {
    int before = tasks().size();
    canaries.tick(u -> true);
    clock.advance(Duration.ofSeconds(1));
    for (FetchTask task : tasks().subList(before, tasks().size())) {
      frontier.add(
          new PageVisit(
              task, new TopicPartition("t", 0), offset++, null, task.url(), Instant.EPOCH, 0));
    }
    run();
  }

  @Test
  void looksAgainWithValidators() {
    site.on(
        "/a",
        e -> {
          if ("\"1\"".equals(e.getRequestHeaders().getFirst("If-None-Match"))) {
            e.sendResponseHeaders(304, -1);
          } else {
            e.getResponseHeaders().set("ETag", "\"1\"");
            byte[] body =
                STORY.formatted("spring").getBytes(java.nio.charset.StandardCharsets.UTF_8);
            LocalSite.send(e, 200, "text/html", body);
          }
        });
    task("/a");
    run();

    clock.advance(Duration.ofHours(1));
    task("/a", Reason.RECHECK, state("/a").nextAttempt(), 0);
    run();

    assertThat(articles()).hasSize(1);
    assertThat(counts.report().unchanged()).isEqualTo(1);
    assertThat(state("/a").version()).isEqualTo(1);
    assertThat(state("/a").nextAttempt()).isNotNull();
  }

  @Test
  void buriesAPageWhoseServerAlwaysSaysNotModified() {
    site.status("/a", 304, Map.of());

    task("/a");
    run();
    assertThat(tasks()).extracting(FetchTask::attempt).containsExactly(1);

    task("/a", Reason.FEED, clock.instant(), 2);
    run();
    assertThat(outbox.reasons()).containsExactly("304 without having been asked for changes");
    assertThat(finished).containsExactly(0L, 1L);
  }

  @Test
  void givesUpWhatCannotBeDealtWith() throws IOException {
    source("feeds", "/rss");
    schedule.tick(u -> true);
    task("/a");
    Visit feed = frontier.poll().orElseThrow();
    frontier.finish(feed.host(), Duration.ZERO);
    Visit page = frontier.poll().orElseThrow();

    visits.giveUp(feed, "could not be dealt with");
    visits.giveUp(page, "could not be dealt with");

    assertThat(outbox.reasons()).containsExactly("could not be dealt with");
    assertThat(finished).containsExactly(0L);
    assertThat(state("/rss").error()).isEqualTo("could not be dealt with");
    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    assertThat(frontier.size()).as("the feed has its next turn").isEqualTo(1);
  }

  @Test
  void goesOnFromABackfilledPage() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    String hash = articles().get(0).contentHash();
    for (String known : new String[] {hash, "other"}) {
      String path = "/" + known;
      site.page(path, STORY.formatted("spring"));
      memory
          .remember(
              new SourceState(
                  site.url(path), "post", null, null, null, null, 0, null, known, 1, null))
          .join();
      task(path);
    }
    run();

    assertThat(counts.report().unchanged()).isEqualTo(1);
    assertThat(articles()).extracting(Article::version).containsExactly(1, 2);
    assertThat(articles().get(1).url()).endsWith("/other");
    assertThat(state("/" + hash).nextAttempt()).as("looked at again").isNotNull();
  }

  @Test
  void ignoresARecheckThatWasDoneBefore() {
    site.page("/a", STORY.formatted("spring"));
    task("/a");
    run();
    int asked = site.asked().size();

    task("/a", Reason.RECHECK, clock.instant().minusSeconds(3600), 0);
    run();

    assertThat(site.asked()).hasSize(asked);
  }

  @Test
  void obeysRobotsTxtAndRemembersTheBan() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /a\n");
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    task("/a");
    run();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(outbox.reasons()).containsExactly("robots.txt forbids");
    assertThat(outbox.keys(Topics.INGEST_DLQ)).containsExactly("news.localhost");
    assertThat(state("/a").error()).isEqualTo("robots.txt forbids");
    assertThat(finished).containsExactly(0L, 1L);
  }

  @Test
  void followsRedirectsAndKnowsThePageByBothAddresses() {
    site.status("/old", 301, Map.of("Location", "/new"));
    site.page("/new", STORY.formatted("spring"));

    task("/old");
    run();
    task("/new");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(articles().get(0).url()).isEqualTo(site.url("/new"));
    assertThat(state("/old").nextAttempt()).as("looked at again by one address").isNotNull();
    assertThat(state("/new").nextAttempt()).isNull();
  }

  @Test
  void checksRobotsTxtOfEachRedirectTarget() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
    site.status("/a", 302, Map.of("Location", "/secret"));
    site.page("/secret", STORY.formatted("spring"));

    task("/a");
    run();

    assertThat(site.asked()).doesNotContain("/secret");
    assertThat(outbox.reasons()).containsExactly("robots.txt forbids");
  }

  @Test
  void leavesARoundaboutAfterTheLimit() {
    site.status("/a", 302, Map.of("Location", "/b"));
    site.status("/b", 302, Map.of("Location", "/a"));

    task("/a");
    run();

    assertThat(outbox.reasons()).containsExactly("more than 2 redirects");
    assertThat(site.asked()).containsExactly("/robots.txt", "/a", "/b", "/a");
  }

  @Test
  void refusesRedirectsIntoThePrivateNetwork() {
    site.status("/a", 302, Map.of("Location", site.url("127.0.0.1", "/inside")));
    site.page("/inside", STORY.formatted("spring"));

    task("/a");
    run();

    assertThat(outbox.reasons()).singleElement().asString().contains("private address refused");
    assertThat(site.asked()).doesNotContain("/inside");
  }

  @Test
  void asksAgainLaterAndGivesUpAfterTheLastAttempt() {
    site.status("/a", 500, Map.of());

    task("/a");
    run();
    FetchTask again = tasks().get(0);
    assertThat(again.attempt()).isEqualTo(1);
    assertThat(again.notBefore()).isEqualTo(clock.instant().plusSeconds(60));
    assertThat(memory.knows(site.url("/a"))).isFalse();

    task("/a", Reason.FEED, clock.instant(), 2);
    run();
    assertThat(tasks()).hasSize(1);
    assertThat(outbox.reasons()).containsExactly("500");
  }

  @Test
  void leavesAnOverloadedHostAlone() {
    site.status("/a", 503, Map.of("Retry-After", "120"));
    task("/a");

    Visit visit = frontier.poll().orElseThrow();

    assertThat(visits.visit(visit)).isEqualTo(Duration.ofMinutes(2));
    assertThat(tasks().get(0).notBefore()).isEqualTo(clock.instant().plusSeconds(120));
  }

  @Test
  void triesAgainLaterWhereRobotsTxtCannotBeHad() {
    site.status("/robots.txt", 503, Map.of());
    site.page("/a", STORY.formatted("spring"));

    task("/a");
    run();

    assertThat(site.asked()).containsExactly("/robots.txt");
    assertThat(outbox.reasons()).isEmpty();
    assertThat(tasks()).hasSize(1);
  }

  @Test
  void buriesWhatHasNoTextAndWhatIsNoPage() {
    site.page("/empty", "<html><body><nav>Home</nav></body></html>");
    site.text("/picture", "image/png", "x");
    site.page("/large", "x".repeat(100_001));

    task("/empty");
    task("/picture");
    task("/large");
    task("/missing");
    run();

    assertThat(outbox.reasons())
        .containsExactly("no text found", "not HTML: image/png", "larger than 100000 bytes", "404");
    assertThat(counts.report().deadLetters()).isEqualTo(4);
    assertThat(finished).containsExactly(0L, 1L, 2L, 3L);
  }

  @Test
  void knowsAPageByItsCanonicalAddress() {
    String head = "<link rel=canonical href=" + site.url("/a") + "></head>";
    site.page("/a", STORY.formatted("spring").replace("</head>", head));
    site.page("/amp/a", STORY.formatted("spring").replace("</head>", head));

    task("/amp/a");
    task("/a");
    run();

    assertThat(articles()).hasSize(1);
    assertThat(articles().get(0).id()).isEqualTo(ArticleId.of(site.url("/a")));
  }

  @Test
  void turnsFeedItemsIntoTasksOnce() throws IOException {
    source("feeds", "/rss");
    String item = "<item><title>t</title><link>%s</link></item>";
    site.text(
        "/rss",
        "application/rss+xml",
        "<rss version='2.0'><channel><title>A</title><link>http://x/</link><description>d"
            + "</description>"
            + item.formatted(site.url("/a"))
            + item.formatted(site.url("/b?utm_source=rss"))
            + "</channel></rss>");

    schedule.tick(u -> true);
    schedule.tick(u -> true);
    run();
    assertThat(tasks()).extracting(FetchTask::url).containsExactly(site.url("/a"), site.url("/b"));
    assertThat(outbox.keys(Topics.FETCH)).containsOnly("news.localhost");

    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    run();
    assertThat(tasks()).hasSize(2);
    assertThat(counts.report().feedsRead()).isEqualTo(2);
  }

  @Test
  void keepsTheErrorOfABrokenFeedAndComesBack() throws IOException {
    source("feeds", "/rss");
    site.text("/rss", "text/html", "<html><body>moved<br></body></html>");

    schedule.tick(u -> true);
    run();

    assertThat(state("/rss").error()).startsWith("not a feed");
    assertThat(state("/rss").failures()).isEqualTo(1);
    assertThat(state("/rss").nextAttempt()).isAfter(clock.instant());
    assertThat(counts.report().feedErrors()).isEqualTo(1);
    clock.advance(Duration.ofMinutes(11));
    schedule.tick(u -> true);
    assertThat(frontier.size()).isEqualTo(1);
  }

  @Test
  void followsASitemapIndex() throws IOException {
    source("sitemaps", "/index.xml");
    site.text(
        "/index.xml",
        "text/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url("/news.xml")
            + "</loc></sitemap></sitemapindex>");
    site.text(
        "/news.xml",
        "text/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.url("/a")
            + "</loc><lastmod>2026-11-23</lastmod></url><url><loc>"
            + site.url("/old")
            + "</loc><lastmod>2020-01-01</lastmod></url></urlset>");

    schedule.tick(u -> true);
    run();

    assertThat(tasks()).extracting(FetchTask::url).containsExactly(site.url("/a"));
    assertThat(tasks()).extracting(FetchTask::reason).containsExactly(Reason.SITEMAP);
  }
}
