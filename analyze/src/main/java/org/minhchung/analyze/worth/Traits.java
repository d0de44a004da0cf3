package org.minhchung.analyze.worth;

import java.util.Map;

/**
 * What was seen in a sentence.
 *
 * @param counts how often each feature was seen; features not seen are missing
 * @param words how many words it has, in scripts without spaces a third of the letters
 * @param question whether it asks
 * @param finished whether it ends as sentences end, or its language writes no stops
 * @param quoted the share of it that stands in quotation marks, 0 to 1
 */
record Traits(
    Map<Feature, Integer> counts, int words, boolean question, boolean finished, double quoted) {

  /** From this share on, a sentence is somebody's words with little around them. */
  private static final double MOSTLY_QUOTED = 0.45;

  Traits quotedAtLeast(double share) {
    return share <= quoted ? this : new Traits(counts, words, question, finished, share);
  }

  boolean mostlyQuoted() {
    return quoted >= MOSTLY_QUOTED;
  }

  boolean has(Feature feature) {
    return counts.containsKey(feature);
  }

  int count(Feature feature) {
    return counts.getOrDefault(feature, 0);
  }

  /** How many kinds of things it says that can be looked up. */
  int checkable() {
    return measured() + (has(Feature.CHANGE) ? 1 : 0);
  }

  /** How many kinds of figures, dates and proofs it has. */
  int measured() {
    int found = 0;
    for (Feature feature :
        new Feature[] {Feature.NUMBER, Feature.QUANTITY, Feature.DATE, Feature.PROOF}) {
      found += has(feature) ? 1 : 0;
    }
    return found;
  }
}
