package org.minhchung.ingest.source;

/** A page for which there will be no article; the message is the reason, in a few plain words. */
public final class UnusablePageException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusablePageException(String reason) {
    super(reason, null, false, false);
  }
}
