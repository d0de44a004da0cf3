package org.minhchung.analyze.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.analyze.AnalyzeConfig;
import org.minhchung.analyze.assess.Assessor;
import org.minhchung.analyze.claim.Catalogue;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.Json;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.RelevanceGrade;
import org.minhchung.events.Source;
import org.minhchung.events.Topics;

class AnalyzeTopologyTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-24T12:00:00Z"), ZoneOffset.UTC);
  private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  private static final String STORY =
      """
      Vietnam has made Indonesian its second official language.
      Schools in Hanoi and Ho Chi Minh City are looking for teachers, and the first classes will \
      begin in spring.
      Publishers expect to print two million new schoolbooks before the end of the year.""";
  private static Assessor assessor;

  @TempDir Path state;
  private final SourceKinds sources = new SourceKinds();
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> articles;
  private TestOutputTopic<String, Assessment> assessments;
  private TestOutputTopic<String, byte[]> deadLetters;

  @BeforeAll
  static void load() {
    assessor = Assessor.create(AnalyzeConfig.defaults(), Catalogue.shipped(), CLOCK);
  }

  @AfterAll
  static void closeAssessor() {
    assessor.close();
  }

  @BeforeEach
  void open() {
    AnalyzeConfig config = new AnalyzeConfig("test", 1, state, null, null, null);
    Properties properties = StreamsSettings.of(config, Map.of("bootstrap.servers", "127.0.0.1:1"));
    // The driver forgets dead letters of unreadable records when they wait for a transaction.
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    driver = new TopologyTestDriver(AnalyzeTopology.build(assessor, sources, CLOCK), properties);
    articles =
        driver.createInputTopic(
            Topics.ARTICLE.topicName(), new StringSerializer(), new ByteArraySerializer());
    assessments =
        driver.createOutputTopic(
            Topics.ASSESSMENT.topicName(),
            new StringDeserializer(),
            new JsonSerde<>(Assessment.class).deserializer());
    deadLetters =
        driver.createOutputTopic(
            Topics.ANALYZE_DLQ.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
  }

  @AfterEach
  void close() {
    driver.close();
  }

  @Test
  void anArticleBecomesAnAssessmentUnderItsOwnKey() throws Exception {
    send(article("a1", 1, "A new language", STORY));

    TestRecord<String, Assessment> record = assessments.readRecord();
    assertThat(record.key()).isEqualTo("a1");
    assertThat(record.value().flagged()).isTrue();
    assertThat(record.value().article().text()).isEqualTo(STORY);
    assertThat(assessments.isEmpty()).isTrue();
    assertThat(deadLetters.isEmpty()).isTrue();
  }

  @Test
  void theTraceGoesOnAndTheHeadersNameTheEvent() throws Exception {
    Article article = article("a1", 1, "A new language", STORY);
    RecordHeaders headers = new RecordHeaders();
    CloudEvents.add(headers, "article-a1-1", Topics.ARTICLE, "/test", CLOCK.instant(), TRACE);
    articles.pipeInput(
        new TestRecord<>("a1", Json.mapper().writeValueAsBytes(article), headers, 5L));

    TestRecord<String, Assessment> record = assessments.readRecord();
    assertThat(CloudEvents.value(record.headers(), "traceparent")).isEqualTo(TRACE);
    assertThat(CloudEvents.value(record.headers(), "ce_type")).isEqualTo("minhchung.assessment.v1");
    assertThat(CloudEvents.value(record.headers(), "ce_source")).isEqualTo("/minhchung/analyze");
    assertThat(CloudEvents.value(record.headers(), "ce_id"))
        .isEqualTo("assessment-a1-" + record.value().externalVersion());
  }

  @Test
  void sentencesThatAreNoFactsAreCountedByKindInTheMetrics() throws Exception {
    send(
        article(
            "a1",
            1,
            "A week in Hanoi",
            "I think Vietnam is a wonderful country.\nWhy does Hanoi have so few trees?"));

    assertThat(assessments.readValue().excluded()).containsOnlyKeys("opinion", "question");
    assertThat(
            driver.metrics().entrySet().stream()
                .filter(m -> m.getKey().name().equals("excluded-opinion-total"))
                .map(m -> m.getValue().metricValue()))
        .containsExactly(1.0);
  }

  @Test
  void anArticleAboutSomethingElseIsToldTooButFindsNoStory() throws Exception {
    send(article("a1", 1, "Snow", "Half a metre of snow fell near Innsbruck."));

    Assessment assessment = assessments.readValue();
    assertThat(assessment.relevance().grade()).isEqualTo(RelevanceGrade.NOT);
    assertThat(assessment.cluster()).isEqualTo("a1");
  }

  @Test
  void aCopyJoinsTheStoryAndANewVersionStaysInIt() throws Exception {
    send(article("a1", 1, "A new language", STORY));
    send(article("a2", 1, "Wire: a new language", STORY));
    send(article("a2", 2, "Wire: a new language", STORY + "\nCorrected on Tuesday."));

    List<Assessment> read = assessments.readValuesToList();
    assertThat(read).extracting(Assessment::cluster).hasSize(3).containsOnly(read.get(0).cluster());
    assertThat(read).extracting(a -> a.article().version()).containsExactly(1, 1, 2);
  }

  @Test
  void whatIsNotJsonBecomesADeadLetterAndTheNextArticleFollows() throws Exception {
    articles.pipeInput("bad", "{oops".getBytes(StandardCharsets.UTF_8));
    send(article("a1", 1, "A new language", STORY));

    TestRecord<String, byte[]> letter = deadLetters.readRecord();
    assertThat(letter.value()).asString(StandardCharsets.UTF_8).isEqualTo("{oops");
    assertThat(CloudEvents.value(letter.headers(), DeadLetter.TOPIC))
        .isEqualTo("minhchung.article.v1");
    assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE)).contains("Article");
    assertThat(assessments.readKeyValue().key).isEqualTo("a1");
  }

  @Test
  void anArticleWithoutAValueBecomesADeadLetter() {
    articles.pipeInput("a9", null);

    assertThat(CloudEvents.value(deadLetters.readRecord().headers(), DeadLetter.MESSAGE))
        .contains("article a9 has no value");
  }

  @Test
  void anAssessmentTooLargeForARecordBecomesADeadLetterWithItsArticle() throws Exception {
    String text = "Innsbruck. ".repeat(Topics.MAX_MESSAGE_BYTES / 11);
    send(article("a1", 1, "Snow", text));

    TestRecord<String, byte[]> letter = deadLetters.readRecord();
    assertThat(letter.key()).isEqualTo("a1");
    assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE))
        .contains("the assessment of article a1 is larger than");
    assertThat(letter.value().length).isLessThan(Topics.MAX_MESSAGE_BYTES);
    assertThat(assessments.isEmpty()).isTrue();
  }

  @Test
  void whatTheOutletIsComesFromTheSources() throws Exception {
    sources.put(
        new Source(
            "news", "The Spoof", null, null, null, null, null, Source.Kind.SATIRE, null, true));
    send(article("a1", 1, "A new language", STORY));

    assertThat(assessments.readValue().flagged()).isFalse();
  }

  private void send(Article article) throws Exception {
    articles.pipeInput(article.id(), Json.mapper().writeValueAsBytes(article));
  }

  private static Article article(String id, int version, String title, String text) {
    return new Article(
        id,
        version,
        "https://news.example/" + id,
        "news",
        title,
        text,
        "en",
        null,
        Article.Genre.NEWS,
        null,
        CLOCK.instant(),
        null,
        CLOCK.instant(),
        "hash" + version,
        "test",
        null,
        null);
  }
}
