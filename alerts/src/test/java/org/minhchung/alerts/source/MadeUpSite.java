package org.minhchung.alerts.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.minhchung.events.ExtractionReport;
import org.minhchung.events.ExtractionReport.Occasion;
import org.minhchung.events.ExtractionReport.Outcome;

/**
 * Reports of a site that exists only in a random number generator: long texts and stubs that come
 * in batches, a length that wanders with the months, some pages without a date or not to be had.
 */
final class MadeUpSite {
  /** What a page is like when something is wrong. */
  enum Fault {
    NONE,
    TEASER,
    MOSTLY_TEASER,
    HALF_TEASER,
    LOST_PART,
    EMPTY,
    NO_DATE,
    ONE_PARAGRAPH,
    JUNK
  }

  private final Random random;
  private final double median;
  private final double spread;
  private final double stubs;
  private final double dateless;
  private final double lost;
  private final double stays;
  private boolean stub;
  private int page;
  private Instant at = Instant.parse("2026-01-01T00:00:00Z");
  Fault fault = Fault.NONE;

  MadeUpSite(long seed) {
    random = new Random(seed * 0x9E3779B97F4A7C15L);
    median = 600 * Math.pow(10, random.nextDouble());
    spread = 0.35 + 0.5 * random.nextDouble();
    stubs = random.nextBoolean() ? 0 : 0.35 * random.nextDouble();
    dateless = random.nextInt(8) == 0 ? 1 : 0.1 * random.nextDouble();
    lost = 0.06 * random.nextDouble();
    stays = 0.6 * random.nextDouble();
  }

  /** The next page. */
  ExtractionReport next() {
    page++;
    at = at.plus(Duration.ofSeconds((long) (-1800 * Math.log(1 - random.nextDouble()))));
    if (random.nextDouble() >= stays) {
      stub = random.nextDouble() < stubs;
    }
    if (random.nextDouble() < lost) {
      return report(Outcome.LOST, 0, 0, false);
    }
    double wander = 1 + 0.25 * Math.sin(page / 150.0);
    int characters =
        stub
            ? 60 + random.nextInt(200)
            : (int) (wander * median * Math.exp(spread * random.nextGaussian()));
    int paragraphs = Math.max(1, (int) (characters / (140 + 90 * random.nextDouble())));
    boolean hasDate = random.nextDouble() >= dateless;
    return switch (fault) {
      case NONE -> report(Outcome.READ, characters, paragraphs, hasDate);
      case TEASER -> report(Outcome.READ, 40 + random.nextInt(120), 1, hasDate);
      case MOSTLY_TEASER ->
          random.nextInt(5) == 0
              ? report(Outcome.READ, characters, paragraphs, hasDate)
              : report(Outcome.READ, 40 + random.nextInt(120), 1, hasDate);
      case HALF_TEASER ->
          page % 2 == 0
              ? report(Outcome.READ, characters, paragraphs, hasDate)
              : report(Outcome.READ, 130 + random.nextInt(40), 1, hasDate);
      case LOST_PART ->
          report(Outcome.READ, (int) (0.4 * characters), Math.max(1, paragraphs * 2 / 5), hasDate);
      case EMPTY -> report(Outcome.UNREADABLE, 0, 0, false);
      case NO_DATE -> report(Outcome.READ, characters, paragraphs, false);
      case ONE_PARAGRAPH -> report(Outcome.READ, characters, 1, hasDate);
      case JUNK -> report(Outcome.READ, characters + (int) (5 * median), paragraphs + 40, hasDate);
    };
  }

  private ExtractionReport report(
      Outcome outcome, int characters, int paragraphs, boolean hasDate) {
    return new ExtractionReport(
        "post",
        "https://post.example/" + page,
        null,
        Occasion.FIRST,
        outcome,
        at,
        "density",
        characters,
        paragraphs,
        outcome == Outcome.READ,
        hasDate,
        outcome == Outcome.READ && characters < 250 ? List.of("short") : List.of(),
        outcome == Outcome.READ ? null : "no text found",
        null);
  }

  /** Whether it has dates at all, so that it can lose them. */
  boolean hasDates() {
    return dateless < 0.5;
  }

  /** Whether its texts have paragraphs to lose. */
  boolean hasParagraphs() {
    return median > 1400 && stubs < 0.2;
  }

  /** Whether most of its pages hold a text. */
  boolean hasTexts() {
    return stubs < 0.3;
  }
}
