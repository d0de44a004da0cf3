package org.minhchung.events.source;

/** A list of sources that cannot be read at all; the message says why. */
final class UnreadableListException extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableListException(String reason) {
    super(reason, null, false, false);
  }
}
