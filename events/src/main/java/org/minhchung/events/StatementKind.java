package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What kind of statement a sentence is; only facts can be true or false. */
public enum StatementKind {
  /** A checkable statement of fact. */
  FACT,
  /** A judgement or an argument. */
  OPINION,
  /** About what will or may be. */
  PREDICTION,
  /** What somebody personally lived through. */
  EXPERIENCE,
  /** Asks. */
  QUESTION,
  /** Means the opposite, or nothing, of what it says. */
  SATIRE,
  /** A statement inside somebody's quotation. */
  QUOTED,
  /** None of these, such as a caption or a fragment. */
  OTHER;

  /** The word in JSON, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
