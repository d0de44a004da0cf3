package org.minhchung.local.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.AlertsConfig.ElasticsearchSettings;
import org.minhchung.alerts.AlertsConfig.IndexSettings;
import org.minhchung.alerts.index.ArticleContext;
import org.minhchung.alerts.index.Counts;
import org.minhchung.alerts.index.ElasticsearchConnection;
import org.minhchung.alerts.index.Indexer;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.index.QueueRow;
import org.minhchung.alerts.index.SearchIndex;
import org.minhchung.alerts.index.SearchPage;
import org.minhchung.alerts.index.SearchRequest;
import org.minhchung.alerts.index.SearchUnavailableException;
import org.minhchung.alerts.index.Stories;
import org.minhchung.alerts.index.Story;
import org.minhchung.alerts.query.QueryException;
import org.minhchung.alerts.review.AuditChain;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.ReviewLog;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.alerts.topic.DeadLetters;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Json;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Source;
import org.minhchung.events.TopicCreation;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.events.Verdict;
import org.minhchung.local.process.DataDirectory;
import org.minhchung.local.process.Installation;
import org.minhchung.local.process.LocalBroker;
import org.minhchung.local.process.LocalSearchNode;
import org.minhchung.local.process.LocalServers;
import org.minhchung.local.process.ServerOptions;

