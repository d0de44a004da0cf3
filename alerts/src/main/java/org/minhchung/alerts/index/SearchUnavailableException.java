package org.minhchung.alerts.index;

/** Elasticsearch did not answer, or not as it should; the page is degraded, not dead. */
public final class SearchUnavailableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SearchUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
