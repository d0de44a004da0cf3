package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How an article stands towards a claim that one of its sentences resembles. */
public enum Stance {
  /** States the claim as true in its own voice. */
  ASSERTS,
  /** Says that the claim is wrong. */
  DENIES,
  /** Says that somebody else made the claim. */
  REPORTS,
  /** Speaks of something else. */
  UNRELATED;

  /** The word in JSON, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
