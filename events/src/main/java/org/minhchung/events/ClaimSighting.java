package org.minhchung.events;

import java.util.List;

/**
 * A sentence that states a claim.
 *
 * @param checkworthiness how much it is worth checking, 0 to 1
 * @param voice whose words they are
 * @param speaker who is quoted or reported, or null
 * @param matches known claims, the most similar first
 * @param suggestion what the known evidence suggests
 * @param probability that the article repeats a refuted claim here, 0 to 1: check-worthiness ×
 *     match × asserts of the first match
 */
public record ClaimSighting(
    Quote quote,
    StatementKind kind,
    double checkworthiness,
    Voice voice,
    String speaker,
    List<ClaimMatch> matches,
    Suggestion suggestion,
    double probability) {

  public ClaimSighting {
    Required.value(quote, "quote of sighting");
    Required.value(kind, "kind of sighting");
    Required.unit(checkworthiness, "check-worthiness of sighting");
    Required.unit(probability, "probability of sighting");
    matches = Required.list(matches);
  }
}
