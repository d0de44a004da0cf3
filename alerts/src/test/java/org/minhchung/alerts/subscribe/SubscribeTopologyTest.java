package org.minhchung.alerts.subscribe;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.query.IndexedArticle;
import org.minhchung.alerts.review.StoryState;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.Alert;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.Correction;
import org.minhchung.events.Correction.State;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.Json;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Subscription;
import org.minhchung.events.Topics;

class SubscribeTopologyTest {
  private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
  private static final Subscription ONE = subscription("one");
  private static final Subscription TWO = subscription("two");

  @TempDir java.nio.file.Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> assessments;
  private TestOutputTopic<String, Alert> alerts;

  @BeforeEach
  void start() {
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    SubscribeTopology topology =
        new SubscribeTopology(
            article -> article.assessment().flagged() ? List.of(ONE, TWO) : List.of(),
            () -> List.of(ONE, TWO),
            assessment -> new IndexedArticle(assessment, null, Set.of(), StoryState.NEW),
            id -> Optional.empty(),
            clock);
    Properties properties =
        StreamsApplication.properties("test", Map.of("bootstrap.servers", "none:1"), state);
    // the driver forgets dead letters of a transaction in which nothing else happened
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(topology.build(), properties);
    assessments =
        driver.createInputTopic(
            Topics.ASSESSMENT.topicName(), new StringSerializer(), new ByteArraySerializer());
    alerts =
        driver.createOutputTopic(
            Topics.ALERT.topicName(),
            new StringDeserializer(),
            new JsonSerde<>(Alert.class).deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  @Test
  void tellsEachSubscriptionOfAStoryOnce() throws Exception {
    assess("a1", "story", true);
    assess("a2", "story", true);
    assess("a1", "story", true);
    List<Alert> told = alerts.readValuesToList();
    assertThat(told).extracting(Alert::subscriptionId).containsExactly("one", "two");
    assertThat(told).extracting(Alert::articleId).containsOnly("a1");
  }

  @Test
  void tellsOfAnotherStoryAgainUnderAnotherId() throws Exception {
    assess("a1", "story", true);
    assess("b1", "other", true);
    assertThat(alerts.readValuesToList()).extracting(Alert::id).doesNotHaveDuplicates().hasSize(4);
  }

  @Test
  void tellsWhoWasToldOfAStoryWhatBecomesOfItEachChangeOnce() throws Exception {
    correct("a1-2-corrected", "story", State.CORRECTED);
    assertThat(alerts.isEmpty()).as("nobody was told of it yet").isTrue();
    assess("a1", "story", true);
    alerts.readValuesToList();
    correct("a1-3-unchanged", "story", State.UNCHANGED);
    correct("a1-4-gone", "story", State.GONE);
    correct("a1-4-gone", "story", State.GONE);
    correct("b1-2-gone", "other", State.GONE);
    correct("a1-5-back", "story", State.BACK);

    List<Alert> told = alerts.readValuesToList();
    assertThat(told)
        .extracting(a -> a.subscriptionId() + " " + a.correction().id())
        .containsExactly("one a1-4-gone", "two a1-4-gone", "one a1-5-back", "two a1-5-back");
    assertThat(told).extracting(Alert::id).doesNotHaveDuplicates();
  }

  @Test
  void tellsNothingOfWhatNoSubscriptionAsksFor() throws Exception {
    assess("a1", "story", false);
    assertThat(alerts.isEmpty()).isTrue();
  }

  @Test
  void keysByTheSubscriptionAndStaysInTheTrace() throws Exception {
    assess("a1", "story", true);
    TestRecord<String, Alert> record = alerts.readRecord();
    assertThat(record.key()).isEqualTo("one");
    assertThat(CloudEvents.value(record.headers(), "ce_id")).isEqualTo(record.value().id());
    assertThat(CloudEvents.value(record.headers(), "ce_type")).isEqualTo("minhchung.alert.v1");
    assertThat(CloudEvents.value(record.headers(), CloudEvents.TRACE_PARENT)).isEqualTo("trace-a1");
  }

  @Test
  void putsWhatIsNoAssessmentAsideAndGoesOn() throws Exception {
    assessments.pipeInput("x", "{broken".getBytes(StandardCharsets.UTF_8));
    assess("a1", "story", true);
    TestRecord<String, byte[]> dead =
        driver
            .createOutputTopic(
                Topics.ALERTS_DLQ.topicName(),
                new StringDeserializer(),
                new ByteArrayDeserializer())
            .readRecord();
    assertThat(new String(dead.value(), StandardCharsets.UTF_8)).isEqualTo("{broken");
    assertThat(CloudEvents.value(dead.headers(), DeadLetter.MESSAGE)).contains("Assessment");
    assertThat(alerts.readValuesToList()).hasSize(2);
  }

  private void correct(String id, String story, State state) {
    Correction correction =
        new Correction(
            id,
            "a1",
            story,
            "https://a.example/a1",
            "s",
            "Outlet",
            "t",
            "en",
            1,
            2,
            NOW,
            state,
            null,
            null,
            null,
            null,
            null,
            null,
            0,
            0,
            null,
            null,
            null);
    driver
        .createInputTopic(
            Topics.CORRECTION.topicName(),
            new StringSerializer(),
            new JsonSerde<>(Correction.class).serializer())
        .pipeInput(correction.articleId(), correction);
  }

  private void assess(String article, String story, boolean flagged) throws Exception {
    Assessment assessment =
        new Assessment(
            new Article(
                article,
                1,
                "https://a.example/" + article,
                "s",
                "t",
                "x",
                "en",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null),
            "en",
            new Assessment.Relevance(RelevanceGrade.ABOUT, 1, List.of()),
            story,
            List.of(),
            0.8,
            flagged,
            List.of(),
            Map.of(),
            1,
            Map.of(),
            NOW);
    TestRecord<String, byte[]> record =
        new TestRecord<>(article, Json.mapper().writeValueAsBytes(assessment), NOW);
    CloudEvents.add(record.headers(), article, Topics.ASSESSMENT, "/t", NOW, "trace-" + article);
    assessments.pipeInput(record);
  }

  private static Subscription subscription(String id) {
    return new Subscription(id, id, "o", "", 0.5, true, List.of(), "en", true, NOW);
  }
}
