package org.minhchung.analyze.match;

/**
 * Turns a sentence into a vector of length 1, so that the dot product of two vectors is their
 * cosine. A port, so that an operator can put a multilingual model in place of the English one that
 * is shipped. Implementations are safe for use by several threads.
 */
public interface SentenceEncoder extends AutoCloseable {

  /** Knows no language, so that words alone are compared. */
  SentenceEncoder NONE =
      new SentenceEncoder() {
        @Override
        public String name() {
          return "none";
        }

        @Override
        public boolean covers(String language) {
          return false;
        }

        @Override
        public float[] encode(String sentence) {
          throw new UnsupportedOperationException("there is no encoder");
        }

        @Override
        public void close() {}
      };

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
