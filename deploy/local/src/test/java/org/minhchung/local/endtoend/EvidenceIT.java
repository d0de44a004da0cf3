package org.minhchung.local.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.minhchung.events.Article;
import org.minhchung.events.Assessment;
import org.minhchung.events.EventProducer;
import org.minhchung.events.Json;
import org.minhchung.events.Topics;
import org.minhchung.events.warc.KeptPage;
import org.minhchung.events.warc.PageArchive;
import org.minhchung.ingest.archive.ArchiveConfig;
import org.minhchung.ingest.archive.PageClass;
import org.minhchung.ingest.archive.PruneReport;
import org.minhchung.ingest.archive.Pruning;
import org.minhchung.ingest.archive.RetentionConfig;
import org.minhchung.ingest.archive.ServedPage;
import org.minhchung.ingest.archive.Snapshots;
import org.minhchung.ingest.archive.TopicClasses;

/**
 * The evidence of a running demo: every published version has its page, which a browser shows
 * beside what was read, and which verbs check and export. A page that wants to do harm does
 * nothing.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EvidenceIT {
  private static final Duration PATIENCE = Duration.ofMinutes(6);

  @TempDir static Path data;
  private static DemoRun demo;
  private static HttpServer canary;
  private static final List<String> HITS = new CopyOnWriteArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    canary = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    canary.createContext(
        "/",
        exchange -> {
          HITS.add(exchange.getRequestURI().toString());
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    canary.start();
    demo = DemoRun.start(data, Duration.ofMinutes(10));
    await().atMost(PATIENCE).until(() -> demo.run().counts().assessed() >= 30);
  }

  @AfterAll
  static void stop() {
    canary.stop(0);
    if (demo != null) {
      demo.close();
    }
  }

  private static Path warc() {
    return demo.run().settings().ingest().archive().warcDirectory();
  }

  private static JsonNode flagged() throws Exception {
    await()
        .atMost(PATIENCE)
        .until(() -> demo.indexed().values().stream().anyMatch(a -> a.path("flagged").asBoolean()));
    return demo.indexed().values().stream()
        .filter(a -> a.path("flagged").asBoolean())
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(1)
  void everyPublishedVersionHasItsPage() throws Exception {
    List<JsonNode> articles =
        Records.of(demo.run().settings().kafka().clientProperties(), Topics.ARTICLE);
    assertThat(articles).hasSizeGreaterThan(20);
    PageArchive archive = new PageArchive(warc());
    for (JsonNode each : articles) {
      Article article = Json.mapper().treeToValue(each, Article.class);
      assertThat(archive.find(article.snapshot()))
          .isInstanceOfSatisfying(
              KeptPage.Found.class,
              found -> {
                assertThat(found.intact()).isTrue();
                assertThat(found.http().startLine()).startsWith("HTTP/1.1 200");
                assertThat(found.request()).isPresent();
              });
    }
  }

  @Test
  @Order(2)
  void aBrowserShowsThePageBesideWhatWasRead(@TempDir Path profile) throws Exception {
    JsonNode article = flagged();
    String story = article.path("cluster").asText();
    try (Browser browser = Browser.open(profile)) {
      String address = demo.run().deskUrl() + "story/" + story;
      browser.go(address + "/served?article=" + article.path("article").path("id").asText());
      assertThat(browser.one(".served mark.main").getText()).isNotBlank();
      assertThat(browser.one(".record").getText()).contains("SHA-256", "unchanged");
      assertThat(browser.inFrame("iframe.served-page", "body"))
          .contains(browser.one(".served mark.main").getText().substring(0, 20));
      browser.screenshot(Path.of("target", "screenshots", "served.png"));
      browser.resize(390, 844);
      browser.screenshot(Path.of("target", "screenshots", "served-390.png"));
      assertThat(browser.width()).as("nothing is wider than the window").isLessThanOrEqualTo(390);
    }
  }

  @Test
  @Order(3)
  void aHostilePageDoesNothing(@TempDir Path profile) throws Exception {
    String host = "127.0.0.1:" + canary.getAddress().getPort();
    Assessment hostile = hostile(HostilePage.html(host));
    Map<String, Object> kafka = demo.run().settings().kafka().clientProperties();
    try (EventProducer producer = new EventProducer(kafka, "/test", Clock.systemUTC())) {
      producer.send(Topics.ASSESSMENT, hostile.article().id(), "hostile-1", hostile).join();
    }
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofSeconds(1))
        .until(() -> demo.indexed().containsKey(hostile.article().url()));
    try (Browser browser = Browser.open(profile)) {
      browser.go("http://" + host + "/the-canary-sings");
      assertThat(HITS).as("the canary can be heard").isNotEmpty();
      HITS.clear();
      String address = demo.run().deskUrl() + "story/hostile/served";
      browser.go(address);
      assertThat(browser.inFrame("iframe.served-page", "body")).contains("Harmless text");
      browser.clickAllInFrame("iframe.served-page", "a, button, label, summary, span");
      browser.go(address + "/page?article=hostile&version=1");
      assertThat(browser.one("body").getText()).contains("Harmless text");
      browser.clickAll("a, button, label, summary, span");
      assertThat(browser.url()).endsWith("/page?article=hostile&version=1");
      browser.go(address + "/source?article=hostile&version=1");
      assertThat(browser.one("body").getText()).contains("<script>");
      browser.go(demo.run().deskUrl());
    }
    assertThat(HITS).isEmpty();
  }

  private static Assessment hostile(String html) throws IOException {
    byte[] body = html.getBytes(StandardCharsets.UTF_8);
    Article.Snapshot snapshot;
    try (Snapshots snapshots = new Snapshots(ArchiveConfig.in(warc()), "test", Clock.systemUTC())) {
      snapshot =
          snapshots.keep(
              new ServedPage(
                  "https://hostile.example/1",
                  200,
                  List.of(Map.entry("Content-Type", "text/html; charset=utf-8")),
                  body,
                  "text/html; charset=utf-8",
                  Instant.now()));
    }
    Article article =
        new Article(
            "hostile",
            1,
            "https://hostile.example/1",
            "hostile",
            "A hostile page",
            "Harmless text.",
            "en",
            null,
            null,
            null,
            Instant.now(),
            null,
            Instant.now(),
            "x",
            "json-ld",
            null,
            snapshot);
    return new Assessment(
        article,
        "en",
        new Assessment.Relevance(org.minhchung.events.RelevanceGrade.ABOUT, 1, List.of("Vietnam")),
        "hostile",
        List.of(),
        0.5,
        false,
        null,
        null,
        1,
        null,
        Instant.now());
  }

  @Test
  @Order(4)
  void verbsShowVerifyAndExport(@TempDir Path out) throws Exception {
    JsonNode article = flagged();
    Said verified = verb("evidence", "verify", "--data", data.toString());
    assertThat(verified.text()).contains(" intact, 0 changed", "; 0 failures");
    assertThat(verified.status()).isZero();

    String url = article.path("article").path("url").asText();
    assertThat(verb("evidence", "show", url, "--data", data.toString()).text())
        .contains(": intact", article.path("article").path("snapshot").path("sha256").asText());

    Path zip = out.resolve("story.zip");
    String story = article.path("cluster").asText();
    Said exported = verb("evidence", "export", story, zip.toString(), "--data", data.toString());
    assertThat(exported.status()).as(exported.text()).isZero();
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertThat(file.getEntry("pages.warc.gz").getSize()).isGreaterThan(500);
      String report =
          new String(
              file.getInputStream(file.getEntry("report.vi.html")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertThat(report).contains("có đúng mã SHA-256");
    }
    assertThat(verb("evidence", "export", "no-such-story", "--data", data.toString()).status())
        .isEqualTo(1);
  }

  @Test
  @Order(5)
  void pruningKeepsWhatTheTopicsSayWasFlagged() throws Exception {
    // not the verb: it has the system's clock
    Clock later = Clock.fixed(Instant.now().plus(Duration.ofDays(400)), ZoneOffset.UTC);
    Path copy = data.resolve("copy");
    copyWithoutMarkers(warc(), copy);
    Map<String, Object> kafka = demo.run().settings().kafka().clientProperties();

    PruneReport report =
        new Pruning(copy, RetentionConfig.defaults(), new TopicClasses(kafka), later).run(false);

    assertThat(report.removed()).isPositive();
    assertThat(report.kept().get(PageClass.FLAGGED)).isPositive();
    assertThat(report.dropped()).isPositive();
    PageArchive archive = new PageArchive(copy);
    for (JsonNode each : Records.of(kafka, Topics.ASSESSMENT)) {
      if (each.path("flagged").asBoolean()) {
        Article article = Json.mapper().treeToValue(each.path("article"), Article.class);
        assertThat(archive.find(article.snapshot())).isInstanceOf(KeptPage.Found.class);
      }
    }
    assertThat(verb("evidence", "prune", "--dry-run", "--data", data.toString()).text())
        .contains("0 would be removed");
  }

  private static void copyWithoutMarkers(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    try (var files = Files.list(from)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".warc.gz")).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  @Order(6)
  void verifyFindsWhatWasChangedOrLost() throws Exception {
    JsonNode place = flagged().path("article").path("snapshot");
    Path file = warc().resolve(place.path("file").asText());
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      long at = place.path("offset").asLong() + 60; // within the packed content
      bytes.seek(at);
      int before = bytes.read();
      bytes.seek(at);
      bytes.write(before ^ 1);
    }

    Said verified = verb("evidence", "verify", "--data", data.toString());

    assertThat(verified.status()).isEqualTo(1);
    assertThat(verified.text()).contains("damaged").containsPattern("; [1-9]\\d* failures");
  }

  private record Said(int status, String text) {}

  /** Runs a verb in a process of its own, as on the command line. */
  private static Said verb(String... arguments) throws Exception {
    List<String> command = new java.util.ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Xmx256m",
            "-cp",
            System.getProperty("java.class.path"),
            "org.minhchung.local.Minhchung"));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    process.getInputStream().transferTo(new PrintStream(said, true, StandardCharsets.UTF_8));
    return new Said(process.waitFor(), said.toString(StandardCharsets.UTF_8));
  }
}
