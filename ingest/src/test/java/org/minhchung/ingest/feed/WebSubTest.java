package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FetchTask;
import org.minhchung.events.Json;
import org.minhchung.events.SourceState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.LocalSite;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.RecordingOutbox;
import org.minhchung.ingest.fetch.FetchConfig;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.TaskReader;
import org.minhchung.ingest.frontier.Visit.FeedVisit;
import org.minhchung.ingest.frontier.Visit.HubVisit;
import org.minhchung.ingest.source.Outbox;
import org.minhchung.ingest.source.Sources;
import org.minhchung.ingest.source.VisitMemory;

/** A subscriber and a hub, both on loopback, that speak HTTP with each other. */
class WebSubTest {
  private static final String FEED = "https://post.example/rss";

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final RecordingOutbox kafka = new RecordingOutbox();
  private final Sources sources = new Sources();
  private final Outbox outbox =
      new Outbox() {
        @Override
        public CompletableFuture<Void> send(
            Topics topic, String key, String eventId, Object value, String traceParent) {
          return broken
              ? CompletableFuture.failedFuture(new TimeoutException("no broker"))
              : kafka.send(topic, key, eventId, value, traceParent);
        }

        @Override
        public CompletableFuture<Void> deadLetter(
            String key, String id, byte[] raw, Map<String, String> headers, String trace) {
          return kafka.deadLetter(key, id, raw, headers, trace);
        }
      };
  private final VisitMemory memory = new VisitMemory(outbox);
  private final Frontier frontier = new Frontier(clock);
  private final FeedSchedule schedule = new FeedSchedule(sources, memory, frontier, clock);
  private final HttpClient http = HttpClient.newHttpClient();
  private final BlockingQueue<Map<String, String>> hubWasAsked = new LinkedBlockingQueue<>();
  private final AtomicLong found = new AtomicLong();
  private LocalSite hub;
  private Fetcher fetcher;
  private FeedVisits visits;
  private WebSub webSub;
  private volatile boolean broken;
  private final Set<String> others = ConcurrentHashMap.newKeySet();

