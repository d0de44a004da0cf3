package org.minhchung.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.minhchung.events.FeedRhythm;

/**
 * Feeds of several kinds, polled for five weeks of a clock that costs no time; the last two count.
 * Prints what came of it beside a poller that asks every ten minutes.
 */
class PollSimulationTest {
  private static final Instant BEGIN = Instant.parse("2026-03-02T00:00:00Z");
  private static final Instant COUNTED = BEGIN.plus(Duration.ofDays(21));
  private static final Instant END = BEGIN.plus(Duration.ofDays(35));
  private static final Duration INTERVAL = Duration.ofMinutes(10);
  private static final int LISTED = 30;
  private static final Duration ANSWER = Duration.ofSeconds(2);

  /** Publishes within an hour. */
  private interface Publisher extends BiFunction<OffsetDateTime, Random, List<Integer>> {}

  private record Result(long p50, long p99, int articles, int requests) {
    double perArticle() {
      return articles == 0 ? Double.NaN : (double) requests / articles;
    }
  }

  private final PollPace pace = new PollPace(FeedConfig.defaults());

  @BeforeAll
  static void heading() {
    System.out.printf(
        "%-34s %9s | %7s %7s %8s %9s | %7s %7s %9s%n",
        "feed", "articles", "p50 s", "p99 s", "requests", "/article", "p50 s", "p99 s", "/article");
  }

  @Test
  void aBurstOnTheHourIsFoundAtOnceWithFewRequests() {
    Result ours = run("five on every hour", (hour, random) -> List.of(20, 25, 31, 60, 95));
    assertThat(ours.p50()).isLessThanOrEqualTo(60);
    assertThat(ours.p99()).isLessThanOrEqualTo(110);
    assertThat(ours.perArticle()).isLessThan(1.2);
  }

  @Test
  void threePerHourAtRandomAreFoundInAMinute() {
    Result ours = run("three per hour at random", (hour, random) -> poisson(3, random));
    assertThat(ours.p50()).isLessThanOrEqualTo(60);
    assertThat(ours.p99()).isLessThanOrEqualTo(120);
    assertThat(ours.perArticle()).isLessThan(15);
  }

  @Test
  void officeHoursAreLearnt() {
    Result ours =
        run(
            "six per hour in office hours",
            (hour, random) -> isOffice(hour) ? poisson(6, random) : List.of());
    assertThat(ours.p50()).isLessThanOrEqualTo(50);
    assertThat(ours.p99()).isLessThanOrEqualTo(120);
    assertThat(ours.perArticle()).isLessThan(10);
  }

  @Test
  void aFixedTimeOfDayIsLearnt() {
    Result ours =
        run("one a day at 06:00", (hour, random) -> hour.getHour() == 6 ? List.of(15) : List.of());
    assertThat(ours.p99()).isLessThanOrEqualTo(110);
    assertThat(ours.perArticle()).isLessThan(72);
  }

  @Test
  void oneADayAtARandomTimeIsFoundWithinMinutesWithNoMoreRequestsThanTheFixedPoller() {
    Result ours = run("one a day at random", (hour, random) -> poisson(1 / 24.0, random));
    assertThat(ours.p99()).isLessThanOrEqualTo(900);
    assertThat(ours.requests()).isLessThan(14 * 144);
  }

  @Test
  void aDeadFeedIsHardlyAsked() {
    Result ours =
        run("dead", (hour, random) -> hour.toInstant().isBefore(BEGIN) ? List.of(0) : List.of());
    assertThat(ours.requests()).isLessThan(14 * 30);
  }

  @Test
  void aMinuteWireIsAskedOnceAMinute() {
    Result ours =
        run(
            "one per minute",
            (hour, random) ->
                java.util.stream.IntStream.range(0, 60)
                    .map(m -> m * 60 + random.nextInt(60))
                    .boxed()
                    .toList());
    assertThat(ours.p50()).isLessThanOrEqualTo(45);
    assertThat(ours.p99()).isLessThanOrEqualTo(70);
    assertThat(ours.perArticle()).isLessThanOrEqualTo(1.05);
  }

  @Test
  void aDailyPaperWithAMorningEditionAndUpdates() {
    Result ours =
        run(
            "daily: 30 at 05:30, 1/h till 20:00",
            (hour, random) ->
                hour.getHour() == 5
                    ? java.util.stream.IntStream.range(0, 30)
                        .map(i -> 1800 + i * 2)
                        .boxed()
                        .toList()
                    : hour.getHour() > 5 && hour.getHour() < 20 ? poisson(1, random) : List.of());
    assertThat(ours.p50()).isLessThanOrEqualTo(60);
    assertThat(ours.p99()).isLessThanOrEqualTo(180);
  }

