package org.minhchung.analyze.match;

/**
 * The logistic formula that makes one score of the parts: 1 / (1 + exp(-(intercept + Σ weight ×
 * part))).
 */
record Fusion(
    double intercept,
    double ofClaim,
    double ofSentence,
    double cosine,
    double entities,
    double numbers,
    double brevity) {

  /**
   * Weights fitted on the tweets and fact-checked claims of CheckThat! 2022 task 2A, training part.
   * Only the intercepts are raised, by 1 and by 3: those tweets had 14,000 claims to be confused
   * with, a catalogue has some hundred.
   */
  static final Fusion ENCODED = new Fusion(-13.8, 4.5, 4.9, 15.3, 0, 2.2, 1.1);

  /** The same without vectors, for languages that the encoder does not know. */
  static final Fusion WORDS = new Fusion(-8.9, 8.8, 12.9, 0, 1.2, 1.9, 2.2);

  /**
   * What other places, or other numbers, take away; set by hand, because the training data hardly
   * hold contradictions, while rumours wander from place to place.
   */
  private static final double CONTRADICTION = 2;

  /** A sentence of fewer different words is a caption or a heading and states next to nothing. */
  private static final int FRAGMENT_WORDS = 4;

  private static final double FRAGMENT = 4;

  /** Without vectors, a sentence must have this share of the claim's words; what lacks weighs. */
  private static final double COVERAGE = 0.3;

  private static final double LACK = 15;

  /** Without vectors, two words in common are a coincidence: a name and one more. */
  private static final int COINCIDENCE = 2;

  private static final double CHANCE = 3;

  static double score(PairFeatures pair) {
    return Double.isNaN(pair.cosine()) ? WORDS.of(pair) : ENCODED.of(pair);
  }

  private double of(PairFeatures pair) {
    double sum =
        intercept
            + ofClaim * pair.ofClaim()
            + ofSentence * pair.ofSentence()
            + (cosine == 0 ? 0 : cosine * pair.cosine())
            + entities * pair.entities()
            + numbers * pair.numbers()
            + brevity * pair.brevity()
            - (pair.entities() == 0 ? CONTRADICTION : 0)
            - (pair.numbers() == 0 ? CONTRADICTION : 0)
            - (pair.words() < FRAGMENT_WORDS ? FRAGMENT : 0)
            - (cosine == 0 ? LACK * Math.max(0, COVERAGE - pair.ofClaim()) : 0)
            - (cosine == 0 && pair.shared() <= COINCIDENCE ? CHANCE : 0);
    return 1 / (1 + Math.exp(-sum));
  }
}
