package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Topics;
import org.minhchung.local.inbox.InboxMessage;
import org.minhchung.local.sampleweb.SampleArticle;

/**
 * The whole pipeline, from the sample web over a real broker and a real search node to a real
 * browser and a webhook that checks its signature. The tests are steps of one run.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PipelineIT {
  private static final Duration PATIENCE = Duration.ofMinutes(4);

  /** The correction of the sample web is due 90 s after its start. */
  private static final Duration AGE = Duration.ofSeconds(45);

  @TempDir static Path data;
  private static DemoRun demo;
  private static Map<String, SampleArticle> written;

  @BeforeAll
  static void start() throws Exception {
    demo = DemoRun.start(data, AGE);
    written = demo.run().web().articles();
  }

  @AfterAll
  static void stop() {
    if (demo != null) {
      System.out.println(demo.said());
      demo.close();
    }
  }

  @Test
  @Order(1)
  void flagsWhatAssertsAFalseClaimAndNothingElse() throws Exception {
    long due =
        written.values().stream().filter(a -> a.at().compareTo(Duration.ofSeconds(30)) < 0).count();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> demo.indexed().size() >= due);
    Map<String, JsonNode> indexed = demo.indexed();
    Map<String, Integer> asserting = Expectations.nothingInnocentIsFlagged(indexed, written, false);
    assertThat(asserting.get("flagged")).isGreaterThan(asserting.get("missed") * 9);
  }

  @Test
  @Order(2)
  void showsTheStoryWithItsEvidenceAndTakesAVerdict(@TempDir Path profile) throws Exception {
    try (Browser browser = Browser.open(profile)) {
      browser.go(demo.run().deskUrl());
      assertThat(browser.all("[data-row]")).hasSizeGreaterThan(5);
      browser.screenshot(Path.of("target", "screenshots", "queue.png"));
      browser.all("[data-row-link]").get(0).click();
      assertThat(browser.all("mark.main")).hasSize(1);
      assertThat(browser.one(".evidence").getText())
          .contains("check-worthiness", "match", "asserts");
      browser.type("#actor", "An analyst");
      browser.choose("#verdict", "Mostly False");
      browser.type("#note", "Read beside the fact-check.");
      browser.one("button[value=verdict]").click();
      assertThat(browser.one("#review").getText()).contains("Mostly False");
      browser.screenshot(Path.of("target", "screenshots", "story.png"));
      browser.one("button[value=publish]").click();
      assertThat(browser.one("#review").getText()).containsIgnoringCase("published");
    }
    assertThat(Records.of(demo.run().settings().kafka().clientProperties(), Topics.REVIEW))
        .extracting(r -> r.path("action").asText())
        .contains("verdict", "publish");
  }

  @Test
  @Order(3)
  void tellsTheSubscribersOnce() {
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                messages(InboxMessage.Kind.WEBHOOK).size() >= 5
                    && !messages(InboxMessage.Kind.EMAIL).isEmpty());
    List<InboxMessage> all = demo.run().inbox().messages();
    assertThat(all).allMatch(InboxMessage::verified);
    assertThat(all).extracting(m -> m.kind() + m.id()).doesNotHaveDuplicates();
  }

  @Test
  @Order(4)
  void seesACorrection() throws Exception {
    String url =
        written.entrySet().stream()
            .filter(e -> e.getValue().correction() != null)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              JsonNode assessment = demo.indexed().get(url);
              assertThat(assessment).isNotNull();
              assertThat(assessment.path("article").path("version").asInt()).isEqualTo(2);
              assertThat(assessment.path("flagged").asBoolean()).isFalse();
            });
    String id = demo.indexed().get(url).path("article").path("id").asText();
    Map<String, Object> kafka = demo.run().settings().kafka().clientProperties();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .untilAsserted(
            () -> {
              assertThat(Records.of(kafka, Topics.CORRECTION))
                  .filteredOn(c -> c.path("articleId").asText().equals(id))
                  .filteredOn(c -> c.path("toVersion").asInt() == 2)
                  .first()
                  .satisfies(
                      c -> {
                        assertThat(c.path("state").asText()).isEqualTo("corrected");
                        assertThat(c.path("fate").asText()).isIn("removed", "altered");
                      });
              assertThat(Records.of(kafka, Topics.ALERT))
                  .anyMatch(a -> a.path("correction").path("articleId").asText().equals(id));
            });
  }

  @Test
  @Order(5)
  void namesWhatCouldNotBeFetched() throws IOException {
    Map<String, Object> kafka = demo.run().settings().kafka().clientProperties();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                assertThat(Records.reasons(kafka, Topics.INGEST_DLQ))
                    .anyMatch(r -> r.contains("robots.txt"))
                    .anyMatch(r -> r.contains("404"))
                    .anyMatch(r -> r.contains("larger than")));
    assertThat(Records.reasons(kafka, Topics.ANALYZE_DLQ)).isEmpty();
    assertThat(Records.reasons(kafka, Topics.ALERTS_DLQ)).isEmpty();
  }

  @Test
  @Order(6)
  void showsThatAKnownPageIsMisreadAndTheOthersAreNot() {
    String outlet =
        demo.run().web().canaries().stream()
            .filter(c -> c.name().contains("Wexmoor ferry"))
            .findFirst()
            .orElseThrow()
            .source();
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              List<JsonNode> healths =
                  Records.of(
                      demo.run().settings().kafka().clientProperties(), Topics.SOURCE_HEALTH);
              assertThat(healths)
                  .filteredOn(h -> h.path("state").asText().equals("changed"))
                  .extracting(h -> h.path("sourceId").asText())
                  .isNotEmpty()
                  .containsOnly(outlet);
            });
  }

  private static List<InboxMessage> messages(InboxMessage.Kind kind) {
    return demo.run().inbox().messages().stream().filter(m -> m.kind() == kind).toList();
  }
}
