package org.minhchung.bench.world.server;

import java.time.Instant;

/**
 * One impolite request.
 *
 * @param at when it came, in the world's time
 */
public record Violation(Kind kind, String host, String target, Instant at, String detail) {

  /** What is impolite. */
  public enum Kind {
    TOO_SOON,
    TWO_AT_ONCE,
    FORBIDDEN_PATH,
    DURING_RETRY_AFTER,
    BEFORE_ROBOTS,
    WHILE_ROBOTS_FAILS,
    NO_CONTACT
  }
}