  @Test
  void oneOrTwoAnHourByTheCurveOfADay() {
    Result ours =
        run("0.5 to 1.8 per hour, by the day", (hour, random) -> poisson(awake(hour), random));
    assertThat(ours.p50()).isLessThanOrEqualTo(60);
    assertThat(ours.p99()).isLessThanOrEqualTo(110);
    assertThat(ours.perArticle()).isLessThan(40);
  }

  @Test
  void onceADayWithinTenMinutesIsLearnt() {
    Result ours =
        run(
            "one a day from 06:20 to 06:30",
            (hour, random) ->
                hour.getHour() == 6 ? List.of(1200 + random.nextInt(600)) : List.of());
    assertThat(ours.p50()).isLessThanOrEqualTo(90);
    assertThat(ours.p99()).isLessThanOrEqualTo(360);
    assertThat(ours.perArticle()).isLessThan(144);
  }

  private static double awake(OffsetDateTime at) {
    double morning = Math.exp(-Math.pow((at.getHour() - 9.5) / 3, 2));
    double dusk = Math.exp(-Math.pow((at.getHour() - 18) / 3.0, 2));
    return 0.5 + 1.3 * Math.max(morning, dusk);
  }

  private static boolean isOffice(OffsetDateTime hour) {
    return hour.getDayOfWeek() != DayOfWeek.SATURDAY
        && hour.getDayOfWeek() != DayOfWeek.SUNDAY
        && hour.getHour() >= 8
        && hour.getHour() < 18;
  }

  /** Seconds of an hour. */
  private static List<Integer> poisson(double mean, Random random) {
    List<Integer> seconds = new ArrayList<>();
    double at = 0;
    while (true) {
      at += -Math.log(1 - random.nextDouble()) * 3600 / mean;
      if (at >= 3600) {
        return seconds;
      }
      seconds.add((int) at);
    }
  }

  private Result run(String name, Publisher publisher) {
    Random random = new Random(7);
    List<Instant> items = new ArrayList<>();
    for (Instant hour = BEGIN.minus(Duration.ofDays(2));
        hour.isBefore(END);
        hour = hour.plus(Duration.ofHours(1))) {
      for (int second : publisher.apply(hour.atOffset(ZoneOffset.UTC), random)) {
        items.add(hour.plusSeconds(second));
      }
    }
    Result ours = poll(items, true);
    Result fixed = poll(items, false);
    System.out.printf(
        "%-34s %9d | %7d %7d %8d %9.1f | %7d %7d %9.1f%n",
        name,
        ours.articles(),
        ours.p50(),
        ours.p99(),
        ours.requests(),
        ours.perArticle(),
        fixed.p50(),
        fixed.p99(),
        fixed.perArticle());
    return ours;
  }

  private Result poll(List<Instant> items, boolean adaptive) {
    List<Long> delays = new ArrayList<>();
    int requests = 0;
    int seen = 0;
    FeedRhythm rhythm = null;
    Instant last = null;
    Instant now = BEGIN;
    while (now.isBefore(END)) {
      int from = seen;
      while (seen < items.size() && !items.get(seen).isAfter(now)) {
        seen++;
      }
      boolean counts = !now.isBefore(COUNTED);
      requests += counts ? 1 : 0;
      List<Instant> listed = items.subList(Math.max(0, seen - LISTED), seen);
      if (rhythm == null) {
        rhythm = Rhythm.first(listed, now);
      } else {
        List<Instant> fresh = new ArrayList<>();
        for (Instant item : items.subList(from, seen)) {
          fresh.add(Rhythm.appeared(item, last, now));
          if (counts) {
            delays.add(Duration.between(item, now).toSeconds());
          }
        }
        rhythm = Rhythm.observed(rhythm, fresh, now);
      }
      last = now;
      Duration pause =
          adaptive ? pace.afterAnswer(INTERVAL, rhythm, PollHints.NONE, now) : INTERVAL;
      now = now.plus(pause).plus(ANSWER);
    }
    delays.sort(null);
    return new Result(at(delays, 0.5), at(delays, 0.99), delays.size(), requests);
  }

  private static long at(List<Long> sorted, double share) {
    return sorted.isEmpty()
        ? 0
        : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
  }
}
