package org.minhchung.alerts.index;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an article stands in the analysts' queue. */
public enum QueueKind {
  /** Flagged: asserts a claim that was rated false, in the outlet's own voice. */
  KNOWN_FALSE,
  /** Not flagged, but its score is high enough for a person to look. */
  TO_CHECK,
  /** An earlier version stood in the queue; the outlet has changed it and it no longer would. */
  CORRECTED;

  /** The word in JSON and in the index, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