/**
 * Index, queries, queue and review on a real broker and a real search node. The articles and
 * queries are those on which the matcher in memory is tested, so that both back ends agree.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SearchIndexIT {
  private static final Path TABLE =
      Path.of("alerts/src/test/resources/org/minhchung/alerts/query/agreement.json");
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-04T08:00:00Z"), ZoneOffset.UTC);
  private static final Duration SOON = Duration.ofSeconds(40);

  @TempDir static Path directory;

  private static final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private static final ConcurrentLinkedQueue<ConsumerRecord<String, byte[]>> dead =
      new ConcurrentLinkedQueue<>();
  private static Installation installation;
  private static DataDirectory data;
  private static LocalBroker broker;
  private static LocalSearchNode node;
  private static JsonNode table;
  private static Map<String, Object> kafka;
  private static EventProducer producer;
  private static ElasticsearchConnection elasticsearch;
  private static ReviewStates reviews;
  private static ReviewLog reviewLog;
  private static Indexer indexer;
  private static Stories stories;

  @BeforeAll
  static void startEverything() throws Exception {
    installation = Installation.locate();
    table = Json.mapper().readTree(installation.home().resolve(TABLE).toFile());
    data = open(DataDirectory.open(directory.resolve("data"), true));
    LocalServers servers =
        LocalServers.start(
            installation,
            data,
            ServerOptions.forBroker(OptionalInt.empty(), "broker.port"),
            searchNodeOptions());
    broker = open(servers.broker());
    node = servers.searchNode();
    kafka = Map.of("bootstrap.servers", broker.bootstrapServers());
    TopicCreation.ensure(kafka);
    producer = open(new EventProducer(kafka, "/minhchung/test", CLOCK));
    publishTable();
    startParts();
    await().atMost(SOON).until(() -> counts().articles() == 10);
    decideAsInTable();
  }

  private static ServerOptions searchNodeOptions() {
    return ServerOptions.forSearchNode(OptionalInt.empty(), "elasticsearch.port");
  }

  private static void publishTable() throws Exception {
    for (JsonNode source : table.path("sources")) {
      Source value = Json.mapper().treeToValue(source, Source.class);
      producer.send(Topics.SOURCE, value.id(), value.id(), value).join();
    }
    for (JsonNode claim : table.path("claims")) {
      Claim value = Json.mapper().treeToValue(claim, Claim.class);
      producer.send(Topics.CLAIM, value.id(), value.id(), value).join();
    }
    for (JsonNode assessment : table.path("assessments")) {
      publish(Json.mapper().treeToValue(assessment, Assessment.class));
    }
  }

  private static void publish(Assessment assessment) {
    String id = assessment.article().id();
    producer.send(Topics.ASSESSMENT, id, id + assessment.externalVersion(), assessment).join();
  }

  private static void startParts() {
    ElasticsearchSettings settings =
        new ElasticsearchSettings(node.uri().toString(), null, null, null, 0, null);
    elasticsearch = open(new ElasticsearchConnection(settings));
    LiveTable<Source> sources = open(new LiveTable<>(kafka, Topics.SOURCE, Source.class));
    LiveTable<Claim> claims = open(new LiveTable<>(kafka, Topics.CLAIM, Claim.class));
    reviews = open(new ReviewStates(kafka));
    TopicFollower deadLetters =
        open(new TopicFollower(kafka, Set.of(Topics.ALERTS_DLQ), dead::add));
    ArticleContext context = new ArticleContext(sources, claims, reviews);
    indexer =
        open(
            new Indexer(
                kafka,
                new IndexSettings(null, 4, Duration.ofSeconds(1)),
                elasticsearch,
                new SearchIndex(elasticsearch.client(), settings.replicas()),
                context,
                new DeadLetters(producer)));
    stories = new Stories(elasticsearch, context, sources, reviews, CLOCK);
    reviewLog = new ReviewLog(reviews, producer, CLOCK);
    sources.start();
    claims.start();
    reviews.start();
    deadLetters.start();
    indexer.start();
  }

  private static void decideAsInTable() throws Exception {
    for (Map.Entry<String, JsonNode> state : table.path("states").properties()) {
      String story = state.getKey();
      switch (StoryState.ofLabel(state.getValue().asText()).orElseThrow()) {
        case TRIAGED -> reviewLog.append(ReviewDraft.of(story, 0, "an", Action.TRIAGE, null));
        case DISMISSED ->
            reviewLog.append(ReviewDraft.of(story, 0, "an", Action.DISMISS, "Not a claim."));
        case SECOND_REVIEW ->
            reviewLog.append(
                new ReviewDraft(
                    story,
                    0,
                    "an",
                    Action.VERDICT,
                    Verdict.FALSE,
                    null,
                    0,
                    null,
                    null,
                    null,
                    true));
        default -> throw new IllegalStateException("the table has a state not foreseen: " + state);
      }
    }
  }

  @AfterAll
  static void stopEverything() throws Exception {
    if (node != null) {
      node.close();
    }
    for (AutoCloseable part : opened) {
      part.close();
    }
  }

  private static <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /** Counts, with everything visible that has been written; nothing while the node is away. */
  private static Counts counts() {
    try {
      elasticsearch.client().indices().refresh(r -> r.index("minhchung-*"));
      return stories.counts();
    } catch (Exception e) {
      return new Counts(-1, -1, Map.of(), Map.of());
    }
  }

  private static List<String> ids(SearchPage page) {
    return page.hits().stream().map(hit -> hit.article().assessment().article().id()).toList();
  }

  @Test
  @Order(1)
  void elasticsearchAgreesWithTheMatcherInMemoryOnEveryQueryOfTheTable() {
    for (JsonNode match : table.path("matches")) {
      String query = match.path("query").asText();
      Set<String> expected = new TreeSet<>();
      match.path("articles").forEach(id -> expected.add(id.asText()));
      SearchPage page = stories.search(new SearchRequest(query, null, null, 100));
      assertThat(new TreeSet<>(ids(page))).as(query).isEqualTo(expected);
      assertThat(page.total()).as(query).isEqualTo(expected.size());
    }
    for (JsonNode fault : table.path("errors")) {
      String query = fault.path("query").asText();
      assertThatThrownBy(() -> stories.search(new SearchRequest(query, null, null, 10)))
          .as(query)
          .isInstanceOf(QueryException.class);
    }
  }

  @Test
  @Order(2)
  void pagesNeitherGapNorOverlapInAnyOrder() {
    for (SearchRequest.Sort sort : SearchRequest.Sort.values()) {
      List<String> all = new ArrayList<>();
      String after = null;
      do {
        SearchPage page = stories.search(new SearchRequest("", sort, after, 3));
        all.addAll(ids(page));
        after = page.next();
      } while (after != null);
      assertThat(stories.search(new SearchRequest("", sort, null, 10)).next()).isNull();
      assertThat(all).as(sort.name()).hasSize(10).doesNotHaveDuplicates();
    }
  }

  @Test
  @Order(3)
  void hitsCarryTheWordsThatMatchedAndTheOutletsName() {
    SearchPage.Hit hit =
        stories.search(new SearchRequest("menangguhkan", null, null, 1)).hits().get(0);
    assertThat(hit.article().outlet()).isEqualTo("Harian Contoh");
    assertThat(hit.passages()).hasSize(2);
    assertThat(hit.review().state()).isEqualTo(StoryState.NEW);
  }

  @Test
  @Order(4)
  void theQueueHasOneRowPerStoryTheHighestScoreFirst() {
    QueuePage page = stories.queue(QueueRequest.first(10));
    assertThat(page.rows().stream().map(QueueRow::storyId))
        .containsExactly("s1", "s10", "s9", "s7");
    QueueRow first = page.rows().get(0);
    assertThat(first.kind()).isEqualTo(QueueKind.KNOWN_FALSE);
    assertThat(first.articles()).isEqualTo(2);
    assertThat(first.outlets()).isEqualTo(2);
    assertThat(first.countries()).containsExactlyInAnyOrder("ID", "GB");
    assertThat(first.best().assessment().article().id()).isEqualTo("a-id");
    assertThat(first.sighting().matches().get(0).claimId()).isEqualTo("fifa-ban");
    assertThat(first.firstSeen()).isEqualTo(Instant.parse("2026-06-03T00:00:00Z"));
    assertThat(page.total()).isEqualTo(4);
    assertThat(page.next()).isNull();
  }

  @Test
  @Order(5)
  void filtersNarrowTheQueueAndCountWhatTheyWouldShow() {
    QueuePage all = stories.queue(QueueRequest.first(10));
    assertThat(all.filters().kinds())
        .containsExactly(Map.entry(QueueKind.TO_CHECK, 3L), Map.entry(QueueKind.KNOWN_FALSE, 1L));
    assertThat(all.filters().states())
        .containsEntry(StoryState.NEW, 3L)
        .containsEntry(StoryState.SECOND_REVIEW, 1L)
        .containsEntry(StoryState.TRIAGED, 0L);
    assertThat(all.filters().countries()).containsOnlyKeys("ID", "JP", "RU");
    assertThat(all.filters().claims()).containsOnlyKeys("fifa-ban", "bridge-collapse");

    QueuePage russian =
        stories.queue(
            new QueueRequest(
                "", null, null, Set.of("ru"), null, null, null, QueueRequest.Sort.NEWEST, null, 5));
    assertThat(russian.rows().stream().map(QueueRow::storyId)).containsExactly("s7");
    assertThat(russian.filters().languages()).isEqualTo(all.filters().languages());
    assertThat(russian.filters().kinds()).containsOnlyKeys(QueueKind.TO_CHECK);

    QueuePage second =
        stories.queue(
            new QueueRequest(
                "collapsed",
                EnumSet.of(QueueKind.TO_CHECK),
                EnumSet.of(StoryState.SECOND_REVIEW),
                null,
                null,
                Set.of("unknown-blog"),
                Set.of("bridge-collapse"),
                null,
                null,
                5));
    assertThat(second.rows().stream().map(QueueRow::storyId)).containsExactly("s9");
  }

  @Test
  @Order(6)
  void theQueueIsPagedInEveryOrder() {
    for (QueueRequest.Sort sort : QueueRequest.Sort.values()) {
      List<String> all = new ArrayList<>();
      String after = null;
      do {
        QueuePage page =
            stories.queue(new QueueRequest("", null, null, null, null, null, null, sort, after, 1));
        page.rows().forEach(row -> all.add(row.storyId()));
        after = page.next();
      } while (after != null);
      assertThat(all).as(sort.name()).containsExactlyInAnyOrder("s1", "s10", "s9", "s7");
    }
  }

  @Test
  @Order(7)
  void countsAndWhatWouldHaveFired() {
    Counts counts = counts();
    assertThat(counts.articles()).isEqualTo(10);
    assertThat(counts.flagged()).isEqualTo(1);
    assertThat(counts.queue()).containsEntry(QueueKind.TO_CHECK, 3L);
    assertThat(counts.stories()).containsEntry(StoryState.NEW, 3L);
    assertThat(stories.wouldHaveFired("", 0.5, false).stories()).isEqualTo(3);
    assertThat(stories.wouldHaveFired("vietnam", 0, false).stories()).isEqualTo(1);
    assertThat(stories.wouldHaveFired("vietnam", 0, false).articles()).isEqualTo(2);
    assertThat(stories.wouldHaveFired("", 0, true).stories()).isEqualTo(1);
  }

  @Test
  @Order(8)
  void aCorrectedArticleKeepsItsFormerTextAndNoLateDuplicateUndoesIt() throws Exception {
    Assessment first = stories.article("a-id").orElseThrow().assessment();
    publish(version(first, 2, 0.02, false, "Kami meralat berita ini."));
    await()
        .atMost(SOON)
        .until(() -> stories.article("a-id").orElseThrow().kind() == QueueKind.CORRECTED);

    publish(first);
    Assessment last = version(first, 3, 0.01, false, "Kami meralat berita ini lagi.");
    publish(last);
    await()
        .atMost(SOON)
        .until(() -> stories.article("a-id").orElseThrow().assessment().article().version() == 3);

    counts();
    assertThat(stories.article("a-id").orElseThrow().kind()).isEqualTo(QueueKind.CORRECTED);
    Story story = stories.story("s1").orElseThrow();
    assertThat(story.total()).isEqualTo(2);
    Story.Versions versions =
        story.articles().stream()
            .filter(v -> v.current().assessment().article().id().equals("a-id"))
            .findFirst()
            .orElseThrow();
    assertThat(versions.current().assessment()).isEqualTo(last);
    assertThat(versions.earlier().stream().map(a -> a.article().version())).containsExactly(2, 1);
    assertThat(versions.earlier().get(1)).isEqualTo(first);
    assertThat(stories.queue(QueueRequest.first(10)).filters().kinds())
        .containsEntry(QueueKind.CORRECTED, 1L)
        .doesNotContainKey(QueueKind.KNOWN_FALSE);
  }

  @Test
  @Order(9)
  void whatCannotBeIndexedBecomesADeadLetterAndNothingElseStops() {
    producer
        .sendBytes(
            Topics.ASSESSMENT,
            "broken",
            "broken",
            "{\"article\": ".getBytes(StandardCharsets.UTF_8),
            null,
            Map.of())
        .join();
    Assessment sound = stories.article("a-en").orElseThrow().assessment();
    // longer than any keyword may be
    publish(inStory(renamed(sound, "too-long"), "s".repeat(40_000)));
    publish(renamed(sound, "after-it"));
    await().atMost(SOON).until(() -> stories.article("after-it").isPresent());
    await().atMost(SOON).until(() -> dead.size() == 2);
    assertThat(dead)
        .anySatisfy(
            letter -> {
              assertThat(letter.key()).isEqualTo("broken");
              assertThat(letter.value()).asString().isEqualTo("{\"article\": ");
              assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE))
                  .contains("Assessment on minhchung.assessment.v1");
            })
        .anySatisfy(
            letter -> {
              assertThat(letter.key()).isEqualTo("too-long");
              assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE))
                  .contains("Elasticsearch refuses it");
            });
    assertThat(stories.article("too-long")).isEmpty();
  }

  @Test
  @Order(10)
  void whileElasticsearchIsAwayTheDeskIsDegradedAndEverythingComesLater() throws Exception {
    Assessment sound = stories.article("a-en").orElseThrow().assessment();
    node.close();
    await()
        .atMost(SOON)
        .until(
            () ->
                indexer
                    .problem()
                    .filter(problem -> problem.contains("Elasticsearch cannot be reached"))
                    .isPresent());
    assertThatThrownBy(() -> stories.queue(QueueRequest.first(5)))
        .isInstanceOf(SearchUnavailableException.class)
        .hasMessageContaining("cannot be reached");
    for (int i = 0; i < 30; i++) {
      publish(renamed(sound, "late-" + i));
    }
    reviewLog.append(ReviewDraft.of("s1", 0, "an", Action.ASSIGN, null));
    assertThat(reviews.of("s1").state()).isEqualTo(StoryState.ASSIGNED);

    node = LocalSearchNode.start(installation, data, searchNodeOptions());

    await().atMost(SOON).until(() -> counts().articles() == 10 + 1 + 30);
    await().atMost(SOON).until(() -> indexer.problem().isEmpty());
  }

  @Test
  @Order(11)
  void anIndexThatWasLostIsFilledFromTheBeginning() throws Exception {
    elasticsearch
        .client()
        .indices()
        .delete(d -> d.index("minhchung-articles-v1", "minhchung-versions-v1"));
    publish(renamed(englishOfTheTable(), "after-the-loss"));
    await().atMost(SOON).until(() -> counts().articles() == 10 + 1 + 30 + 1);
    counts();
    assertThat(stories.article("a-id").orElseThrow().kind()).isEqualTo(QueueKind.CORRECTED);
    assertThat(
            stories.story("s1").orElseThrow().articles().stream()
                .flatMap(v -> v.earlier().stream())
                .map(a -> a.article().version()))
        .containsExactly(2, 1);
  }

  private static Assessment englishOfTheTable() throws Exception {
    for (JsonNode assessment : table.path("assessments")) {
      if (assessment.path("article").path("id").asText().equals("a-en")) {
        return Json.mapper().treeToValue(assessment, Assessment.class);
      }
    }
    throw new IllegalStateException("the table has no article a-en");
  }

  @Test
  @Order(12)
  void reviewStatesAreRebuiltFromTheTopic() throws Exception {
    try (ReviewStates again = new ReviewStates(kafka)) {
      again.start();
      await().atMost(SOON).until(again::caughtUp);
      assertThat(again.events()).isEqualTo(reviews.events()).hasSize(4);
      assertThat(again.of("s9").needsSecond()).isTrue();
      assertThat(AuditChain.verify(again.events())).isEmpty();
    }
  }

  private static Assessment version(
      Assessment of, int version, double score, boolean flagged, String text) {
    Article a = of.article();
    Article changed =
        new Article(
            a.id(),
            version,
            a.url(),
            a.sourceId(),
            a.title(),
            text,
            a.language(),
            a.section(),
            a.genre(),
            a.authors(),
            a.publishedAt(),
            a.modifiedAt(),
            a.fetchedAt(),
            "hash-" + version,
            a.method(),
            a.flags(),
            a.snapshot());
    return with(of, changed, of.cluster(), score, flagged);
  }

  private static Assessment renamed(Assessment of, String id) {
    Article a = of.article();
    Article other =
        new Article(
            id,
            a.version(),
            a.url(),
            a.sourceId(),
            a.title(),
            a.text(),
            a.language(),
            a.section(),
            a.genre(),
            a.authors(),
            a.publishedAt(),
            a.modifiedAt(),
            a.fetchedAt(),
            a.contentHash(),
            a.method(),
            a.flags(),
            a.snapshot());
    return with(of, other, "story-of-" + id, of.score(), of.flagged());
  }

  private static Assessment inStory(Assessment of, String story) {
    return with(of, of.article(), story, of.score(), of.flagged());
  }

  private static Assessment with(
      Assessment of, Article article, String cluster, double score, boolean flagged) {
    return new Assessment(
        article,
        of.language(),
        of.relevance(),
        cluster,
        score == of.score() ? of.sightings() : List.of(),
        score,
        flagged,
        of.reasons(),
        of.excluded(),
        of.modelVersion(),
        of.models(),
        of.assessedAt());
  }
}
