package org.minhchung.ingest.feed;

/** A feed or sitemap that is not what it should be; the message says what is wrong with it. */
public final class UnreadableFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableFeedException(String message) {
    super(message);
  }

  UnreadableFeedException(String message, Throwable cause) {
    super(message, cause);
  }
}
