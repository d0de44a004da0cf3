package org.minhchung.bench.world.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The world's time: begins at an instant of the world and runs some times faster than real time.
 * Processes that are given the same three values agree on it, for it follows the system clock.
 */
public final class AcceleratedClock extends Clock {
  private static final Clock SYSTEM = Clock.systemUTC();

  private final Instant origin;
  private final Instant anchor;
  private final double speed;
  private final ZoneId zone;

  /**
   * Makes a clock.
   *
   * @param origin what it shows at the anchor
   * @param anchor real time at which it begins
   * @param speed seconds of the world in a real second, above zero
   */
  public AcceleratedClock(Instant origin, Instant anchor, double speed) {
    this(origin, anchor, speed, ZoneOffset.UTC);
  }

  private AcceleratedClock(Instant origin, Instant anchor, double speed, ZoneId zone) {
    if (!(speed > 0)) {
      throw new IllegalArgumentException("the speed of the world is " + speed + ", not above zero");
    }
    this.origin = origin;
    this.anchor = anchor;
    this.speed = speed;
    this.zone = zone;
  }

  /** What it shows at an instant of real time. */
  public Instant at(Instant real) {
    return origin.plusNanos((long) (Duration.between(anchor, real).toNanos() * speed));
  }

  /** How long a time of the world takes. */
  public Duration real(Duration inWorld) {
    return Duration.ofNanos((long) (inWorld.toNanos() / speed));
  }

  public Instant origin() {
    return origin;
  }

  public Instant anchor() {
    return anchor;
  }

  public double speed() {
    return speed;
  }

  @Override
  public Instant instant() {
    return at(SYSTEM.instant());
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId other) {
    return new AcceleratedClock(origin, anchor, speed, other);
  }
}
