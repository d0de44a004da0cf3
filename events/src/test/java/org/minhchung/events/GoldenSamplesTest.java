package org.minhchung.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once must stay readable: each golden sample is read and written back whole. */
class GoldenSamplesTest {

  static Stream<Topics> topicsWithRecords() {
    return Arrays.stream(Topics.values()).filter(t -> t.valueType() != null);
  }

  @ParameterizedTest
  @MethodSource("topicsWithRecords")
  void isReadAndWrittenBackWithoutLoss(Topics topic) throws IOException {
    JsonNode sample = sample(topic);
    Object event = Json.mapper().treeToValue(sample, topic.valueType());
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(event))).isEqualTo(sample);
  }

  @ParameterizedTest
  @MethodSource("topicsWithRecords")
  void ignoresFieldsOfLaterVersions(Topics topic) throws IOException {
    ObjectNode later = ((ObjectNode) sample(topic)).put("addedLater", 1);
    Object event = Json.mapper().treeToValue(later, topic.valueType());
    assertThat(event).isEqualTo(Json.mapper().treeToValue(sample(topic), topic.valueType()));
  }

  /** Before captions, zones and pages were added. */
  @Test
  void anArticleOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/article.v1-1.json");
    Article article = Json.mapper().treeToValue(first, Article.class);
    assertThat(article.captions()).isEmpty();
    assertThat(article.publishedZone()).isNull();
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(article))).isEqualTo(first);
  }

  /** Before the script, and the languages of paragraphs, were told. */
  @Test
  void anAssessmentOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/assessment.v1-1.json");
    Assessment assessment = Json.mapper().treeToValue(first, Assessment.class);
    assertThat(assessment.script()).isNull();
    assertThat(assessment.sightings().get(0).language()).isNull();
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(assessment)))
        .isEqualTo(first);
  }

  /** Before section pages and edits were added. */
  @Test
  void aSourceOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/source.v1-1.json");
    Source source = Json.mapper().treeToValue(first, Source.class);
    assertThat(source.sections()).isEmpty();
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(source))).isEqualTo(first);
  }

  /** Before the watch of a source was told of. */
  @Test
  void healthOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/source-health.v1-1.json");
    SourceHealth health = Json.mapper().treeToValue(first, SourceHealth.class);
    assertThat(health.watch()).isNull();
    assertThat(health.volume()).isNull();
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(health))).isEqualTo(first);
  }

  /** A list would go over every edit if this came out otherwise one day. */
  @Test
  void theHashOfASourceStaysWhatItIs() throws IOException {
    Source source = Json.mapper().treeToValue(sample(Topics.SOURCE), Source.class);
    assertThat(source.contentHash()).isEqualTo("896122cd33021663b0b7a142ca0d6784");
    assertThat(source.listed().listHash()).isEqualTo(source.contentHash());
  }

  /** Before pages of flagged articles were watched, and subscribers told what became of them. */
  @ParameterizedTest
  @EnumSource(names = {"SOURCE_STATE", "FETCH", "ALERT", "SUBSCRIPTION"})
  void whatWasWrittenBeforeCorrectionsIsReadAndWrittenBackAsItWas(Topics topic) throws IOException {
    JsonNode first =
        sample("/golden/past/" + topic.topicName().substring("minhchung.".length()) + "-1.json");
    Object event = Json.mapper().treeToValue(first, topic.valueType());
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(event))).isEqualTo(first);
  }

  /** Before stretches in which nothing was asked were told as such. */
  @Test
  void coverageOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/coverage.v1-1.json");
    SourceCoverage coverage = Json.mapper().treeToValue(first, SourceCoverage.class);
    assertThat(coverage.overdue()).isFalse();
    assertThat(coverage.failing()).isFalse();
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(coverage))).isEqualTo(first);
  }

  /** Before hosts could lead to each other. */
  @Test
  void aTaskOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/fetch.v1-1.json");
    FetchTask task = Json.mapper().treeToValue(first, FetchTask.class);
    assertThat(task.foundAs()).isEqualTo(task.url());
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(task))).isEqualTo(first);
  }

  /** Before the rhythm of feeds and subscriptions were added. */
  @Test
  void aSourceStateOfTheFirstVersionIsReadAndWrittenBackAsItWas() throws IOException {
    JsonNode first = sample("/golden/past/source-state.v1-1.json");
    SourceState state = Json.mapper().treeToValue(first, SourceState.class);
    assertThat(state.rhythm()).isNull();
    assertThat(Json.mapper().readTree(Json.mapper().writeValueAsBytes(state))).isEqualTo(first);
  }

  private static JsonNode sample(Topics topic) throws IOException {
    return sample("/golden/" + topic.topicName().substring("minhchung.".length()) + ".json");
  }

  private static JsonNode sample(String file) throws IOException {
    try (InputStream in = GoldenSamplesTest.class.getResourceAsStream(file)) {
      assertThat(in).as("golden sample %s", file).isNotNull();
      return Json.mapper().readTree(in);
    }
  }
}
