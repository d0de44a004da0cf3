package org.minhchung.alerts.deliver;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.minhchung.events.Alert;
import org.minhchung.events.Json;
import org.minhchung.events.Subscription;
import org.minhchung.events.net.Canary;
import org.minhchung.events.net.ForbiddenForms;

class WebhookChannelTest {
  private final AtomicReference<byte[]> body = new AtomicReference<>();
  private final WebhookChannel channel = channel(List.of("127.0.0.1"));
  private HttpServer server;
  private int status = 204;
  private String retryAfter;
  private String location;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().getPath());
          if (location != null) {
            exchange.getResponseHeaders().add("Location", location);
          }
          body.set(exchange.getRequestBody().readAllBytes());
          if (retryAfter != null) {
            exchange.getResponseHeaders().add("Retry-After", retryAfter);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    channel.close();
  }

  private static WebhookChannel channel(List<String> allowedPrivateHosts) {
    return new WebhookChannel(
        new GuardedPost(
            Duration.ofSeconds(2),
            allowedPrivateHosts,
            name -> new InetAddress[] {InetAddress.getLoopbackAddress()}),
        new AlertText("https://desk.example"),
        Clock.systemUTC());
  }

  @Test
  void postsTheAlertWithTheDesksAddress() throws IOException {
    assertThat(send(url())).isInstanceOf(Channel.Outcome.Delivered.class);
    JsonNode sent = Json.mapper().readTree(body.get());
    assertThat(sent.path("type").asText()).isEqualTo("alert.created");
    assertThat(sent.path("data").path("id").asText()).isEqualTo("a1");
    assertThat(sent.path("story").asText()).isEqualTo("https://desk.example/story/story");
  }

  @Test
  void hearsHowLongToWait() {
    status = 429;
    retryAfter = "120";
    assertThat(send(url()))
        .isEqualTo(new Channel.Outcome.Later("HTTP 429", Duration.ofSeconds(120)));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 404, 410, 301})
  void givesUpWhereARepetitionCannotHelp(int code) {
    status = code;
    assertThat(send(url())).isInstanceOf(Channel.Outcome.Never.class);
  }

  @Test
  void triesAgainWhereNobodyListens() {
    server.stop(0);
    assertThat(send(url())).isInstanceOf(Channel.Outcome.Later.class);
  }

  @Test
  void saysThatAnAddressIsNone() {
    assertThat(send("not a url")).isInstanceOf(Channel.Outcome.Never.class);
  }

  @Test
  @Timeout(30)
  void anAnswerThatNeverEndsIsGivenUp() {
    server.createContext(
        "/drip",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write('.');
          exchange.getResponseBody().flush();
        });
    assertThat(send(url().replace("/hook", "/drip")))
        .isInstanceOfSatisfying(
            Channel.Outcome.Later.class,
            later -> assertThat(later.reason()).contains("no whole answer within 2000 ms"));
  }

  /** With two names, which are resolved to loopback. */
  static Stream<String> forbidden() {
    return Stream.concat(
        ForbiddenForms.all().stream(), Stream.of("inner.example", "127.0.0.1.inner.example"));
  }

  @ParameterizedTest
  @MethodSource("forbidden")
  void neverConnectsToAForbiddenAddress(String form) throws IOException {
    try (Canary canary = new Canary();
        WebhookChannel strict = channel(List.of())) {
      for (String scheme : List.of("http://", "https://")) {
        assertThat(send(strict, scheme + form + ":" + canary.port() + "/hook"))
            .isInstanceOfSatisfying(
                Channel.Outcome.Never.class,
                never -> assertThat(never.reason()).doesNotContain("HTTP"));
      }
      assertThat(canary.connections()).isZero();
    }
  }

  @Test
  void doesNotFollowToAnAddressThatItWouldNotHaveGoneTo() {
    status = 302;
    location = "http://127.0.0.2:" + server.getAddress().getPort() + "/elsewhere";

    assertThat(send(url())).isEqualTo(new Channel.Outcome.Never("HTTP 302"));
    assertThat(asked).containsExactly("/hook");
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
  }

  private Channel.Outcome send(String target) {
    return send(channel, target);
  }

  private static Channel.Outcome send(WebhookChannel channel, String target) {
    Subscription.Channel to =
        new Subscription.Channel(Subscription.Channel.Type.WEBHOOK, target, "whsec_AAAA");
    Alert alert =
        new Alert(
            "a1",
            "s1",
            "story",
            "article",
            1,
            "t",
            "u",
            "s",
            "en",
            0.9,
            "q",
            "c",
            "claim",
            null,
            false,
            null,
            "why",
            Instant.EPOCH,
            null);
    Subscription subscription =
        new Subscription("s1", "n", "o", "", 0, true, List.of(to), "en", true, Instant.EPOCH);
    return channel.send(new Channel.Message("d1", alert, subscription, to));
  }
}
