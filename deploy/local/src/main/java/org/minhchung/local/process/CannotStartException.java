package org.minhchung.local.process;

/**
 * Something that the person at the terminal can mend keeps Minhchung from starting: a taken port, a
 * full disk, a second instance, a missing build. The message is complete in itself, so that it can
 * be printed without a stack trace.
 */
public final class CannotStartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong with what, and what to do about it
   */
  public CannotStartException(String message) {
    super(message);
  }

  /**
   * @param message what is wrong with what, and what to do about it
   * @param cause where it was noticed, for the log
   */
  public CannotStartException(String message, Throwable cause) {
    super(message, cause);
  }
}
