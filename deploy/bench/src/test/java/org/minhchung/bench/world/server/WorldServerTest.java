package org.minhchung.bench.world.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minhchung.bench.world.model.AcceleratedClock;
import org.minhchung.bench.world.model.Listing;
import org.minhchung.bench.world.model.Naming;
import org.minhchung.bench.world.model.Rules;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.Story;
import org.minhchung.bench.world.model.Trouble;
import org.minhchung.bench.world.model.World;

/** Over real sockets, for how a server misbehaves is seen only there. */
class WorldServerTest {
  private static final Instant START = Instant.parse("2026-11-24T06:00:00Z");

  private final World world = World.of(1, 2000, 10, START, Duration.ofHours(1));
  private final Traces traces = new Traces(world);
  private final AcceleratedClock clock = new AcceleratedClock(START, Instant.now(), 1);
  private final BlockingQueue<Request> ended = new LinkedBlockingQueue<>();
  private WorldServer server;
  private int port;

  @BeforeEach
  void start() throws IOException {
    ServerSocket socket = WorldServer.bind();
    port = socket.getLocalPort();
    Watch watch =
        new Watch() {
          @Override
          public void begins(Request request, Instant at) {}

          @Override
          public void ends(Request request, Answer answer, Instant at) {
            ended.add(request);
          }

          @Override
          public void wasLeft(Request request) {
            ended.add(request);
          }
        };
    server = WorldServer.start(socket, new Outlets(world, traces, clock, port), watch, clock);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void servesAFeedAndTheStoriesThatItLists() throws IOException {
    Site site = site(s -> s.listing() == Listing.RSS && isPlain(s));
    Story newest = site.newest(clock.instant()).get(0);

    assertThat(get(site.host(), "/feed.xml", ""))
        .startsWith("HTTP/1.1 200")
        .contains("http://" + site.host() + ":" + port + newest.path());
    assertThat(get(site.host(), newest.path(), "")).contains(newest.reference());
    assertThat(traces.of(newest).listed()).isBeforeOrEqualTo(traces.of(newest).sent());
  }

  @Test
  void answersThatAFeedHasNotChanged() throws IOException {
    Site site = site(s -> s.listing() == Listing.ATOM && s.validates() && isPlain(s));
    String first = get(site.host(), "/atom.xml", "");
    String tag = first.lines().filter(l -> l.startsWith("ETag: ")).findFirst().orElseThrow();

    assertThat(get(site.host(), "/atom.xml", "If-None-Match: " + tag.substring(6) + "\r\n"))
        .startsWith("HTTP/1.1 304");
  }

  @Test
  void aMovedOutletRedirectsToItsOtherHost() throws IOException {
    Site site = site(s -> s.naming() == Naming.MOVED && s.trouble() == Trouble.NONE);

    assertThat(get(site.host(), site.listing().path(), ""))
        .startsWith("HTTP/1.1 301")
        .contains("Location: http://www." + site.host() + ":" + port + site.listing().path());
    assertThat(get(site.wwwHost(), site.listing().path(), "")).startsWith("HTTP/1.1 200");
  }

  @Test
  void theVisitOfAClientThatHangsUpOnADripIsOver() throws Exception {
    Site site =
        site(s -> s.trouble() == Trouble.DRIPS && s.naming() == Naming.PLAIN && odd(s) != null);
    try (Socket socket = ask(site.host(), odd(site).path(), "")) {
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    }

    assertThat(ended.poll(20, TimeUnit.SECONDS)).isNotNull();
  }

  @Test
  void oneRequestInTenIsResetWhereConnectionsAre() {
    Site site = site(s -> s.trouble() == Trouble.RESETS);

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10; i++) {
                assertThat(get(site.host(), "/robots.txt", "")).startsWith("HTTP/1.1");
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void everyHostOfTheWorldAnswersForItsRobotsTxt() throws IOException {
    assertThat(get(site(s -> isPlain(s) && s.rules() == Rules.CLOSED).host(), "/robots.txt", ""))
        .contains("Disallow: /\n");
    assertThat(get("elsewhere.example", "/robots.txt", "")).startsWith("HTTP/1.1 404");
  }

  private static boolean isPlain(Site site) {
    return site.trouble() == Trouble.NONE
        && site.naming() == Naming.PLAIN
        && !site.stories().isEmpty();
  }

  private static Story odd(Site site) {
    return site.stories().stream()
        .filter(s -> s.number() % 2 == 1 && s.publishedAt().isBefore(START))
        .findFirst()
        .orElse(null);
  }

  private Site site(Predicate<Site> wanted) {
    return world.sites().stream().filter(wanted).findFirst().orElseThrow();
  }

  private String get(String host, String target, String headers) throws IOException {
    try (Socket socket = ask(host, target, "Connection: close\r\n" + headers)) {
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Socket ask(String host, String target, String headers) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    String request =
        "GET " + target + " HTTP/1.1\r\nHost: " + host + ":" + port + "\r\n" + headers + "\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
