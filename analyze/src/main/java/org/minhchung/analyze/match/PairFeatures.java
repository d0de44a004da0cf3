package org.minhchung.analyze.match;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

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

  static PairFeatures of(ClaimText sentence, ClaimText claim, WordWeights weights) {
    int a = sentence.words().size();
    int b = claim.words().size();
    return new PairFeatures(
        weights.share(claim.words(), sentence.words(), claim.language()),
        weights.share(sentence.words(), claim.words(), claim.language()),
        sentence.encoded() && claim.encoded() ? sentence.cosine(claim) : Double.NaN,
        entities(sentence, claim),
        claim.figures().agreement(sentence.figures()),
        a == 0 || b == 0 ? 0 : (double) Math.min(a, b) / Math.max(a, b),
        a,
        (int) sentence.words().stream().filter(claim.words()::contains).count());
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
    long shared = shared(claim.places(), sentence.places()) + sharedNames(claim, sentence);
    return 0.5 + 0.5 * shared / all - (shared == 0 ? 0.2 : 0);
  }

  private static long shared(Set<String> a, Set<String> b) {
    return a.stream().filter(b::contains).count();
  }

  /** A name counts as found wherever its word stands, also where no capital marks it. */
  private static long sharedNames(ClaimText claim, ClaimText sentence) {
    String folded = " " + ProperNames.fold(sentence.text()).replaceAll("[^\\p{L}\\d]+", " ") + " ";
    return claim.names().stream().filter(n -> folded.contains(" " + n + " ")).count();
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
