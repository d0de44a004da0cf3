package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.alerts.AlertsStage;
import org.minhchung.events.TopicCreation;
import org.minhchung.events.Topics;
import org.minhchung.ingest.IngestStage;
import org.minhchung.local.config.Settings;
import org.minhchung.local.process.Ports;
import org.minhchung.local.servers.LocalTestServers;
import org.minhchung.local.servers.Servers;

/**
 * An outlet with a past changes its layout: from its pages over ingest, a real broker and the
 * judgement in the stream to the desk. The tests are steps of one run.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SourceHealthIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @TempDir static Path data;
  private static ChangingOutlet outlet;
  private static Servers servers;
  private static IngestStage ingest;
  private static AlertsStage alerts;
  private static Settings settings;

  @BeforeAll
  static void start() throws Exception {
    outlet = ChangingOutlet.start();
    servers = LocalTestServers.start(data.resolve("servers"));
    settings = Settings.read(config(), Map.of());
    Map<String, Object> kafka = settings.kafka().clientProperties();
    TopicCreation.ensure(kafka);
    alerts = new AlertsStage(settings.alerts(), kafka, Clock.systemUTC());
    ingest = new IngestStage(settings.ingest(), kafka, Clock.systemUTC());
    alerts.start();
    ingest.start();
  }

  private static Path config() throws Exception {
    Path sources =
        Files.writeString(
            data.resolve("sources.yaml"),
            """
            - id: changing-outlet
              name: The Changing Outlet
              homepage: %s
              country: GB
              languages: [en]
              feeds: [%s]
              pollInterval: PT1S
            """
                .formatted(outlet.url("/"), outlet.url("/rss")));
    Path canaries =
        Files.writeString(
            data.resolve("canaries.yaml"),
            """
            - source: changing-outlet
              name: The first quay
              url: %s
              expect:
                title: Quay 0
                text: [quay number 5]
                paragraphs: 6
                date: 2026-01-01
            """
                .formatted(outlet.url("/known")));
    return Files.writeString(
        data.resolve("test.yaml"),
        """
        kafka: {bootstrapServers: "%s"}
        ingest:
          sources: %s
          canaries: {file: %s, every: PT2S, afterFailure: PT1S}
          feeds: {adaptive: false, tick: PT0.2S}
          fetch: {allowedPrivateHosts: [localhost]}
          frontier: {hostDelay: PT0.02S, recheckAfter: []}
        alerts:
          desk: {port: %d}
          elasticsearch: {url: "%s"}
          stateDirectory: %s
        """
            .formatted(
                servers.bootstrapServers(),
                sources,
                canaries,
                Ports.free(),
                servers.elasticsearch(),
                data.resolve("alerts")));
  }

  @AfterAll
  static void stop() throws Exception {
    for (AutoCloseable part : new AutoCloseable[] {ingest, alerts, servers, outlet}) {
      if (part != null) {
        part.close();
      }
    }
  }

  private static String desk(String path) {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(settings.alerts().publicUrl() + path))
              .header("Accept-Language", "en")
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (Exception e) {
      throw new IllegalStateException("the desk does not answer", e);
    }
  }

  private static void soon(String path, String... words) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(500))
        .untilAsserted(() -> assertThat(desk(path)).contains(words));
  }

  @Test
  @Order(1)
  void aSiteWithoutAPastIsNotJudged() {
    outlet.publish(35);
    soon("/sources", "Too few pages yet to compare", ">35</td>", "read rightly");
  }

  @Test
  @Order(2)
  void aSiteWithAPastIsReadAsUsual() {
    outlet.publish(35);
    soon("/sources", "Read as usual", ">70</td>");
    assertThat(desk("/sources")).doesNotContain("class=\"notice\"");
  }

  @Test
  @Order(3)
  void aChangedLayoutIsShownWithFiguresAndTheKnownPageThatIsMisread(@TempDir Path profile)
      throws Exception {
    outlet.redesign();
    outlet.publish(12);

    soon("/sources", "Layout changed?", "1 of 1 misread", "1 to look at", ">82</td>");
    assertThat(desk("/sources"))
        .containsPattern("Usual text [23],\\d{3} characters, last 10 pages 1\\d\\d\\.");
    assertThat(desk("/sources/changing-outlet"))
        .contains("We may be misreading this site.")
        .contains("1 paragraphs; at least 6 were expected.")
        .contains("“quay number 5” does not stand in the text")
        .contains(outlet.url("/news/81"));
    try (Browser browser = Browser.open(profile)) {
      browser.go(settings.alerts().publicUrl() + "/sources");
      browser.one("[data-row-link]").click();
      assertThat(browser.one(".site-changed").getText()).contains("Layout changed?");
      browser.screenshot(Path.of("target", "screenshots", "source.png"));
    }
  }

  @Test
  @Order(4)
  void theKnownPageBecomesNoArticle() {
    Map<String, Object> kafka = settings.kafka().clientProperties();
    assertThat(Records.of(kafka, Topics.ARTICLE))
        .hasSize(82)
        .noneMatch(article -> article.path("url").asText().endsWith("/known"));
    assertThat(Records.reasons(kafka, Topics.INGEST_DLQ)).isEmpty();
    assertThat(Records.reasons(kafka, Topics.ALERTS_DLQ)).isEmpty();
  }
}
