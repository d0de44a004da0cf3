package org.minhchung.events;

import java.util.Map;

/**
 * A known claim that a sentence resembles.
 *
 * @param statement the claim's English statement at the time of the assessment
 * @param rating the claim's rating at that time, or null
 * @param score how surely sentence and claim say the same, 0 to 1
 * @param parts what the score was made of, such as {@code lexical}, {@code semantic}, {@code
 *     entities}, {@code numbers}; each 0 to 1
 * @param stance how the article stands towards the claim
 * @param stanceScores probability of each stance by its label; they add up to 1
 */
public record ClaimMatch(
    String claimId,
    String statement,
    Verdict rating,
    double score,
    Map<String, Double> parts,
    Stance stance,
    Map<String, Double> stanceScores) {

  public ClaimMatch {
    Required.text(claimId, "claim id of match");
    Required.unit(score, "score of match with " + claimId);
    Required.value(stance, "stance of match with " + claimId);
    parts = Required.map(parts);
    stanceScores = Required.map(stanceScores);
  }
}
