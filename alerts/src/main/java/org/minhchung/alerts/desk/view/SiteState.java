package org.minhchung.alerts.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Profile;
import org.minhchung.events.SourceHealth.Spread;

/** How a site stands for people, those that need a look first. */
public enum SiteState {
  FAILING,
  CHANGED,
  /** Every page reads the same, which a past that was always so cannot show. */
  UNIFORM,
  /** We do not watch it at present: a gap of ours, not a silence of the outlet. */
  UNWATCHED,
  UNREACHABLE,
  /** The outlet refuses us, which we respect. */
  BLOCKED,
  SILENT,
  DROPPED,
  UNSEEN,
  PAYWALLED,
  LEARNING,
  HEALTHY,
  OFF;

  /** Pages without a past that are enough to say that all are the same. */
  private static final int ENOUGH = 40;

  private static final int FEW_PARAGRAPHS = 2;

  /** As long as a site may be silent whose weeks are not known yet. */
  private static final Duration FIRST_PAGE_WITHIN = Duration.ofDays(3);

  /** The word in addresses and message keys. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody should look at it. */
  public boolean needsLook() {
    return compareTo(UNSEEN) < 0;
  }

  /** Whether nothing comes of it, whoever's fault that is. */
  boolean isMute() {
    return this == SILENT || this == UNWATCHED || this == UNREACHABLE;
  }

  /**
   * The state of a site at a moment.
   *
   * @param health null before the first page
   */
  public static SiteState of(Source source, SourceHealth health, Instant now) {
    if (!source.enabled()) {
      return OFF;
    }
    if (health == null) {
      return UNSEEN;
    }
    SiteState state = valueOf(health.stateAt(now).name());
    return (state == LEARNING || state == HEALTHY) && isUniform(health) ? UNIFORM : state;
  }

  private static boolean isUniform(SourceHealth health) {
    long met = health.pagesPerDay().values().stream().mapToLong(Integer::longValue).sum();
    return health.usual() == null
        ? met >= ENOUGH && isUniform(health.recent())
        : isUniform(health.usual()) && isUniform(health.recent());
  }

  private static boolean isUniform(Profile pages) {
    if (pages == null || pages.characters().median() == 0) {
      return false;
    }
    Spread paragraphs = pages.paragraphs();
    boolean isStub = paragraphs.low() == paragraphs.high() && paragraphs.high() <= FEW_PARAGRAPHS;
    return pages.characters().low() == pages.characters().high()
        || isStub && pages.withoutDate() == 1;
  }

  /** How many sites need a look at a moment. */
  public static int toLookAt(WatchedSites sites, Instant now) {
    boolean isOverdue = isOverdue(sites, now);
    return (int)
        sites.all().stream()
            .map(source -> of(source, sites.health(source.id()).orElse(null), now))
            .filter(state -> state.needsLook() || state == UNSEEN && isOverdue)
            .count();
  }

  /**
   * Whether a site of which nothing was read should have been: when it was added is not known, but
   * others have been read for long enough.
   */
  private static boolean isOverdue(WatchedSites sites, Instant now) {
    LocalDate latest = now.minus(FIRST_PAGE_WITHIN).atOffset(ZoneOffset.UTC).toLocalDate();
    return sites.all().stream()
        .filter(Source::enabled)
        .flatMap(source -> sites.health(source.id()).stream())
        .flatMap(health -> health.pagesPerDay().keySet().stream())
        .anyMatch(day -> LocalDate.parse(day).isBefore(latest));
  }
}
