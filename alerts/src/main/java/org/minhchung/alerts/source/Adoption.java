package org.minhchung.alerts.source;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.minhchung.events.SourceHealth.Profile;
import org.minhchung.events.SourceHealth.State;

/**
 * When a site's new ways are taken for its usual ones. Outlets do change, and a site that now
 * writes shorter pieces must not be called changed for ever; but a teaser or a cookie notice read
 * in place of the text must never become the measure. So the texts must look like texts of
 * articles, and differ from each other, and known pages must be read rightly.
 */
public final class Adoption {
  /** Pages of the new kind. */
  private static final int PAGES = 60;

  /**
   * How long somebody has to look: what is lost, or read besides, more often is a fault of ours
   * than a choice of theirs.
   */
  public static final Duration WAIT = Duration.ofDays(14);

  private static final double FEW = 0.1;
  private static final double SOME_SHORT = 0.25;
  private static final int PARAGRAPHS = 3;
  private static final double MOSTLY_DIFFERENT = 0.75;

  private Adoption() {}

  static boolean isDue(Site site, Instant at) {
    return site.state() == State.CHANGED
        && !at.isBefore(site.since().plus(WAIT))
        && site.aside().size() + site.window().size() >= PAGES
        && Judgement.allRight(site.canaries())
        && isPlausible(site.latest());
  }

  private static boolean isPlausible(List<Measured> latest) {
    List<Measured> texts = Profiles.texts(latest);
    Profile profile = Profiles.of(latest);
    long different = texts.stream().map(Measured::characters).distinct().count();
    return texts.size() >= latest.size() * (1 - FEW)
        && profile.shortTexts() <= SOME_SHORT
        && profile.withoutTitle() <= FEW
        && profile.paragraphs().median() >= PARAGRAPHS
        && different >= texts.size() * MOSTLY_DIFFERENT;
  }
}
