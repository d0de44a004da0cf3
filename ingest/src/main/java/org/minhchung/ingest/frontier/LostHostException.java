package org.minhchung.ingest.frontier;

/** A visit must not go on here, for its host is another worker's now. */
public final class LostHostException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LostHostException(String host, String why) {
    super(host + ": " + why, null, false, false);
  }
}
