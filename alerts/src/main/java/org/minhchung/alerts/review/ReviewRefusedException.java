package org.minhchung.alerts.review;

/** An action on a story was refused; the message is one clear sentence for the person. */
public final class ReviewRefusedException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Why it was refused. */
  public enum Reason {
    /** The story's state, or who did what before, does not allow it. */
    NOT_ALLOWED,
    /** Somebody else was faster; look again, then decide. */
    STALE,
    /** Kafka did not take it, or the log is not read to its end yet; try again later. */
    UNAVAILABLE
  }

  private final Reason reason;

  public ReviewRefusedException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public ReviewRefusedException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** Why it was refused. */
  public Reason reason() {
    return reason;
  }
}
