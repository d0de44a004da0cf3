package org.minhchung.analyze.claim;

/** A file of claims that cannot be used as it is; the message says where and why. */
public final class ClaimFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ClaimFileException(String message) {
    super(message);
  }

  ClaimFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
