package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far an article is about Vietnam today. */
public enum RelevanceGrade {
  /** About Vietnam. */
  ABOUT,
  /** Vietnam is one of its subjects. */
  PARTLY,
  /** Vietnam is named in passing. */
  PASSING,
  /** About the Vietnam War or its veterans, not about Vietnam today. */
  WAR,
  /** About people of Vietnamese origin elsewhere. */
  DIASPORA,
  /** Not about Vietnam. */
  NOT;

  /** The word in JSON, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
