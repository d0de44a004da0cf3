package org.minhchung.ingest.archive;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;

/**
 * How long pages are kept, by what became of their articles.
 *
 * @param flagged pages of articles of which any version was ever flagged; forever
 * @param reviewed pages of articles in stories that people have worked on; forever
 * @param other all other pages; P180D. Shorter than {@code article.v1} is kept, for after that
 *     nobody can tell what a page was evidence of
 */
public record RetentionConfig(Keep flagged, Keep reviewed, Keep other) {
  private static final Instant ANY_DAY = Instant.parse("2026-01-01T00:00:00Z");
  private static final Period LONGEST = Period.ofDays(700);

  public RetentionConfig {
    flagged = flagged == null ? Keep.of("forever") : flagged;
    reviewed = reviewed == null ? Keep.of("forever") : reviewed;
    other = other == null ? Keep.of("P180D") : other;
    Instant longest = ANY_DAY.atOffset(ZoneOffset.UTC).plus(LONGEST).toInstant();
    if (!other.forever() && !other.isOver(ANY_DAY, longest)) {
      throw new IllegalArgumentException(
          "archive.retention.other is " + other + "; it must be forever or at most " + LONGEST);
    }
  }

  /** Every default. */
  public static RetentionConfig defaults() {
    return new RetentionConfig(null, null, null);
  }

  Keep of(PageClass pageClass) {
    return switch (pageClass) {
      case FLAGGED -> flagged;
      case REVIEWED -> reviewed;
      case OTHER -> other;
    };
  }
}
