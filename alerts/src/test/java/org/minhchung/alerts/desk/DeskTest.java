package org.minhchung.alerts.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.alerts.AlertsConfig.DeskSettings;
import org.minhchung.alerts.desk.view.MadeUp;
import org.minhchung.events.Stage;

class DeskTest {
  private final TestDesk desk = new TestDesk();

  @BeforeEach
  void start() {
    desk.start();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void everyPageForbidsForeignScriptsFramesAndReferrers() throws Exception {
    for (String path :
        List.of(
            "/",
            "/claims",
            "/search",
            "/subscriptions",
            "/overview",
            "/sources",
            "/source-list/new",
            "/source-list/import",
            "/help",
            "/nowhere")) {
      HttpResponse<String> page = desk.get(path);

      assertThat(page.headers().firstValue("Content-Security-Policy"))
          .get()
          .asString()
          .startsWith("default-src 'self';")
          .contains("frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
      assertThat(page.body()).doesNotContain("<style").doesNotContain(" style=");
      assertThat(page.body().replaceAll("<script src=\"/static/[^\"]+\" defer></script>", ""))
          .doesNotContain("<script");
    }
  }

  @Test
  void everythingAPageLoadsIsThere() throws Exception {
    String page = desk.get("/").body() + desk.get("/overview").body();

    Set<String> files =
        java.util.regex.Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"")
            .matcher(page)
            .results()
            .map(m -> m.group(1))
            .collect(Collectors.toSet());

    assertThat(files).hasSize(7);
    for (String file : files) {
      HttpResponse<String> answer = desk.get(file);
      assertThat(answer.statusCode()).as(file).isEqualTo(200);
      assertThat(answer.body()).as(file).isNotEmpty();
      assertThat(answer.headers().firstValue("Cache-Control")).get().asString().contains("public");
    }
  }

  @Test
  void answersOnlyUnderItsOwnNames() throws Exception {
    assertThat(rawGet("/", "localhost:" + desk.desk.port())).startsWith("HTTP/1.1 200");
    assertThat(rawGet("/", "127.0.0.1:" + desk.desk.port())).startsWith("HTTP/1.1 200");
    assertThat(rawGet("/", "rebound.example:" + desk.desk.port())).startsWith("HTTP/1.1 421");
    assertThat(rawGet("/", "127.0.0.1.rebound.example")).startsWith("HTTP/1.1 421");
    assertThat(rawGet("/health/live", "10.0.0.7:8080")).startsWith("HTTP/1.1 200");
  }

  private String rawGet(String path, String host) throws Exception {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), desk.desk.port())) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
              .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void readinessNamesWhatIsWrongAndLivenessDoesNotDependOnIt() throws Exception {
    desk.healths.put("alerts", new Stage.Health(false, "Elasticsearch cannot be reached."));

    assertThat(desk.get("/health/live").statusCode()).isEqualTo(200);
    HttpResponse<String> ready = desk.get("/health/ready");
    assertThat(ready.statusCode()).isEqualTo(503);
    assertThat(ready.body())
        .isEqualTo(
            "{\"ready\":false,\"parts\":{\"alerts\":{\"ready\":false,"
                + "\"reason\":\"Elasticsearch cannot be reached.\"}}}");

    desk.healths.put("alerts", new Stage.Health(true, "fine"));
    assertThat(desk.get("/health/ready").statusCode()).isEqualTo(200);
  }

  @Test
  void pagesSayThatDataIsLateAndWhy() throws Exception {
    desk.healths.put("alerts", new Stage.Health(false, "The indexer waits."));

    assertThat(desk.get("/").body())
        .contains("Data is late.")
        .contains("alerts: The indexer waits.");
  }

  @Test
  void speaksTheReadersLanguageAndRemembersTheChoice() throws Exception {
    assertThat(desk.get("/", "Accept-Language", "vi-VN,en;q=0.5").body())
        .contains("<html lang=\"vi\"")
        .contains("Không có gì đang chờ bạn.");
    assertThat(desk.get("/", "Accept-Language", "fr").body()).contains("<html lang=\"en\"");

    HttpResponse<String> chosen =
        desk.submit("/help", "/preferences", Map.of("language", "vi", "here", "/help"));

    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).hasValue("/help");
    assertThat(desk.get("/help", "Accept-Language", "en").body()).contains("Phím tắt");
  }

  @Test
  void preferencesNeverLeadAway() {
    assertThat(PreferenceRoutes.here("/claims?q=x")).isEqualTo("/claims?q=x");
    assertThat(PreferenceRoutes.here("//elsewhere.example")).isEqualTo("/");
    assertThat(PreferenceRoutes.here("/\\elsewhere.example")).isEqualTo("/");
    assertThat(PreferenceRoutes.here("https://elsewhere.example")).isEqualTo("/");
    assertThat(PreferenceRoutes.here("/a\r\nSet-Cookie: x=y")).isEqualTo("/");
    assertThat(PreferenceRoutes.here(null)).isEqualTo("/");
  }

  @Test
  void aTakenPortIsOneClearLine() {
    try (TestDesk second = new TestDesk(desk.desk.port())) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageStartingWith("alerts.desk.port " + desk.desk.port() + " on 127.0.0.1")
          .hasMessageNotContaining("\n");
    }
  }

  @Test
  void doesNotListenWhereOthersReachItUnlessToldSo() {
    assertThatThrownBy(() -> deskAt(new DeskSettings("0.0.0.0", 0, null, null, null)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("alerts.desk.host is '0.0.0.0'")
        .hasMessageContaining("alerts.desk.allowRemote");
    deskAt(new DeskSettings("0.0.0.0", 0, true, null, null)).close();
  }

  private static Desk deskAt(DeskSettings settings) {
    FakeReviews reviews = new FakeReviews();
    return new Desk(
        new DeskParts(
            new FakeIndex(reviews),
            reviews,
            null,
            id -> id,
            null,
            id -> List.of(),
            null,
            null,
            id -> Optional.empty(),
            new org.minhchung.events.warc.PageArchive(null),
            0,
            Map::of,
            settings,
            Clock.fixed(MadeUp.NOW, ZoneOffset.UTC)));
  }

  @Test
  void unknownPagesSayWhatToDo() throws Exception {
    assertThat(desk.get("/story/nothing").statusCode()).isEqualTo(404);
    assertThat(desk.get("/nowhere").statusCode()).isEqualTo(404);
    assertThat(desk.get("/nowhere").body()).contains("Begin again at the queue");
  }
}
