package org.minhchung.alerts;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.minhchung.alerts.correction.CorrectionWatch;
import org.minhchung.alerts.correction.Corrections;
import org.minhchung.alerts.deliver.AlertFeed;
import org.minhchung.alerts.deliver.Deliveries;
import org.minhchung.alerts.desk.Desk;
import org.minhchung.alerts.index.ArticleContext;
import org.minhchung.alerts.index.ElasticsearchConnection;
import org.minhchung.alerts.index.Indexer;
import org.minhchung.alerts.index.SearchIndex;
import org.minhchung.alerts.index.Stories;
import org.minhchung.alerts.review.ReviewLog;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.source.KafkaSourceLog;
import org.minhchung.alerts.source.SourceWatch;
import org.minhchung.alerts.subscribe.KafkaSubscriptionLog;
import org.minhchung.alerts.subscribe.Matching;
import org.minhchung.alerts.subscribe.SubscribeTopology;
import org.minhchung.alerts.subscribe.Subscriptions;
import org.minhchung.alerts.topic.DeadLetters;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Claim;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.Stage;
import org.minhchung.events.Topics;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole stage; the one place where its parts are put together. */
public final class AlertsStage implements Stage {
  private static final Logger log = LoggerFactory.getLogger(AlertsStage.class);
  private static final String EVENT_SOURCE = "/minhchung/alerts";

  /** What was opened, the last first, which is the order of closing. */
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  private final LiveTable<Source> sources;
  private final LiveTable<SourceHealth> sourceHealths;
  private final LiveTable<Claim> claims;
  private final ReviewStates reviews;
  private final Indexer indexer;
  private final Subscriptions subscriptions;
  private final Matching matching;
  private final KafkaSourceLog sourceLog;
  private final SourceWatch sourceWatch;
  private final CorrectionWatch correctionWatch;
  private final Corrections corrections;
  private final Deliveries deliveries;
  private final AlertFeed feed;
  private final Desk desk;
  private volatile boolean started;

  /**
   * Makes the stage; nothing is connected before {@link #start()} asks for it.
   *
   * @param kafkaProperties at least {@code bootstrap.servers}
   */
  public AlertsStage(AlertsConfig config, Map<String, Object> kafkaProperties, Clock clock) {
    EventProducer producer = open(new EventProducer(kafkaProperties, EVENT_SOURCE, clock));
    ElasticsearchConnection elasticsearch =
        open(new ElasticsearchConnection(config.elasticsearch()));
    sources = open(new LiveTable<>(kafkaProperties, Topics.SOURCE, Source.class));
    sourceHealths =
        open(new LiveTable<>(kafkaProperties, Topics.SOURCE_HEALTH, SourceHealth.class));
    claims = open(new LiveTable<>(kafkaProperties, Topics.CLAIM, Claim.class));
    reviews = open(new ReviewStates(kafkaProperties));
    ArticleContext context = new ArticleContext(sources, claims, reviews);
    SearchIndex index = new SearchIndex(elasticsearch.client(), config.elasticsearch().replicas());
    indexer =
        open(
            new Indexer(
                kafkaProperties,
                config.index(),
                elasticsearch,
                index,
                context,
                new DeadLetters(producer)));
    Stories stories = new Stories(elasticsearch, context, sources, reviews, clock);
    ReviewLog reviewLog = new ReviewLog(reviews, producer, clock);
    subscriptions = open(new Subscriptions(kafkaProperties));
    feed = open(new AlertFeed(kafkaProperties, subscriptions::get, config.publicUrl()));
    deliveries =
        open(
            new Deliveries(
                config, kafkaProperties, subscriptions::get, subscriptions::caughtUp, clock));
    matching =
        open(
            new Matching(
                new SubscribeTopology(
                        subscriptions::matching,
                        subscriptions::correctable,
                        context::of,
                        claims::get,
                        clock)
                    .build(),
                kafkaProperties,
                config.stateDirectory(),
                () ->
                    subscriptions.caughtUp()
                        && sources.caughtUp()
                        && claims.caughtUp()
                        && reviews.caughtUp()));
    sourceLog = open(new KafkaSourceLog(producer, sources, kafkaProperties));
    sourceWatch = open(new SourceWatch(kafkaProperties, config.stateDirectory(), clock));
    correctionWatch =
        open(
            new CorrectionWatch(
                id -> sources.get(id).map(Source::name).orElse(id),
                kafkaProperties,
                config.stateDirectory(),
                sources::caughtUp,
                clock));
    corrections = open(new Corrections(kafkaProperties));
    desk =
        open(
            new Desk(
                stories,
                reviewLog,
                reviews,
                claims,
                sources,
                sourceHealths,
                corrections,
                sourceLog,
                new KafkaSubscriptionLog(producer, subscriptions),
                feed,
                config.archive(),
                () -> Map.of(name(), health()),
                config.desk(),
                clock));
  }

  private <T extends AutoCloseable> T open(T part) {
    opened.push(part);
    return part;
  }

  @Override
  public String name() {
    return "alerts";
  }

  @Override
  public void start() {
    sources.start();
    sourceHealths.start();
    sourceLog.start();
    claims.start();
    reviews.start();
    desk.start();
    indexer.start();
    subscriptions.start();
    feed.start();
    deliveries.start();
    matching.start();
    sourceWatch.start();
    correctionWatch.start();
    corrections.start();
    started = true;
  }

  @Override
  public Health health() {
    if (!started) {
      return new Health(false, "The stage has not been started.");
    }
    Optional<String> problem =
        sources
            .problem()
            .or(sourceHealths::problem)
            .or(sourceLog::problem)
            .or(claims::problem)
            .or(reviews::problem)
            .or(corrections::problem)
            .map(what -> what + ".")
            .or(indexer::problem)
            .or(this::streamProblem);
    return problem
        .map(what -> new Health(false, what))
        .orElseGet(() -> new Health(true, "Everything is indexed as it comes."));
  }

  private Optional<String> streamProblem() {
    return Stream.of(
            matching.health(), deliveries.health(), sourceWatch.health(), correctionWatch.health())
        .filter(h -> !h.ready())
        .map(Health::reason)
        .findFirst();
  }

  @Override
  public void close() {
    for (AutoCloseable part : opened) {
      try {
        part.close();
      } catch (Exception e) {
        // the others must still close
        log.atWarn().setCause(e).log("{} did not close cleanly", part.getClass().getSimpleName());
      }
    }
  }
}
