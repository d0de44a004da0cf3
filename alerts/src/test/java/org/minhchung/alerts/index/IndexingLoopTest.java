package org.minhchung.alerts.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.AlertsConfig.ElasticsearchSettings;
import org.minhchung.alerts.review.ReviewStates;
import org.minhchung.alerts.topic.DeadLetters;
import org.minhchung.alerts.topic.LiveTable;
import org.minhchung.events.Assessment;
import org.minhchung.events.Claim;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Json;
import org.minhchung.events.Source;
import org.minhchung.events.Topics;

/** What the loop does with each answer, which a real search node does not give on demand. */
class IndexingLoopTest {
  private static final Map<String, Object> NO_KAFKA = Map.of("bootstrap.servers", "127.0.0.1:1");
  private static final TopicPartition PARTITION =
      new TopicPartition(Topics.ASSESSMENT.topicName(), 0);

  private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");
  private final Queue<Answer> answers = new ArrayDeque<>();
  private final List<Long> committedAtRequest = new ArrayList<>();
  private final List<Integer> documents = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private HttpServer server;
  private ElasticsearchConnection elasticsearch;
  private EventProducer producer;
  private IndexingLoop loop;

  private record Answer(int status, String body) {}

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/_bulk", this::answer);
    server.start();
    elasticsearch =
        new ElasticsearchConnection(
            new ElasticsearchSettings(
                "http://127.0.0.1:" + server.getAddress().getPort(), null, null, null, null, null));
    producer = new EventProducer(NO_KAFKA, "/minhchung/test", Clock.systemUTC());
    ArticleContext context =
        new ArticleContext(
            new LiveTable<>(NO_KAFKA, Topics.SOURCE, Source.class),
            new LiveTable<>(NO_KAFKA, Topics.CLAIM, Claim.class),
            new ReviewStates(NO_KAFKA));
    loop =
        new IndexingLoop(
            consumer,
            new ArticleWriter(elasticsearch.client(), context, new QueueRule(0.3)),
            new DeadLetters(producer),
            new Backoff(Duration.ofMillis(1)),
            problems::add);
    loop.subscribe();
    consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
    consumer.rebalance(List.of(PARTITION));
  }

  @AfterEach
  void stop() {
    server.stop(0);
    elasticsearch.close();
    producer.close();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String request = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    documents.add((int) request.lines().filter(line -> line.startsWith("{\"index\"")).count());
    committedAtRequest.add(committed());
    Answer answer = answers.remove();
    byte[] body = answer.body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
    exchange.sendResponseHeaders(answer.status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static Answer items(int... statuses) {
    String items =
        Arrays.stream(statuses)
            .mapToObj(
                status ->
                    "{\"index\":{\"_index\":\"i\",\"_id\":\"x\",\"status\":"
                        + status
                        + (status < 300
                            ? ""
                            : ",\"error\":{\"type\":\"some_exception\",\"reason\":\"why\"}")
                        + "}}")
            .collect(Collectors.joining(","));
    return new Answer(200, "{\"took\":1,\"errors\":true,\"items\":[" + items + "]}");
  }

  private static Answer failure(int status) {
    return new Answer(
        status,
        "{\"error\":{\"type\":\"some_exception\",\"reason\":\"busy\"},\"status\":" + status + "}");
  }

  private void comes(long offset, Assessment assessment) throws IOException {
    consumer.addRecord(
        new ConsumerRecord<>(
            PARTITION.topic(),
            PARTITION.partition(),
            offset,
            assessment.article().id(),
            Json.mapper().writeValueAsBytes(assessment)));
  }

  private long committed() {
    var offset = consumer.committed(Set.of(PARTITION)).get(PARTITION);
    return offset == null ? 0 : offset.offset();
  }

  @Test
  void offsetsAreCommittedOnlyAfterEveryDocumentIsThere() throws IOException {
    comes(0, Assessments.of("a", 1, 0, false));
    comes(1, Assessments.of("b", 1, 0, false));
    answers.addAll(List.of(failure(503), items(201, 429), failure(502), items(201)));
    assertThat(loop.step()).isEqualTo(2);
    assertThat(documents).containsExactly(2, 2, 1, 1);
    assertThat(committedAtRequest).containsOnly(0L);
    assertThat(committed()).isEqualTo(2);
    assertThat(consumer.paused()).isEmpty();
    assertThat(problems)
        .containsExactly(
            "Elasticsearch answers with status 503",
            "Elasticsearch does not take it now: some_exception: why",
            "Elasticsearch answers with status 502");
  }

  @Test
  void aConflictMeansThatItIsThereAlready() throws IOException {
    comes(0, Assessments.of("a", 1, 0, false));
    answers.add(items(409));
    assertThat(loop.step()).isEqualTo(1);
    assertThat(committed()).isEqualTo(1);
    assertThat(problems).isEmpty();
  }

  @Test
  void twoRecordsOfOneArticleAreWrittenOneAfterTheOther() throws IOException {
    comes(0, Assessments.of("a", 1, 0, false));
    comes(1, Assessments.of("b", 1, 0, false));
    comes(2, Assessments.of("a", 1, 0.5, false));
    answers.addAll(List.of(items(201, 201), items(200)));
    assertThat(loop.step()).isEqualTo(3);
    assertThat(documents).containsExactly(2, 1);
  }

  @Test
  void anIndexThatIsGoneEndsTheLoopWithoutACommit() throws IOException {
    comes(0, Assessments.of("a", 1, 0, false));
    answers.add(items(404));
    assertThatThrownBy(loop::step)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the index is gone");
    assertThat(committed()).isZero();
  }

  @Test
  void nothingIsReadWhileElasticsearchIsAway() throws IOException {
    comes(0, Assessments.of("a", 1, 0, false));
    answers.addAll(List.of(failure(503), items(201)));
    Assessment later = Assessments.of("later", 1, 0, false);
    // the first poll takes "a"; the next ones happen during the wait
    consumer.schedulePollTask(() -> {});
    consumer.schedulePollTask(
        () -> {
          assertThat(consumer.paused()).containsExactly(PARTITION);
          try {
            comes(1, later);
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
    loop.step();
    assertThat(committed()).isEqualTo(1);
    answers.add(items(201));
    assertThat(loop.step()).isEqualTo(1);
    assertThat(committed()).isEqualTo(2);
  }
}
