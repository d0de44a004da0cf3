package org.minhchung.analyze.worth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a model looks at. */
public enum FeatureSet {
  /** What is seen in any language: figures, forms and the cue lists. */
  CUES,
  /** The cues, and the words and pairs of words of the training sentences beside them. */
  WORDS,
  /**
   * Cues, words and the vectors of a sentence encoder: better, at the price of encoding every
   * sentence, and only in the languages that the encoder knows.
   */
  VECTORS;

  /** The word in files and on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<FeatureSet> of(String label) {
    return Arrays.stream(values()).filter(set -> set.label().equals(label)).findFirst();
  }
}
