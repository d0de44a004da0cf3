package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Source;
import org.minhchung.events.Topics;
import org.minhchung.local.process.Ports;
import org.minhchung.local.sampleweb.SampleArticle;
import org.minhchung.local.source.TopicSources;
import org.minhchung.local.verb.SourcesVerb;
import picocli.CommandLine;

/** A restart in the middle of the work loses nothing and shows nothing twice. */
class RestartIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** Everything has appeared and been corrected when the sample web is this old. */
  private static final Duration AGE = Duration.ofMinutes(10);

  @TempDir Path data;

  @Test
  void losesNothingAndShowsNothingTwiceWhenItIsStopped() throws Exception {
    try (DemoRun first = DemoRun.start(data, AGE)) {
      await().atMost(PATIENCE).until(() -> first.run().counts().fetched() >= 20);
      editSources();
    }
    everythingIsThereOnce(RestartIT::editsAreStillThere);
  }

  /** One source of the list gets another name, and one is added beside the list. */
  private void editSources() throws IOException {
    Path list = data.resolve("edited.yaml");
    CommandLine sources = new CommandLine(new SourcesVerb());
    String[] at = {"--data", data.toString(), "--by", "Lan"};
    assertThat(sources.execute(with(at, "export", list.toString()))).isZero();
    String yaml = Files.readString(list);
    String entry = yaml.lines().filter(line -> line.startsWith("- {")).findFirst().orElseThrow();
    Files.writeString(
        list,
        entry.replaceFirst("name: [^,]*,", "name: Edited name,")
            + "\n- {id: beside-the-list, name: Beside, enabled: false}\n");
    assertThat(sources.execute(with(at, "import", list.toString()))).isZero();
  }

  private static String[] with(String[] options, String... verb) {
    return Stream.concat(Arrays.stream(verb), Arrays.stream(options)).toArray(String[]::new);
  }

  private static void editsAreStillThere(Map<String, Object> kafka) {
    Map<String, Source> sources = new TopicSources(kafka, Clock.systemUTC()).all();
    assertThat(sources.values())
        .filteredOn(source -> "Lan".equals(source.editedBy()))
        .extracting(Source::name)
        .containsExactlyInAnyOrder("Edited name", "Beside");
    assertThat(Records.of(kafka, Topics.SOURCE_EDIT)).hasSize(2);
  }

  @Test
  void losesNothingAndShowsNothingTwiceWhenItIsKilled() throws Exception {
    DemoRun.prepare(data, AGE);
    Path said = data.resolve("said.txt");
    Process process = startProcess(said);
    try {
      await()
          .atMost(PATIENCE)
          .until(() -> Files.readString(said).matches("(?s).*fetched [2-9]\\d .*"));
    } finally {
      process.destroyForcibly().waitFor();
    }
    everythingIsThereOnce(kafka -> {});
  }

  private void everythingIsThereOnce(Consumer<Map<String, Object>> andAlso) throws Exception {
    try (DemoRun second = DemoRun.start(data, AGE)) {
      Map<String, SampleArticle> written = second.run().web().articles();
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofSeconds(1))
          .until(() -> second.indexed().size() >= written.size());
      Map<String, JsonNode> indexed = second.indexed();
      assertThat(indexed.keySet()).isEqualTo(written.keySet());
      Map<String, Integer> asserting =
          Expectations.nothingInnocentIsFlagged(indexed, written, true);
      assertThat(asserting.get("flagged")).isGreaterThan(asserting.get("missed") * 9);
      Map<String, Object> kafka = second.run().settings().kafka().clientProperties();
      everyAlertIsDeliveredOnce(kafka);
      andAlso.accept(kafka);
    }
  }

  private static void everyAlertIsDeliveredOnce(Map<String, Object> kafka) {
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<String> alerts = ids(kafka, Topics.ALERT, "id");
              assertThat(alerts).isNotEmpty().doesNotHaveDuplicates();
              // each demo subscription has one channel
              assertThat(ids(kafka, Topics.DELIVERY, "alertId"))
                  .containsExactlyInAnyOrderElementsOf(alerts);
            });
  }

  private static List<String> ids(Map<String, Object> kafka, Topics topic, String field) {
    return Records.of(kafka, topic).stream()
        .filter(r -> topic != Topics.DELIVERY || r.path("status").asText().equals("delivered"))
        .map(r -> r.path(field).asText())
        .toList();
  }

  private Process startProcess(Path said) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx768m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.minhchung.local.Minhchung",
            "demo",
            "--data",
            data.toString());
    builder.environment().put("MINHCHUNG_ALERTS_DESK_PORT", Integer.toString(Ports.free()));
    return builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
  }
}
