package org.minhchung.analyze.relevance;

import java.util.EnumSet;
import java.util.Set;

/** What a name of the gazetteer stands for, and how much it says that a text is about Vietnam. */
enum EntityKind {
  COUNTRY(1),
  PEOPLE(1),
  PLACE(1),
  PERSON(1),
  /** Of the war and not of today. */
  WAR_PERSON(1),
  /** Of the war's time, and named today too. */
  HISTORIC(1),
  TEAM(1),
  COMPANY(0.8),
  BODY(0.8),
  PARTY(0.8),
  /** Something that happened in Vietnam, or between it and others. */
  EVENT(0.8),
  PRESS(0.6),
  /** Islands that Vietnam and others claim. */
  ISLANDS(0.5),
  CULTURE(0.3),
  /** A meeting of others that was held in Vietnam. */
  VENUE(0.3),
  /** In Vietnamese words, which may mean another country's. */
  MINISTRY(0.3),
  /** The sea alone is not Vietnam. */
  SEA(0),
  /** A typhoon by name, which struck others too: alone it is not Vietnam. */
  STORM(0),
  /** Something else that contains a name. */
  IGNORE(0);

  private static final Set<EntityKind> TODAY =
      EnumSet.of(PERSON, TEAM, COMPANY, BODY, PARTY, EVENT, PRESS, ISLANDS);

  private final double weight;

  EntityKind(double weight) {
    this.weight = weight;
  }

  /** 0 to 1, where 1 is the country's own name. */
  double weight() {
    return weight;
  }

  /** Whether it belongs to Vietnam today, so that a sentence with it is hardly of the war. */
  boolean today() {
    return TODAY.contains(this);
  }

  /** Whether a sentence with it names Vietnam or something Vietnamese. */
  boolean names() {
    return weight >= 0.5;
  }
}
