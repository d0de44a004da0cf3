package org.minhchung.bench.world.model;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** When an outlet publishes, in its own time zone. */
public enum Rhythm implements Share {
  /** A news wire: about one a minute, day and night, fewer at night. */
  WIRE(10, Duration.ofHours(3)),
  /** A handful at a time, once an hour, when a scheduler publishes what has gathered. */
  BURSTS(60, Duration.ofHours(12)),
  /** Now and then between eight and seven on working days, little at the weekend. */
  OFFICE(250, Duration.ofDays(4)),
  /** One or two an hour, all day. */
  STEADY(180, Duration.ofDays(1)),
  /** Once a day at about the same hour. */
  DAILY(370, Duration.ofDays(14)),
  /** Has published nothing for months, but still answers. */
  DEAD(130, Duration.ZERO);

  private static final int OLD_STORIES = 5;

  private final int weight;
  private final Duration history;

  Rhythm(int weight, Duration history) {
    this.weight = weight;
    this.history = history;
  }

  @Override
  public int weight() {
    return weight;
  }

  /** How many stories its feed has at least, so that what is new stays in it for a while. */
  int leastListed() {
    return switch (this) {
      case WIRE -> 40;
      case BURSTS -> 15;
      default -> 1;
    };
  }

  /** Every publication up to an instant, oldest first, with some that lie before the origin. */
  List<Instant> times(Random random, ZoneOffset zone, Instant origin, Instant end) {
    List<Instant> times = new ArrayList<>();
    if (this == DEAD) {
      for (int i = 0; i < OLD_STORIES; i++) {
        times.add(origin.minus(Duration.ofDays(90)).minus(Duration.ofHours(random.nextInt(999))));
      }
    }
    int ownMinute = random.nextInt(60);
    int ownHour = 6 + random.nextInt(14);
    double pace = 0.6 + 0.8 * random.nextDouble();
    Instant hour = origin.minus(history).truncatedTo(ChronoUnit.HOURS);
    for (; this != DEAD && hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
      OffsetDateTime local = hour.atOffset(zone);
      switch (this) {
        case BURSTS -> {
          Instant burst = hour.plusSeconds(ownMinute * 60L);
          for (int i = count(random, 5 * pace * awake(local)); i > 0; i--) {
            times.add(burst.plusMillis(random.nextInt(90_000)));
          }
        }
        case DAILY -> {
          if (local.getHour() == ownHour) {
            times.add(hour.plusSeconds(ownMinute * 60L + random.nextInt(600)));
          }
        }
        default -> {
          for (int i = count(random, perHour(local) * pace); i > 0; i--) {
            times.add(hour.plusMillis(random.nextInt(3_600_000)));
          }
        }
      }
    }
    times.removeIf(t -> !t.isBefore(end));
    Collections.sort(times);
    return times;
  }

  private double perHour(OffsetDateTime local) {
    boolean weekend = local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    return switch (this) {
      case WIRE -> 55 * awake(local);
      case OFFICE -> local.getHour() >= 8 && local.getHour() < 19 && !weekend ? 2 : 0.05;
      default -> 1.6 * awake(local);
    };
  }

  /** The daily curve of newsrooms: a third at night, a peak in the morning and one at dusk. */
  private static double awake(OffsetDateTime local) {
    double hour = local.getHour() + local.getMinute() / 60.0;
    double morning = Math.exp(-Math.pow((hour - 9.5) / 3, 2));
    double dusk = Math.exp(-Math.pow((hour - 18) / 3, 2));
    return 0.35 + 0.75 * Math.max(morning, dusk);
  }

  /** A Poisson number. */
  private static int count(Random random, double mean) {
    double limit = Math.exp(-mean);
    int count = -1;
    double product = 1;
    do {
      count++;
      product *= random.nextDouble();
    } while (product > limit);
    return count;
  }
}
