package org.minhchung.ingest.frontier;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.minhchung.events.ArticleId;
import org.minhchung.events.HostState;
import org.minhchung.events.Topics;
import org.minhchung.ingest.fetch.FetchResult;
import org.minhchung.ingest.fetch.FetchResult.Failed;
import org.minhchung.ingest.source.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How hosts want to be treated: the pause between requests, and how long one that is overloaded or
 * away is left alone. Kept in {@code host-state.v1}, so that a host is treated the same by whoever
 * looks after it next. Any thread may use it.
 */
public final class HostStates {
  private static final Logger LOG = LoggerFactory.getLogger(HostStates.class);

  /** Failures to answer before a host is thought to be away, not just one page of it. */
  private static final int AWAY = 3;

  private final FrontierConfig config;
  private final Outbox outbox;
  private final Clock clock;
  private final Map<String, HostState> byHost = new ConcurrentHashMap<>();

  public HostStates(FrontierConfig config, Outbox outbox, Clock clock) {
    this.config = config;
    this.outbox = outbox;
    this.clock = clock;
  }

  /** Takes a record of the topic; null where there is nothing more to know of a host. */
  public void read(String host, HostState state) {
    if (state == null) {
      byHost.remove(host);
    } else {
      byHost.put(host, state);
    }
  }

  /** The pause between two requests to a host. */
  public Duration pause(String host) {
    return of(host)
        .map(HostState::crawlDelay)
        .map(config::pauseFor)
        .orElseGet(() -> config.pauseFor(Duration.ZERO));
  }

  /** Until when a host is left alone, the beginning of time where it is not. */
  public Instant blockedUntil(String host) {
    return of(host).map(HostState::blockedUntil).orElse(Instant.EPOCH);
  }

  /** Its robots.txt has been read. */
  public void asks(String host, Duration crawlDelay) {
    Duration asked = crawlDelay.isZero() ? null : crawlDelay;
    HostState before = of(host).orElse(null);
    if (Objects.equals(asked, before == null ? null : before.crawlDelay())) {
      return;
    }
    keep(
        new HostState(
            host,
            before == null ? null : before.blockedUntil(),
            asked,
            before == null ? 0 : before.failures(),
            before == null ? null : before.reason(),
            null));
  }

  /**
   * Takes an answer.
   *
   * @return how long the host is to rest
   */
  public Duration answered(String host, FetchResult answer) {
    Duration pause = pause(host);
    HostState before = of(host).orElse(null);
    if (!(answer instanceof Failed failed) || !speaksOfTheHost(failed)) {
      if (before != null && before.failures() > 0) {
        keep(new HostState(host, null, before.crawlDelay(), 0, null, null));
      }
      return pause;
    }
    int failures = (before == null ? 0 : before.failures()) + 1;
    Duration rest = max(pause, rest(failed, failures));
    LOG.atInfo()
        .addKeyValue("host", host)
        .addKeyValue("failures", failures)
        .log("host left alone for {}: {}", rest, failed.reason());
    keep(
        new HostState(
            host,
            clock.instant().plus(rest),
            before == null ? null : before.crawlDelay(),
            failures,
            failed.reason(),
            null));
    return rest;
  }

  /** Overload is the host's; so is silence, but not the refusal to go to an address at all. */
  private static boolean speaksOfTheHost(Failed failed) {
    return failed.status() == 429
        || failed.status() == 503
        || (failed.status() == 0 && !failed.forGood());
  }

  private Duration rest(Failed failed, int failures) {
    Duration rest = Duration.ZERO;
    if (failed.status() != 0) {
      rest = config.retryPause(failures - 1);
    } else if (failures >= AWAY) {
      rest = config.retryPause(failures - AWAY);
    }
    return failed.retryAfter() == null ? rest : max(rest, failed.retryAfter());
  }

  private Optional<HostState> of(String host) {
    return Optional.ofNullable(byHost.get(host));
  }

  private void keep(HostState state) {
    byHost.put(state.host(), state);
    boolean isOrdinary = state.crawlDelay() == null && state.failures() == 0;
    // Not waited for: what is lost here is a pause that the next refusal brings back.
    outbox
        .send(
            Topics.HOST_STATE,
            state.host(),
            ArticleId.of(state.host() + " " + clock.instant()),
            isOrdinary ? null : state,
            null)
        .exceptionally(
            error -> {
              LOG.atWarn().addKeyValue("host", state.host()).log("state not kept: {}", error);
              return null;
            });
  }

  private static Duration max(Duration a, Duration b) {
    return a.compareTo(b) > 0 ? a : b;
  }
}
