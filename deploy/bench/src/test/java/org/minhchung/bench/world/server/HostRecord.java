package org.minhchung.bench.world.server;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.minhchung.bench.world.model.Rules;

/** What one host has seen of the crawler. */
final class HostRecord {
  private enum Robots {
    NOT_ASKED,
    FAILED,
    KNOWN
  }

  private final Rules rules;
  private final Duration leastDelay;
  private Instant lastEnd = Instant.MIN;
  private Instant restsUntil = Instant.MIN;
  private Robots robots = Robots.NOT_ASKED;
  private final List<Request> underWay = new ArrayList<>();

  HostRecord(Rules rules, Duration leastDelay) {
    this.rules = rules;
    this.leastDelay = leastDelay;
  }

  synchronized void begins(
      Request request, Instant at, BiConsumer<Violation.Kind, String> violated) {
    forgetLeft();
    if (!underWay.isEmpty()) {
      violated.accept(Violation.Kind.TWO_AT_ONCE, "besides " + underWay.get(0).target());
    } else if (lastEnd != Instant.MIN) {
      Duration gap = Duration.between(lastEnd, at);
      if (gap.compareTo(due()) < 0) {
        violated.accept(
            Violation.Kind.TOO_SOON, gap.toMillis() + " ms, due " + due().toMillis() + " ms");
      }
    }
    if (at.isBefore(restsUntil)) {
      violated.accept(
          Violation.Kind.DURING_RETRY_AFTER,
          Duration.between(at, restsUntil).toMillis() + " ms too early");
    }
    underWay.add(request);
    if (!request.isRobots()) {
      if (robots == Robots.NOT_ASKED) {
        violated.accept(Violation.Kind.BEFORE_ROBOTS, "robots.txt not asked for yet");
      } else if (robots == Robots.FAILED) {
        violated.accept(Violation.Kind.WHILE_ROBOTS_FAILS, "robots.txt was answered with an error");
      }
      if (rules.forbids(request.target())) {
        violated.accept(Violation.Kind.FORBIDDEN_PATH, "rules " + rules);
      }
    }
  }

  synchronized void ends(Request request, Answer answer, Instant at) {
    if (underWay.remove(request)) {
      lastEnd = at;
    }
    String retryAfter = answer.headers().get("Retry-After");
    if (retryAfter != null) {
      restsUntil = at.plusSeconds(Long.parseLong(retryAfter));
    }
    if (request.isRobots()) {
      boolean fails =
          answer.manner() != Answer.Manner.PLAIN
              || answer.status() >= 500
              || answer.status() == 429;
      // what was known may be believed for a day
      robots = fails && robots != Robots.KNOWN ? Robots.FAILED : Robots.KNOWN;
    }
  }

  /** Its client hung up, perhaps long ago, so that no pause can be measured from it. */
  synchronized void wasLeft(Request request) {
    if (underWay.remove(request)) {
      lastEnd = Instant.MIN;
    }
  }

  /**
   * A client that waited too long for a starved server has hung up and may ask again, though the
   * server still works on the answer.
   */
  private void forgetLeft() {
    if (underWay.removeIf(request -> request.isLeft().getAsBoolean())) {
      lastEnd = Instant.MIN;
    }
  }

  private Duration due() {
    boolean knowsDelay = robots == Robots.KNOWN && rules.delay().compareTo(leastDelay) > 0;
    return knowsDelay ? rules.delay() : leastDelay;
  }
}
