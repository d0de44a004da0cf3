package org.minhchung.bench.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.minhchung.bench.world.model.Rules;
import org.minhchung.bench.world.model.Site;
import org.minhchung.bench.world.model.World;

/**
 * Counts what the crawler may not do, as the servers see it. A gap is measured from just before the
 * last bytes of one answer to the arrival of the next request, both here; it is longer than the gap
 * that the client has kept by what the two take to travel, so that a violation is one for certain
 * and one of less than that may be missed.
 */
public final class Politeness implements Watch {
  private static final int KEPT = 1_000;

  private final World world;
  private final Duration leastDelay;
  private final Map<String, HostRecord> hosts = new ConcurrentHashMap<>();
  private final Map<Violation.Kind, LongAdder> counts = new EnumMap<>(Violation.Kind.class);
  private final List<Violation> first = Collections.synchronizedList(new ArrayList<>());

  /**
   * Begins to count.
   *
   * @param leastDelay due between two requests to a host that asks for no more
   */
  public Politeness(World world, Duration leastDelay) {
    this.world = world;
    this.leastDelay = leastDelay;
    for (Violation.Kind kind : Violation.Kind.values()) {
      counts.put(kind, new LongAdder());
    }
  }

  @Override
  public void begins(Request request, Instant at) {
    host(request).begins(request, at, (kind, detail) -> violated(kind, request, at, detail));
    String agent = request.header("user-agent");
    if (!agent.contains("http") && !agent.contains("@")) {
      violated(Violation.Kind.NO_CONTACT, request, at, "User-Agent '" + agent + "'");
    }
  }

  @Override
  public void ends(Request request, Answer answer, Instant at) {
    host(request).ends(request, answer, at);
  }

  @Override
  public void wasLeft(Request request) {
    host(request).wasLeft(request);
  }

  private HostRecord host(Request request) {
    return hosts.computeIfAbsent(
        request.host(),
        name -> {
          Site site = world.at(name);
          return new HostRecord(site == null ? Rules.MISSING : site.rulesOf(name), leastDelay);
        });
  }

  private void violated(Violation.Kind kind, Request request, Instant at, String detail) {
    counts.get(kind).increment();
    if (first.size() < KEPT) {
      first.add(new Violation(kind, request.host(), request.target(), at, detail));
    }
  }

  /** How many of each kind. */
  public Map<Violation.Kind, Long> counts() {
    Map<Violation.Kind, Long> sums = new EnumMap<>(Violation.Kind.class);
    counts.forEach((kind, count) -> sums.put(kind, count.sum()));
    return sums;
  }

  /** The first thousand of them. */
  public List<Violation> first() {
    return List.copyOf(first);
  }
}
