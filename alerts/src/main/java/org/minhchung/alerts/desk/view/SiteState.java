package org.minhchung.alerts.desk.view;

import java.time.Instant;
import java.util.Locale;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;

/** How a site stands for people, those that need a look first. */
public enum SiteState {
  FAILING,
  CHANGED,
  SILENT,
  UNSEEN,
  LEARNING,
  HEALTHY,
  OFF;

  /** The word in addresses and message keys. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody should look at it. */
  public boolean needsLook() {
    return this == FAILING || this == CHANGED || this == SILENT;
  }

  /**
   * The state of a site at a moment.
   *
   * @param health null before the first page
   */
  static SiteState of(Source source, SourceHealth health, Instant now) {
    if (!source.enabled()) {
      return OFF;
    }
    return health == null ? UNSEEN : valueOf(health.stateAt(now).name());
  }

  /** How many sites need a look at a moment. */
  public static int toLookAt(WatchedSites sites, Instant now) {
    return (int)
        sites.all().stream()
            .map(source -> of(source, sites.health(source.id()).orElse(null), now))
            .filter(SiteState::needsLook)
            .count();
  }
}
