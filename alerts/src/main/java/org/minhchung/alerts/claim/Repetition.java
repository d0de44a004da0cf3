package org.minhchung.alerts.claim;

import java.util.Comparator;
import java.util.Optional;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Stance;
import org.minhchung.events.StatementKind;
import org.minhchung.events.Suggestion;

/**
 * When an article may be said to repeat a refuted claim. An article that debunks, quotes or reports
 * the claim, or that puts it as opinion or satire, does not.
 */
public final class Repetition {
  private Repetition() {}

  /**
   * Whether a sentence repeats a refuted claim.
   *
   * @param flagged whether the sentence's article is flagged
   */
  public static boolean is(boolean flagged, ClaimSighting sighting) {
    return flagged
        && sighting.suggestion() == Suggestion.REFUTED
        && sighting.kind() == StatementKind.FACT
        && sighting.stated()
        && !sighting.matches().isEmpty()
        && sighting.matches().get(0).stance() == Stance.ASSERTS;
  }

  /**
   * The sentence that stands for an article: of a flagged one the most probable that repeats a
   * refuted claim, of any other the most probable.
   */
  public static Optional<ClaimSighting> foremost(Assessment assessment) {
    return assessment.sightings().stream()
        .filter(s -> !assessment.flagged() || is(true, s))
        .max(Comparator.comparingDouble(ClaimSighting::probability));
  }
}
