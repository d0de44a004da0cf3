package org.minhchung.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minhchung.events.net.Canary;
import org.minhchung.events.net.ForbiddenForms;
import org.minhchung.ingest.ManualClock;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Redirect;
import org.minhchung.ingest.fetch.RobotsTxt.Ruling;
import org.minhchung.ingest.fetch.hostile.RawServer;

/**
 * No form of a forbidden address leads to a connection, whatever carries it. Loopback forms would
 * reach the canary; the others would have to be tried, and then the reason would be another.
 */
class ForbiddenAddressTest {
  private static final String OUTLET = "outlet.example";

  private final ManualClock clock = new ManualClock("2026-11-24T12:00:00Z");
  private final Deque<String> answers = new ArrayDeque<>();
  private final List<String> asked = new ArrayList<>();
  private volatile String location;
  private Canary canary;
  private RawServer outlet;
  private Fetcher fetcher;

  /** The outlet itself is on loopback and allowed; every other name is resolved as queued. */
  @BeforeEach
  void begin() throws IOException {
    canary = new Canary();
    outlet =
        new RawServer(
            (request, wire) -> {
              byte[] moved =
                  ("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nLocation: " + location + "\r\n\r\n")
                      .getBytes(StandardCharsets.UTF_8);
              wire.send(moved, 0, moved.length);
              return true;
            });
    FetchConfig config =
        new FetchConfig(
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            null,
            null,
            null,
            null,
            null,
            List.of(OUTLET));
    fetcher = new Fetcher(config, "Minhchung-test/1", clock, this::lookUp);
  }

  private InetAddress[] lookUp(String name) throws java.net.UnknownHostException {
    asked.add(name);
    if (name.equals(OUTLET)) {
      return new InetAddress[] {InetAddress.getLoopbackAddress()};
    }
    return new InetAddress[] {InetAddress.getByName(answers.removeFirst())};
  }

  @AfterEach
  void end() throws IOException {
    fetcher.close();
    outlet.close();
    canary.close();
  }

  static List<String> forms() {
    List<String> forms = ForbiddenForms.all();
    assertThat(forms).hasSizeGreaterThan(800).doesNotHaveDuplicates();
    return forms;
  }

  static Stream<String> addresses() {
    return ForbiddenForms.addresses().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noCarrierLeadsToAForbiddenAddress(String form) throws IOException {
    String target = form + ":" + canary.port() + "/a";
    for (String url : List.of("http://" + target, "https://" + target)) {
      location = url;
      for (Kind kind : Kind.values()) {
        requireRefused(fetch(url, kind));
      }
      requireRefused(robots().of(url));
      requireRefused(fetchAndFollow("http://" + OUTLET + ":" + outlet.port() + "/page"));
      requireRefused(robots().of("http://" + OUTLET + ":" + outlet.port() + "/page"));
    }
    location = "//" + target;
    requireRefused(fetchAndFollow("http://" + OUTLET + ":" + outlet.port() + "/page"));

    assertThat(canary.connections()).isZero();
    assertThat(asked).containsOnly(OUTLET);
  }

  @ParameterizedTest
  @MethodSource("addresses")
  void noNameLeadsToAForbiddenAddress(String address) throws IOException {
    String url = "http://news.example:" + canary.port() + "/a";
    answers.addAll(Arrays.asList(address, address));

    requireRefused(fetch(url, Kind.PAGE));
    requireRefused(robots().of(url));

    assertThat(canary.connections()).isZero();
    assertThat(answers).isEmpty();
  }

  /** The connection goes to the answer that was checked, and the next one is checked anew. */
  @Test
  void aNameThatLeadsElsewhereTheSecondTimeIsAskedOnceForEachConnection() throws IOException {
    location = "/b";
    FetchConfig config =
        new FetchConfig(null, null, null, null, null, null, null, List.of("rebind.example"));
    String url = "http://rebind.example:" + outlet.port() + "/a";
    answers.addAll(List.of("127.0.0.1", "169.254.169.254"));
    try (Fetcher first = new Fetcher(config, "Minhchung-test/1", clock, this::lookUp);
        Fetcher second = new Fetcher(config, "Minhchung-test/1", clock, this::lookUp)) {
      FetchRequest request = new FetchRequest(url, null, null, Kind.PAGE);

      assertThat(first.fetch(request)).isInstanceOf(Redirect.class);
      assertThat(answers).hasSize(1);
      requireRefused(second.fetch(request));
    }
    assertThat(asked).containsExactly("rebind.example", "rebind.example");
  }

  @Test
  void noProxyOfTheEnvironmentIsUsed() throws IOException {
    location = "/b";
    List<String> keys = List.of("http.proxy", "https.proxy", "socksProxy");
    try {
      for (String key : keys) {
        System.setProperty(key + "Host", "127.0.0.1");
        System.setProperty(key + "Port", Integer.toString(canary.port()));
      }
      assertThat(fetch("http://" + OUTLET + ":" + outlet.port() + "/a", Kind.PAGE))
          .isInstanceOf(Redirect.class);
    } finally {
      for (String key : keys) {
        System.clearProperty(key + "Host");
        System.clearProperty(key + "Port");
      }
    }
    assertThat(canary.connections()).isZero();
  }

  private RobotsTxt robots() {
    return new RobotsTxt(fetcher, "Minhchung-test/1", Duration.ofHours(1), clock);
  }

  private FetchResult fetch(String url, Kind kind) {
    return fetcher.fetch(new FetchRequest(url, null, null, kind));
  }

  private FetchResult fetchAndFollow(String url) {
    FetchResult result = fetch(url, Kind.PAGE);
    return result instanceof Redirect redirect ? fetch(redirect.target(), Kind.PAGE) : result;
  }

  private static void requireRefused(Ruling ruling) {
    assertThat(ruling.allowed()).isFalse();
    requireRefused(ruling.unreachable());
  }

  private static void requireRefused(FetchResult result) {
    assertThat(result)
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> {
              assertThat(failed.forGood()).isTrue();
              assertThat(failed.reason())
                  .matches("(?s)(private address refused|address refused|redirected to).*");
            });
  }
}
