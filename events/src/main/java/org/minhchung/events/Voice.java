package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** In whose voice a sentence speaks. */
public enum Voice {
  /** The outlet speaks itself. */
  OUTLET,
  /** Word for word in a quotation. */
  QUOTED,
  /** In indirect speech, with a source named or hinted at. */
  REPORTED;

  /** The word in JSON, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
