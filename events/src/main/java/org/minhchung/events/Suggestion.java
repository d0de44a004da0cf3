package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What the machine suggests about a sighted claim; it never gives a verdict. */
public enum Suggestion {
  /** Known evidence supports it. */
  SUPPORTED,
  /** Known evidence refutes it. */
  REFUTED,
  /** Nothing known decides it. */
  NOT_ENOUGH_EVIDENCE,
  /** Known evidence points both ways. */
  CONFLICTING_EVIDENCE;

  /** The word in JSON, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
