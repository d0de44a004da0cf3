package org.minhchung.analyze.worth;

/** What an encoder makes of sentences, for models that look at it. */
@FunctionalInterface
public interface SentenceVectors {

  /** The vector of a sentence, or null where the encoder does not know the language. */
  float[] of(String sentence, String language);
}
