package org.minhchung.ingest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.minhchung.events.ArticleId;
import org.minhchung.events.HostState;
import org.minhchung.events.HostState.Robots;
import org.minhchung.events.Topics;
import org.minhchung.ingest.fetch.FetchRequest;
import org.minhchung.ingest.fetch.FetchRequest.Kind;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.fetch.FetchResult.Page;
import org.minhchung.ingest.fetch.Fetcher;
import org.minhchung.ingest.fetch.RobotsTxt;
import org.minhchung.ingest.fetch.RobotsTxt.Learned;
import org.minhchung.ingest.fetch.RobotsTxt.Ruling;
import org.minhchung.ingest.frontier.FetchTasks;
import org.minhchung.ingest.frontier.Frontier;
import org.minhchung.ingest.frontier.HostStates;
import org.minhchung.ingest.frontier.Visit;
import org.minhchung.ingest.frontier.Visit.RobotsVisit;
import org.minhchung.ingest.source.CanonicalUrl;
import org.minhchung.ingest.source.Outbox;

/**
 * Requests for robots.txt: each is a visit of its own, so that the host rests between it and the
 * page. Where one host's robots.txt is at another, whoever looks after that host asks for it and
 * tells the others what it says through {@code host-state.v1}.
 */
final class RobotsVisits {
  /** How long to wait for what another worker finds before asking again. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

  private final RobotsTxt robots;
  private final HostStates hosts;
  private final Consumer<String> requireHost;
  private final Fetcher fetcher;
  private final Frontier frontier;
  private final FetchTasks tasks;
  private final Outbox outbox;
  private final Consumer<Visit> finished;
  private final Clock clock;
  private final Map<String, Instant> elsewhere = new ConcurrentHashMap<>();

  /** Puts the parts together, as {@link Visits} does. */
  RobotsVisits(
      RobotsTxt robots,
      HostStates hosts,
      Consumer<String> requireHost,
      Fetcher fetcher,
      Frontier frontier,
      FetchTasks tasks,
      Outbox outbox,
      Consumer<Visit> finished,
      Clock clock) {
    this.robots = robots;
    this.hosts = hosts;
    this.requireHost = requireHost;
    this.fetcher = fetcher;
    this.frontier = frontier;
    this.tasks = tasks;
    this.outbox = outbox;
    this.finished = finished;
    this.clock = clock;
  }

  /** What is known to be allowed. */
  Optional<Ruling> known(Visit visit) {
    return robots.known(visit.url());
  }

  /**
   * Asks for robots.txt in the turn of a visit that needs it; the visit waits for its next turn.
   *
   * @return how long the host is to rest
   */
  Duration before(Visit visit) {
    String origin = origin(visit.url());
    Instant now = clock.instant();
    Instant until = elsewhere.get(origin);
    if (until != null && now.isBefore(until)) {
      frontier.add(visit.postponed(now.plus(LOOK_AGAIN)));
      return Duration.ZERO;
    }
    FetchResult answer = ask(visit.host(), RobotsTxt.address(visit.url()));
    Duration rest = hosts.answered(visit.host(), answer);
    if (robots.learn(origin, 0, answer) instanceof Learned.Elsewhere next) {
      seek(new RobotsVisit(origin, next.url(), Instant.EPOCH, 1, null, -1), visit.host());
    }
    robots.known(visit.url()).ifPresent(ruling -> hosts.asks(visit.host(), ruling.crawlDelay()));
    frontier.addFirst(visit);
    Duration pause = hosts.pause(visit.host());
    return rest.compareTo(pause) > 0 ? rest : pause;
  }

  /**
   * Asks for a robots.txt that another address led to.
   *
   * @return how long the host is to rest
   */
  Duration visit(RobotsVisit visit) {
    FetchResult answer = ask(visit.host(), visit.url());
    Duration rest = hosts.answered(visit.host(), answer);
    requireHost.accept(visit.host());
    if (robots.learn(visit.origin(), visit.hops(), answer) instanceof Learned.Elsewhere next) {
      seek(visit.redirected(next.url()), visit.host());
    } else {
      elsewhere.remove(visit.origin());
      if (!CanonicalUrl.host(visit.origin()).equals(visit.host())) {
        tell(visit, answer);
      }
    }
    finished.accept(visit);
    return rest;
  }

  /** Takes what another worker was told. */
  void told(HostState state) {
    Robots found = state.robots();
    if (clock.instant().isAfter(found.fetchedAt().plus(PATIENCE))) {
      return; // from before; asked again when it is needed
    }
    FetchResult answer =
        found.body() == null
            ? new Failed(found.url(), found.status(), found.reason(), false, null)
            : new Page(
                found.url(),
                found.status(),
                List.of(),
                found.body().getBytes(StandardCharsets.UTF_8),
                "text/plain",
                null,
                null);
    robots.learn(state.host(), found.hops(), answer);
    elsewhere.remove(state.host());
  }

  private FetchResult ask(String host, String url) {
    requireHost.accept(host);
    return fetcher.fetch(new FetchRequest(url, null, null, Kind.ROBOTS));
  }

  private void seek(RobotsVisit visit, String from) {
    if (elsewhere.size() > 10_000) {
      Instant now = clock.instant();
      elsewhere.values().removeIf(now::isAfter);
    }
    elsewhere.put(visit.origin(), clock.instant().plus(PATIENCE));
    if (visit.host().equals(from)) {
      frontier.add(
          new RobotsVisit(visit.origin(), visit.url(), Instant.EPOCH, visit.hops(), null, -1));
    } else {
      tasks.robots(visit.origin(), visit.url(), visit.hops(), clock.instant()).join();
    }
  }

  private void tell(RobotsVisit visit, FetchResult answer) {
    Instant now = clock.instant();
    Robots found =
        answer instanceof Page page
            ? new Robots(
                visit.url(),
                visit.hops(),
                page.status(),
                new String(page.body(), StandardCharsets.UTF_8),
                null,
                now)
            : answer instanceof Failed failed
                ? new Robots(visit.url(), visit.hops(), failed.status(), null, failed.reason(), now)
                : new Robots(visit.url(), visit.hops(), 404, null, "too many redirects", now);
    outbox
        .send(
            Topics.HOST_STATE,
            visit.origin(),
            ArticleId.of(visit.origin() + " " + now),
            new HostState(visit.origin(), null, null, 0, null, found),
            null)
        .join();
  }

  private static String origin(String url) {
    String address = RobotsTxt.address(url);
    return address.substring(0, address.length() - "/robots.txt".length());
  }
}
