package org.minhchung.bench.world.server;

import java.time.Duration;
import java.time.Instant;
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
  private int underWay;

  HostRecord(Rules rules, Duration leastDelay) {
    this.rules = rules;
    this.leastDelay = leastDelay;
  }

  synchronized void begins(
      Request request, Instant at, BiConsumer<Violation.Kind, String> violated) {
    if (underWay++ > 0) {
      violated.accept(Violation.Kind.TWO_AT_ONCE, underWay + " under way");
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
    underWay--;
    lastEnd = at;
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

  private Duration due() {
    boolean knowsDelay = robots == Robots.KNOWN && rules.delay().compareTo(leastDelay) > 0;
    return knowsDelay ? rules.delay() : leastDelay;
  }
}
