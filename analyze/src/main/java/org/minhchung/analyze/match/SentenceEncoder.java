package org.minhchung.analyze.match;

/**
 * Turns a sentence into a vector of length 1, so that the dot product of two vectors is their
 * cosine. A port, so that an operator can put a multilingual model in place of the English one that
 * is shipped. Implementations are safe for use by several threads.
 */
public interface SentenceEncoder extends AutoCloseable {

  /** Name and version, as it stands in assessments. */
  String name();

  /**
   * Whether cosines of this language mean something.
   *
   * @param language BCP-47
   */
  boolean covers(String language);

  /** The vector of a sentence; what is longer than the model's window is cut off. */
  float[] encode(String sentence);

  @Override
  void close();
}
