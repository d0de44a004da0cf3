package org.minhchung.ingest.feed;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.minhchung.events.FeedRhythm;

/**
 * Learns when a feed publishes: counts the moments at which something new appeared by hour of day,
 * weekday and minute of hour. Items that appear together are one moment, for one request finds them
 * all. Counts lose half their weight in two weeks, day by day.
 */
final class Rhythm {
  private static final double HALF_LIFE_DAYS = 14;
  private static final Duration LONGEST_LOOK_BACK = Duration.ofDays(14);

  /** While nobody looked, for longer than this, nothing is known of a feed. */
  private static final Duration LONGEST_UNSEEN = Duration.ofDays(1);

  private Rhythm() {}

  /**
   * What a feed's first answer tells: the dates of what it lists reach back a while.
   *
   * @param listed dates of its items
   */
  static FeedRhythm first(Collection<Instant> listed, Instant now) {
    List<Instant> dates =
        listed.stream()
            .filter(d -> !d.isAfter(now) && !isMidnight(d))
            .sorted(Collections.reverseOrder())
            .toList();
    Instant newest = dates.isEmpty() ? null : dates.get(0);
    // What is pinned to a feed for years must not make it look slow.
    List<Instant> regular = dates.subList(0, dates.size() - dates.size() / 10);
    if (regular.size() < 3) {
      return new FeedRhythm(now, now, newest, 0, 0, null, null, null);
    }
    Instant oldest = regular.get(regular.size() - 1);
    Instant since = now.minus(LONGEST_LOOK_BACK);
    since = oldest.isAfter(since) ? oldest : since;
    FeedRhythm rhythm = new FeedRhythm(since, since, newest, 0, 0, null, null, null);
    for (Instant from = since; from.isBefore(now); ) {
      Instant until = from.plus(LONGEST_UNSEEN).isBefore(now) ? from.plus(LONGEST_UNSEEN) : now;
      Instant after = from;
      List<Instant> within =
          regular.stream().filter(d -> d.isAfter(after) && !d.isAfter(until)).toList();
      rhythm = observed(rhythm, within, until);
      from = until;
    }
    return new FeedRhythm(
        since,
        now,
        newest,
        rhythm.observedHours(),
        rhythm.updates(),
        rhythm.hourOfDay(),
        rhythm.dayOfWeek(),
        rhythm.minuteOfHour());
  }

  /**
   * What is known after another visit.
   *
   * @param appeared when each new item appeared, as near as can be told
   */
  static FeedRhythm observed(FeedRhythm before, Collection<Instant> appeared, Instant now) {
    if (now.isBefore(before.asOf())) {
      return before; // a clock was set back
    }
    double fading = Math.pow(0.5, days(before.asOf(), now) / HALF_LIFE_DAYS);
    Duration unseen = Duration.between(before.asOf(), now);
    Duration seen = unseen.compareTo(LONGEST_UNSEEN) > 0 ? LONGEST_UNSEEN : unseen;
    Set<Instant> moments = new TreeSet<>();
    appeared.forEach(moment -> moments.add(moment.truncatedTo(ChronoUnit.MINUTES)));
    double[] hours = faded(before.hourOfDay(), 24, fading);
    double[] weekdays = faded(before.dayOfWeek(), 7, fading);
    double[] minutes = faded(before.minuteOfHour(), 60, fading);
    Instant last = before.lastUpdate();
    for (Instant moment : moments) {
      OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
      hours[at.getHour()]++;
      weekdays[weekday(at.getDayOfWeek())]++;
      minutes[at.getMinute()]++;
      last = last == null || moment.isAfter(last) ? moment : last;
    }
    double updates = before.updates() * fading + moments.size();
    boolean none = updates < 0.01;
    return new FeedRhythm(
        before.since(),
        now,
        last,
        // to the second, for visits are a minute apart
        Math.round((before.observedHours() * fading + seen.toSeconds() / 3600.0) * 1e5) / 1e5,
        none ? 0 : rounded(updates),
        none ? null : list(hours),
        none ? null : list(weekdays),
        none ? null : list(minutes));
  }

  /**
   * When an item appeared: at its date where that lies between two visits, else between them.
   *
   * @param before the visit before, at which it was not there
   */
  static Instant appeared(Instant published, Instant before, Instant now) {
    if (published != null && published.isAfter(before) && !published.isAfter(now)) {
      return published;
    }
    return before.plus(Duration.between(before, now).dividedBy(2));
  }

  /** A feed is alive that lists something recent, even if that was known from elsewhere. */
  static FeedRhythm alive(FeedRhythm rhythm, Collection<Instant> listed) {
    Instant last = rhythm.lastUpdate();
    for (Instant date : listed) {
      last = !date.isAfter(rhythm.asOf()) && (last == null || date.isAfter(last)) ? date : last;
    }
    return Objects.equals(last, rhythm.lastUpdate())
        ? rhythm
        : new FeedRhythm(
            rhythm.since(),
            rhythm.asOf(),
            last,
            rhythm.observedHours(),
            rhythm.updates(),
            rhythm.hourOfDay(),
            rhythm.dayOfWeek(),
            rhythm.minuteOfHour());
  }

  static int weekday(DayOfWeek day) {
    return day.getValue() - 1;
  }

  private static boolean isMidnight(Instant date) {
    return date.equals(date.truncatedTo(ChronoUnit.DAYS)); // a day without a time
  }

  private static long days(Instant from, Instant to) {
    return ChronoUnit.DAYS.between(
        from.truncatedTo(ChronoUnit.DAYS), to.truncatedTo(ChronoUnit.DAYS));
  }

  private static double[] faded(List<Double> counts, int size, double fading) {
    double[] faded = new double[size];
    for (int i = 0; i < counts.size(); i++) {
      faded[i] = counts.get(i) * fading;
    }
    return faded;
  }

  private static List<Double> list(double[] counts) {
    List<Double> list = new ArrayList<>(counts.length);
    for (double count : counts) {
      list.add(rounded(count));
    }
    return list;
  }

  private static double rounded(double count) {
    return Math.round(count * 1000) / 1000.0;
  }
}
