package org.minhchung.alerts.correction;

import java.util.List;
import org.minhchung.alerts.claim.Repetition;
import org.minhchung.events.Assessment;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Recheck.Finding;

/**
 * An article that was flagged at least once, as it was seen last.
 *
 * @param current the newest version whose text is whole
 * @param sightings the sentences that it was flagged for when it was flagged last, the most
 *     probable first
 * @param gone whether its page is gone
 */
record FlaggedArticle(Assessment current, List<ClaimSighting> sightings, boolean gone) {

  FlaggedArticle {
    sightings = sightings == null ? List.of() : List.copyOf(sightings);
  }

  /** An article that is flagged for the first time. */
  static FlaggedArticle first(Assessment assessment) {
    return new FlaggedArticle(assessment, repeating(assessment), false);
  }

  /** The same after a newer assessment. */
  FlaggedArticle then(Assessment newer) {
    return new FlaggedArticle(newer, newer.flagged() ? repeating(newer) : sightings, gone);
  }

  /** The same after another look found that its page is gone, or is there again. */
  FlaggedArticle found(Finding finding) {
    boolean nowGone = finding == Finding.GONE || (gone && finding != Finding.BACK);
    return new FlaggedArticle(current, sightings, nowGone);
  }

  private static List<ClaimSighting> repeating(Assessment assessment) {
    return assessment.sightings().stream()
        .filter(sighting -> Repetition.is(assessment.flagged(), sighting))
        .sorted(java.util.Comparator.comparingDouble(ClaimSighting::probability).reversed())
        .toList();
  }
}