  @BeforeEach
  void begin() throws IOException {
    hub =
        new LocalSite()
            .on(
                "/hub",
                e -> {
                  String form =
                      new String(e.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                  hubWasAsked.add(
                      Stream.of(form.split("&"))
                          .map(p -> p.split("=", 2))
                          .collect(
                              Collectors.toMap(
                                  p -> p[0],
                                  p -> URLDecoder.decode(p[1], StandardCharsets.UTF_8))));
                  e.sendResponseHeaders(202, -1);
                });
    FetchConfig fetch =
        new FetchConfig(null, null, null, null, null, null, null, List.of("localhost"));
    fetcher = new Fetcher(fetch, "Minhchung/1", clock);
    FeedConfig config =
        new FeedConfig(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            "https://watch.example/websub/",
            0,
            "a-secret-of-some-length");
    visits =
        new FeedVisits(
            config,
            1 << 20,
            Duration.ofDays(30),
            sources,
            memory,
            new FetchTasks(outbox, memory, 720, clock),
            schedule,
            clock);
    webSub =
        new WebSub(
            config,
            20_000,
            sources,
            visits,
            schedule,
            kafka,
            fetcher::post,
            host -> !others.contains(host),
            (source, number) -> found.addAndGet(number),
            clock);
    webSub.start();
    String json =
        "{\"id\":\"post\",\"name\":\"Post\",\"enabled\":true,\"feeds\":[\"" + FEED + "\"]}";
    sources.read(
        new ConsumerRecord<>(
            Topics.SOURCE.topicName(), 0, 0, "post", json.getBytes(StandardCharsets.UTF_8)));
  }

  @AfterEach
  void end() {
    webSub.close();
    fetcher.close();
    hub.close();
  }

  private String feed(int items) {
    StringBuilder rss = new StringBuilder("<rss><channel><title>A</title>");
    rss.append("<atom:link rel='hub' href='" + hub.url("/hub") + "'/>");
    rss.append("<atom:link rel='self' href='https://post.example/rss?full=1'/>");
    for (int i = 1; i <= items; i++) {
      rss.append("<item><link>https://post.example/" + i + "</link></item>");
    }
    return rss.append("</channel></rss>").toString();
  }

  private void poll(String body) {
    schedule.tick(u -> true);
    FeedVisit visit = (FeedVisit) frontier.poll().orElseThrow();
    frontier.finish(visit.host(), Duration.ZERO);
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    visits.answered(visit, new Page(FEED, 200, List.of(), bytes, null, null, null));
  }

  private URI callback(Map<String, String> asked, String query) {
    String path = URI.create(asked.get("hub.callback")).getPath();
    return URI.create("http://127.0.0.1:" + webSub.port() + path + query);
  }

  private HttpResponse<String> verify(Map<String, String> asked, String mode, String topic)
      throws IOException, InterruptedException {
    String query =
        "?hub.mode="
            + mode
            + "&hub.challenge=c1&hub.lease_seconds=864000&hub.topic="
            + URLEncoder.encode(topic, StandardCharsets.UTF_8);
    return http.send(
        HttpRequest.newBuilder(callback(asked, query)).build(), BodyHandlers.ofString());
  }

  private int push(Map<String, String> asked, String body, String secret)
      throws IOException, InterruptedException, GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    String signature = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    return http.send(
            HttpRequest.newBuilder(callback(asked, ""))
                .header("X-Hub-Signature", "sha256=" + signature)
                .POST(BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString())
        .statusCode();
  }

  private Map<String, String> subscribed() throws IOException, InterruptedException {
    poll(feed(1));
    Map<String, String> asked = askHub();
    assertThat(verify(asked, "subscribe", asked.get("hub.topic")).body()).isEqualTo("c1");
    return asked;
  }

  private List<String> tasks() {
    return kafka.values(Topics.FETCH, FetchTask.class).stream()
        .filter(task -> task.lead() == null)
        .map(FetchTask::url)
        .toList();
  }

  private List<FetchTask> hubTasks() {
    return kafka.values(Topics.FETCH, FetchTask.class).stream()
        .filter(task -> task.lead() != null)
        .toList();
  }

  /** Asks the hub in its turn, as the last task says. */
  private Map<String, String> askHub() throws IOException {
    FetchTask task = hubTasks().get(hubTasks().size() - 1);
    byte[] bytes = Json.mapper().writeValueAsBytes(task);
    HubVisit visit = (HubVisit) new TaskReader().read(new ConsumerRecord<>("t", 0, 0, null, bytes));
    assertThat(webSub.ask(visit)).containsInstanceOf(Page.class);
    return hubWasAsked.remove();
  }

  /** What is answered to a call whose body never comes. */
  private String answerWithoutBody(Map<String, String> asked) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", webSub.port())) {
      socket.setSoTimeout(10_000);
      String head =
          "POST "
              + URI.create(asked.get("hub.callback")).getPath()
              + " HTTP/1.1\r\nHost: watch.example\r\nContent-Length: 1000000\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      byte[] answer = socket.getInputStream().readNBytes("HTTP/1.1 404 ".length());
      return new String(answer, StandardCharsets.US_ASCII);
    }
  }

  @Test
  void subscribesWhereAFeedNamesAHubAndKeepsTheLease() throws IOException, InterruptedException {
    Map<String, String> asked = subscribed();

    assertThat(asked)
        .containsEntry("hub.mode", "subscribe")
        .containsEntry("hub.topic", "https://post.example/rss?full=1");
    assertThat(asked.get("hub.callback")).startsWith("https://watch.example/websub/");
    assertThat(asked.get("hub.secret")).hasSize(64);
    assertThat(memory.of(FEED))
        .map(SourceState::subscribedUntil)
        .contains(clock.instant().plus(Duration.ofDays(10)));

    clock.advance(Duration.ofDays(1));
    poll(feed(1));
    assertThat(hubTasks()).hasSize(1);
    clock.advance(Duration.ofDays(8).plusHours(1));
    poll(feed(1));
    assertThat(askHub()).isEqualTo(asked);
  }

  @Test
  void deniesWhatItDidNotAskFor() throws IOException, InterruptedException {
    Map<String, String> asked = subscribed();

    assertThat(verify(asked, "subscribe", "https://other.example/").statusCode()).isEqualTo(404);
    assertThat(verify(asked, "unsubscribe", asked.get("hub.topic")).statusCode()).isEqualTo(404);
    Map<String, String> other = Map.of("hub.callback", "https://watch.example/websub/0000");
    assertThat(verify(other, "subscribe", asked.get("hub.topic")).statusCode()).isEqualTo(404);
  }

  @Test
  void takesAPushAsIfFetchedAndPollsSlowly()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> asked = subscribed();

    assertThat(push(asked, feed(3), asked.get("hub.secret"))).isEqualTo(202);

    await().untilAsserted(() -> assertThat(found).hasValue(2));
    assertThat(tasks())
        .containsExactly(
            "https://post.example/1", "https://post.example/2", "https://post.example/3");
    SourceState state = memory.of(FEED).orElseThrow();
    assertThat(state.subscribedUntil()).isNotNull();
    assertThat(Duration.between(clock.instant(), state.nextAttempt()))
        .isGreaterThanOrEqualTo(Duration.ofMinutes(30));
  }

  @Test
  void ignoresAPushThatIsNotSignedWithTheSecret()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> asked = subscribed();

    assertThat(push(asked, feed(3), "guessed")).isEqualTo(202);
    assertThat(push(asked, feed(2), asked.get("hub.secret"))).isEqualTo(202);

    await().untilAsserted(() -> assertThat(found).hasValue(1));
    assertThat(tasks()).doesNotContain("https://post.example/3");
  }

  @Test
  void fetchesAFeedAtOnceWhosePushSaysOnlyThatThereIsSomething()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> asked = subscribed();
    schedule.tick(u -> true);
    assertThat(frontier.size()).isZero();

    push(asked, "", asked.get("hub.secret"));

    await()
        .untilAsserted(
            () -> {
              schedule.tick(u -> true);
              assertThat(frontier.size()).isEqualTo(1);
            });
  }

  @Test
  void pollsAtItsPaceAgainOnceAHubHasMissedSomething()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> asked = subscribed();
    push(asked, feed(2), asked.get("hub.secret"));
    await().untilAsserted(() -> assertThat(webSub.delivers(FEED)).isTrue());
    await().untilAsserted(() -> assertThat(found).hasValue(1));

    clock.advance(Duration.ofHours(2));
    poll(feed(3));

    assertThat(webSub.delivers(FEED)).isFalse();
  }

  @Test
  void readsNoBodyForAnAddressThatItDidNotGive() throws IOException {
    Map<String, String> guessed = Map.of("hub.callback", "https://watch.example/websub/0000");

    assertThat(answerWithoutBody(guessed)).isEqualTo("HTTP/1.1 404 ");
  }

  @Test
  void sendsHubsToTheWorkerThatLooksAfterTheFeed()
      throws IOException, InterruptedException, GeneralSecurityException {
    poll(feed(1));
    Map<String, String> asked = askHub();
    others.add("post.example");

    HttpResponse<String> early = verify(asked, "subscribe", asked.get("hub.topic"));
    assertThat(early.statusCode()).isEqualTo(503);
    assertThat(early.headers().firstValue("Retry-After")).contains("10");
    assertThat(push(asked, feed(3), asked.get("hub.secret"))).isEqualTo(503);
    assertThat(answerWithoutBody(asked)).isEqualTo("HTTP/1.1 503 ");
    assertThat(memory.of(FEED).orElseThrow().subscribedUntil()).isNull();
    assertThat(tasks()).hasSize(1);

    others.clear();
    assertThat(verify(asked, "subscribe", asked.get("hub.topic")).body()).isEqualTo("c1");
    assertThat(push(asked, feed(3), asked.get("hub.secret"))).isEqualTo(202);
    assertThat(push(asked, feed(3), asked.get("hub.secret"))).as("once more").isEqualTo(202);
    assertThat(tasks()).hasSize(3);
    assertThat(found).hasValue(2);
  }

  @Test
  void asksTheHubThroughTheTopicOfItsHost() {
    poll(feed(1));

    assertThat(hubTasks())
        .extracting(FetchTask::url, FetchTask::lead)
        .containsExactly(
            tuple(
                hub.url("/hub"),
                new FetchTask.Lead(
                    FEED, 0, FetchTask.Kind.HUB, 0, "https://post.example/rss?full=1")));
    assertThat(kafka.keys(Topics.FETCH)).contains("news.localhost");
    assertThat(hubWasAsked).as("not before its turn").isEmpty();
  }

  @Test
  void asksNobodyForWhatIsSubscribedToMeanwhile() throws IOException, InterruptedException {
    subscribed();
    HubVisit again = new HubVisit("post", FEED, "t", hub.url("/hub"), clock.instant(), null, -1);

    assertThat(webSub.ask(again)).isEmpty();
    assertThat(hubWasAsked).isEmpty();
  }

  @Test
  void hasAPushComeBackThatCouldNotBeMadeSafe()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> asked = subscribed();
    broken = true;
    assertThat(push(asked, feed(2), asked.get("hub.secret"))).isEqualTo(503);
    broken = false;
    assertThat(push(asked, feed(2), asked.get("hub.secret"))).isEqualTo(202);

    assertThat(tasks()).containsExactly("https://post.example/1", "https://post.example/2");
  }

  @Test
  void asksForAFeedWhosePushIsTooLarge()
      throws IOException, InterruptedException, GeneralSecurityException {
    Map<String, String> asked = subscribed();

    assertThat(push(asked, " ".repeat(20_001), asked.get("hub.secret"))).isEqualTo(413);

    schedule.tick(u -> true);
    assertThat(frontier.size()).isEqualTo(1);
  }

  @Test
  void saysWhichPortCannotBeHad() {
    try (WebSub second =
        new WebSub(
            withPort(webSub.port()),
            1 << 20,
            sources,
            visits,
            schedule,
            kafka,
            fetcher::post,
            host -> true,
            (source, number) -> found.addAndGet(number),
            clock)) {
      assertThatThrownBy(second::start)
          .hasMessageMatching("feeds.webSubPort " + webSub.port() + " cannot be .*in use");
    }
  }

  private static FeedConfig withPort(int port) {
    return new FeedConfig(
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        "https://watch.example/websub/",
        port,
        null);
  }
}
