package org.minhchung.local.alerts;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.minhchung.alerts.AlertsConfig.ElasticsearchSettings;
import org.minhchung.alerts.AlertsConfig.IndexSettings;
import org.minhchung.alerts.index.ArticleContext;
import org.minhchung.alerts.index.Counts;
import org.minhchung.alerts.index.ElasticsearchConnection;
import org.minhchung.alerts.index.Indexer;
import org.minhchung.alerts.index.SearchIndex;
import org.minhchung.alerts.index.Stories;
import org.minhchung.alerts.review.ReviewDraft;
import org.minhchung.alerts.review.ReviewLog;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.alerts.topic.DeadLetters;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.EventProducer;
import org.minhchung.events.ReviewEvent.Action;
import org.minhchung.events.Source;
import org.minhchung.events.TopicCreation;
import org.minhchung.events.TopicFollower;
import org.minhchung.events.Topics;
import org.minhchung.events.Verdict;
import org.minhchung.local.servers.Servers;

/** The alerts stage's index and review, running on given servers, filled with the table. */
final class IndexedTable implements AutoCloseable {
  static final Duration SOON = Duration.ofSeconds(40);

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-04T08:00:00Z"), ZoneOffset.UTC);

  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private final AgreementTable table;
  final Map<String, Object> kafka;
  final Queue<ConsumerRecord<String, byte[]>> dead = new ConcurrentLinkedQueue<>();
  final EventProducer producer;
  final ElasticsearchConnection elasticsearch;
  final ReviewStates reviews;
  final ReviewLog reviewLog;
  final Indexer indexer;
  final Stories stories;
  private final LiveTable<Source> sources;
  private final LiveTable<Claim> claims;
  private final TopicFollower deadLetters;

  IndexedTable(Servers servers, AgreementTable table) {
    this.table = table;
    kafka = Map.of("bootstrap.servers", servers.bootstrapServers());
    producer = open(new EventProducer(kafka, "/minhchung/test", CLOCK));
    ElasticsearchSettings settings =
        new ElasticsearchSettings(servers.elasticsearch().toString(), null, null, null, 0, null);
    elasticsearch = open(new ElasticsearchConnection(settings));
    sources = open(new LiveTable<>(kafka, Topics.SOURCE, Source.class));
    claims = open(new LiveTable<>(kafka, Topics.CLAIM, Claim.class));
    reviews = open(new ReviewStates(kafka));
    deadLetters = open(new TopicFollower(kafka, Set.of(Topics.ALERTS_DLQ), dead::add));
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
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  /** Publishes the table, starts every part and waits until all of it is indexed and decided. */
  void start() throws Exception {
    TopicCreation.ensure(kafka);
    for (Source source : table.sources()) {
      producer.send(Topics.SOURCE, source.id(), source.id(), source).join();
    }
    for (Claim claim : table.claims()) {
      producer.send(Topics.CLAIM, claim.id(), claim.id(), claim).join();
    }
    table.assessments().forEach(this::publish);
    sources.start();
    claims.start();
    reviews.start();
    indexer.start();
    deadLetters.start().get(SOON.toSeconds(), TimeUnit.SECONDS);
    await().atMost(SOON).until(() -> counts().articles() == 10);
    for (Map.Entry<String, StoryState> decided : table.states().entrySet()) {
      reviewLog.append(decision(decided.getKey(), decided.getValue()));
    }
  }

  private static ReviewDraft decision(String story, StoryState state) {
    return switch (state) {
      case TRIAGED -> ReviewDraft.of(story, 0, "an", Action.TRIAGE, null);
      case DISMISSED -> ReviewDraft.of(story, 0, "an", Action.DISMISS, "Not a claim.");
      case SECOND_REVIEW ->
          new ReviewDraft(
              story, 0, "an", Action.VERDICT, Verdict.FALSE, null, 0, null, null, null, true);
      default -> throw new IllegalStateException("the table has a state not foreseen: " + state);
    };
  }

  void publish(Assessment assessment) {
    String id = assessment.article().id();
    producer.send(Topics.ASSESSMENT, id, id + assessment.externalVersion(), assessment).join();
  }

  /** Counts, with everything visible that has been written; nothing while the node is away. */
  Counts counts() {
    try {
      elasticsearch.client().indices().refresh(r -> r.index("minhchung-*"));
      return stories.counts();
    } catch (Exception e) {
      return new Counts(-1, -1, Map.of(), Map.of());
    }
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable part : opened) {
      part.close();
    }
  }
}
