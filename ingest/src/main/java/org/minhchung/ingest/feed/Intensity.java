package org.minhchung.ingest.feed;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.minhchung.events.FeedRhythm;

/**
 * How many updates of a feed are to be expected per second at a moment: the rate of an
 * inhomogeneous Poisson process (Sia, Cho &amp; Cho, "Efficient monitoring algorithm for fast news
 * alerts", IEEE TKDE 19(7), 2007, who found that feeds follow their publishers' day), as a product
 * of its mean and of what hour of day, weekday and minute of hour add to it.
 *
 * <p>Each of the three distributions is drawn towards evenness as far as its counts could be
 * chance, with the weight that James and Stein's estimator gives (Hausser &amp; Strimmer, "Entropy
 * inference and the James-Stein estimator", JMLR 10, 2009): a feed that always publishes on the
 * hour is known after a few hours, and one that publishes at random is not asked at random. The
 * share of one update of all is spread evenly, for any habit may be broken. As long as little is
 * known, a part of an imagined update counts beside those seen, which keeps the estimate from zero
 * (Cho &amp; Garcia-Molina, "Estimating frequency of change", ACM TOIT 3(3), 2003).
 */
final class Intensity {
  private static final Duration HOURS_KNOWN = Duration.ofDays(2);
  private static final Duration WEEKDAYS_KNOWN = Duration.ofDays(14);
  private static final Duration MINUTES_KNOWN = Duration.ofHours(6);
  private static final Duration LONG_SILENCE = Duration.ofDays(14);

  /** How much of an update is imagined; little, so that a look at a feed's dates outweighs it. */
  private static final double IMAGINED = 0.3;

  /** A silence in which so many updates were expected is no chance any more. */
  private static final double STRIKING = 3;

  private final double updates;
  private final double evenly;
  private final double seconds;
  private final double[] byHour;
  private final double[] byWeekday;
  private final double[] byMinute;
  private double silence = 1;
  private double most = Double.MAX_VALUE;

  /**
   * Makes it.
   *
   * @param rhythm what is known, or null
   * @param imagined updates per second as long as nothing is known
   * @param now until when there has been silence
   */
  Intensity(FeedRhythm rhythm, double imagined, Instant now) {
    if (rhythm == null) {
      this.updates = IMAGINED;
      this.evenly = IMAGINED;
      this.seconds = IMAGINED / imagined;
      this.byHour = even(24);
      this.byWeekday = even(7);
      this.byMinute = even(60);
      return;
    }
    this.updates = rhythm.updates() + IMAGINED;
    this.evenly = updates / (rhythm.updates() + 1);
    this.seconds = rhythm.observedHours() * 3600 + IMAGINED / imagined;
    Duration seen = Duration.between(rhythm.since(), rhythm.asOf());
    this.byHour = factors(rhythm.hourOfDay(), 24, seen.compareTo(HOURS_KNOWN) >= 0);
    this.byWeekday = factors(rhythm.dayOfWeek(), 7, seen.compareTo(WEEKDAYS_KNOWN) >= 0);
    this.byMinute = factors(rhythm.minuteOfHour(), 60, seen.compareTo(MINUTES_KNOWN) >= 0);
    hush(rhythm.lastUpdate() == null ? rhythm.since() : rhythm.lastUpdate(), now);
  }

  /** Updates per second; the same within a minute. */
  double at(Instant moment) {
    OffsetDateTime at = moment.atOffset(ZoneOffset.UTC);
    double pattern =
        byHour[at.getHour()]
            * byWeekday[Rhythm.weekday(at.getDayOfWeek())]
            * byMinute[at.getMinute()];
    return Math.min(most, silence * ((updates - evenly) * pattern + evenly) / seconds);
  }

  /** A feed that is silent against its habit is believed to have changed its habit. */
  private void hush(Instant last, Instant now) {
    Duration elapsed = Duration.between(last, now);
    if (elapsed.compareTo(LONG_SILENCE) >= 0) {
      most = 1.0 / elapsed.toSeconds();
      return;
    }
    double expected = 0;
    for (Instant hour = last; hour.isBefore(now); hour = hour.plus(Duration.ofHours(1))) {
      OffsetDateTime at = hour.atOffset(ZoneOffset.UTC);
      long left = Math.min(3600, Duration.between(hour, now).toSeconds());
      double pattern = byHour[at.getHour()] * byWeekday[Rhythm.weekday(at.getDayOfWeek())];
      expected += left * ((updates - evenly) * pattern + evenly) / seconds;
    }
    silence = expected > STRIKING ? STRIKING / expected : 1;
  }

  /** Of a mean of 1: how much more than usual each part of a day, week or hour has. */
  private static double[] factors(List<Double> counts, int size, boolean known) {
    double n = counts.stream().mapToDouble(Double::doubleValue).sum();
    if (!known || n < 2) {
      return even(size);
    }
    double even = 1.0 / size;
    double squares = 0;
    double distance = 0;
    for (double count : counts) {
      double share = count / n;
      squares += share * share;
      distance += (even - share) * (even - share);
    }
    double towardsEven = distance == 0 ? 1 : (1 - squares) / ((n - 1) * distance);
    towardsEven = Math.max(0, Math.min(1, towardsEven));
    double[] factors = new double[size];
    for (int i = 0; i < size; i++) {
      factors[i] = towardsEven + (1 - towardsEven) * counts.get(i) / n * size;
    }
    return factors;
  }

  private static double[] even(int size) {
    double[] ones = new double[size];
    Arrays.fill(ones, 1);
    return ones;
  }
}
