package org.minhchung.analyze.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.minhchung.analyze.match.WordingIndex.SharedWords;

/**
 * What a sentence and one wording of a claim have in common.
 *
 * @param ofClaim share of the claim's words, by information, that the sentence has, 0 to 1
 * @param ofSentence share of the sentence's words that the claim has, 0 to 1
 * @param cosine of their vectors, or NaN where the encoder does not know the language
 * @param entities 0 other places or names only, 0.5 nothing to compare, 1 all of the claim's
 * @param numbers 0 they contradict, 0.5 nothing to compare, 1 all of the claim's
 * @param brevity shorter over longer, in different words, 0 to 1
 * @param words different words of the sentence
 * @param shared how many of them the claim has too
 */
record PairFeatures(
    double ofClaim,
    double ofSentence,
    double cosine,
    double entities,
    double numbers,
    double brevity,
    int words,
    int shared) {

  static PairFeatures of(ClaimText sentence, SharedWords common) {
    ClaimText claim = common.wording();
    return new PairFeatures(
        common.ofClaim(),
        common.ofSentence(),
        sentence.encoded() && claim.encoded() ? sentence.cosine(claim) : Double.NaN,
        entities(sentence, claim),
        claim.figures().agreement(sentence.figures()),
        brevity(sentence, claim),
        sentence.words().size(),
        common.count());
  }

  /** As good as the pair can be, for all that is not known of it from its words. */
  static PairFeatures atBest(ClaimText sentence, SharedWords common) {
    ClaimText claim = common.wording();
    return new PairFeatures(
        common.ofClaim(),
        common.ofSentence(),
        sentence.encoded() && claim.encoded() ? 1 : Double.NaN,
        1,
        1,
        brevity(sentence, claim),
        sentence.words().size(),
        common.count());
  }

  private static double brevity(ClaimText sentence, ClaimText claim) {
    int a = sentence.words().size();
    int b = claim.words().size();
    return a == 0 || b == 0 ? 0 : (double) Math.min(a, b) / Math.max(a, b);
  }

  private static double entities(ClaimText sentence, ClaimText claim) {
    if (!claim.places().isEmpty()
        && !sentence.places().isEmpty()
        && Collections.disjoint(claim.places(), sentence.places())) {
      return 0;
    }
    int all = claim.places().size() + claim.names().size();
    if (all == 0) {
      return 0.5;
    }
    long shared =
        shared(claim.places(), sentence.places())
            + claim.names().stream().filter(sentence::says).count();
    return 0.5 + 0.5 * shared / all - (shared == 0 ? 0.2 : 0);
  }

  private static long shared(Set<String> a, Set<String> b) {
    long shared = 0;
    for (String one : a) {
      shared += b.contains(one) ? 1 : 0;
    }
    return shared;
  }

  /** The parts of the score as they stand in the event. */
  Map<String, Double> parts() {
    Map<String, Double> parts = new LinkedHashMap<>();
    parts.put("lexical", (ofClaim + ofSentence) / 2);
    if (!Double.isNaN(cosine)) {
      parts.put("semantic", Math.max(0, Math.min(1, cosine)));
    }
    parts.put("entities", entities);
    parts.put("numbers", numbers);
    return parts;
  }
}
