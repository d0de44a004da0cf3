package org.minhchung.analyze.match;

import java.util.Map;
import org.minhchung.events.Claim;

/**
 * A claim that a sentence resembles.
 *
 * @param wording the claim's wording that came closest
 * @param language BCP-47 of that wording
 * @param score how surely sentence and claim say the same, 0 to 1
 * @param parts {@code lexical}, {@code semantic} (where the encoder knows the language), {@code
 *     entities}, {@code numbers}, each 0 to 1
 */
public record ScoredClaim(
    Claim claim, String wording, String language, double score, Map<String, Double> parts) {}
