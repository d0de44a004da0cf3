package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * One claim of the catalogue with all that is known.
 *
 * @param same other claims that say the same
 * @param sightings articles in which it was seen, or null where the index cannot be asked
 * @param sightingsHref the search that lists all of them
 */
public record ClaimPageView(
    ClaimView claim,
    List<Rendering> renderings,
    List<ClaimView> same,
    List<SearchView.Hit> sightings,
    long sightingsTotal,
    String sightingsHref) {

  /** The claim as a news text of a language would put it. */
  public record Rendering(String languageName, Foreign text) {}
}
