package org.minhchung.alerts.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Properties;
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
import org.minhchung.alerts.source.MadeUpSite.Fault;
import org.minhchung.alerts.stream.StreamsApplication;
import org.minhchung.events.CloudEvents;
import org.minhchung.events.DeadLetter;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.Json;
import org.minhchung.events.JsonSerde;
import org.minhchung.events.SourceAdoption;
import org.minhchung.events.SourceCoverage;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.State;
import org.minhchung.events.Topics;

class SourceHealthTopologyTest {
  @TempDir java.nio.file.Path state;
  private TopologyTestDriver driver;
  private TestInputTopic<String, byte[]> reports;
  private TestOutputTopic<String, SourceHealth> healths;

  @BeforeEach
  void start() {
    Properties properties =
        StreamsApplication.properties("test", Map.of("bootstrap.servers", "none:1"), state);
    // the driver forgets dead letters of a transaction in which nothing else happened
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.AT_LEAST_ONCE);
    Clock clock = Clock.fixed(Instant.parse("2027-01-01T00:00:00Z"), ZoneOffset.UTC);
    driver = new TopologyTestDriver(new SourceHealthTopology(clock).build(), properties);
    reports =
        driver.createInputTopic(
            Topics.EXTRACTION.topicName(), new StringSerializer(), new ByteArraySerializer());
    healths =
        driver.createOutputTopic(
            Topics.SOURCE_HEALTH.topicName(),
            new StringDeserializer(),
            new JsonSerde<>(SourceHealth.class).deserializer());
  }

  @AfterEach
  void stop() {
    driver.close();
  }

  private void tell(String source, ExtractionReport report) throws Exception {
    reports.pipeInput(source, Json.mapper().writeValueAsBytes(report));
  }

  @Test
  void eachSiteIsJudgedByItsOwnPast() throws Exception {
    MadeUpSite broken = new MadeUpSite(1);
    MadeUpSite steady = new MadeUpSite(2);
    for (int page = 0; page < 120; page++) {
      broken.fault = page < 100 ? Fault.NONE : Fault.EMPTY;
      tell("broken", broken.next());
      tell("steady", steady.next());
    }

    Map<String, SourceHealth> last = healths.readKeyValuesToMap();
    assertThat(last.get("broken").state()).isEqualTo(State.FAILING);
    assertThat(last.get("steady").state()).isEqualTo(State.HEALTHY);
    assertThat(last.get("broken").usual().pages()).isEqualTo(100 - Judgement.LONG + 20);
    assertThat(last.get("broken").readings()).hasSize(Judgement.MIDDLE);
    assertThat(last.get("broken").pagesPerDay().values().stream().mapToInt(i -> i).sum())
        .isEqualTo(120);
  }

  @Test
  void readingTheReportsAgainGivesTheSame() throws Exception {
    List<SourceHealth> first = told("first");
    List<SourceHealth> again = told("first-again");

    assertThat(again).usingRecursiveComparison().ignoringFields("sourceId").isEqualTo(first);
  }

  private List<SourceHealth> told(String source) throws Exception {
    MadeUpSite site = new MadeUpSite(7);
    for (int page = 0; page < 150; page++) {
      site.fault = page < 100 ? Fault.NONE : Fault.NO_DATE;
      tell(source, site.next());
    }
    return healths.readValuesToList();
  }

  @Test
  void whatAPersonFindsReadRightlyIsTheMeasureAtOnce() throws Exception {
    MadeUpSite site = new MadeUpSite(3);
    for (int page = 0; page < 200; page++) {
      site.fault = page < 120 ? Fault.NONE : Fault.NO_DATE;
      tell("post", site.next());
    }
    List<SourceHealth> before = healths.readValuesToList();
    SourceHealth last = before.get(before.size() - 1);
    assertThat(last.state()).isEqualTo(State.CHANGED);
    Instant at = last.at().plusSeconds(60);

    driver
        .createInputTopic(
            Topics.ADOPTION.topicName(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput("post", Json.mapper().writeValueAsBytes(new SourceAdoption("post", at, "Lan")));

    SourceHealth adopted = healths.readValue();
    assertThat(adopted.state()).isIn(State.HEALTHY, State.LEARNING);
    assertThat(adopted.since()).isEqualTo(at);
    assertThat(adopted.drifts()).isEmpty();
    for (int page = 0; page < 40; page++) {
      tell("post", site.next());
    }
    assertThat(healths.readValuesToList())
        .extracting(SourceHealth::state)
        .doesNotContain(State.CHANGED, State.FAILING);
  }

  @Test
  void aWatchedStretchTellsOfASiteWithoutPagesToo() throws Exception {
    Instant from = Instant.parse("2026-06-01T06:00:00Z");
    SourceCoverage stretch =
        new SourceCoverage(
            "post", from, from.plusSeconds(600), 3, 3, "unknown host", 0, 0, 0, null, false, true);
    driver
        .createInputTopic(
            Topics.COVERAGE.topicName(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput("post", Json.mapper().writeValueAsBytes(stretch));

    SourceHealth told = healths.readValue();
    assertThat(told.state()).isEqualTo(State.LEARNING);
    assertThat(told.volume().found()).containsExactly(-1);
    assertThat(told.stateAt(from.plusSeconds(1200))).isEqualTo(State.UNREACHABLE);
    assertThat(told.stateAt(from.plusSeconds(3600))).isEqualTo(State.UNWATCHED);

    tell("post", new MadeUpSite(1).next());
    assertThat(healths.readValue().watch()).isEqualTo(told.watch());
  }

  @Test
  void theTraceOfThePageIsKept() throws Exception {
    String trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
    TestRecord<String, byte[]> record =
        new TestRecord<>("post", Json.mapper().writeValueAsBytes(new MadeUpSite(1).next()));
    record.headers().add(CloudEvents.TRACE_PARENT, trace.getBytes());
    reports.pipeInput(record);

    var told = healths.readRecord();
    assertThat(CloudEvents.value(told.headers(), CloudEvents.TRACE_PARENT)).isEqualTo(trace);
    assertThat(CloudEvents.value(told.headers(), "ce_type"))
        .isEqualTo("minhchung.source-health.v1");
  }

  @Test
  void whatIsNoReportIsADeadLetter() throws Exception {
    reports.pipeInput("post", "{\"url\":\"x\"}".getBytes());
    tell("post", new MadeUpSite(1).next());

    var letter =
        driver
            .createOutputTopic(
                Topics.ALERTS_DLQ.topicName(),
                new StringDeserializer(),
                new ByteArrayDeserializer())
            .readRecord();
    assertThat(CloudEvents.value(letter.headers(), DeadLetter.MESSAGE))
        .contains("source of extraction report is missing");
    assertThat(healths.readValuesToList()).hasSize(1);
  }
}
