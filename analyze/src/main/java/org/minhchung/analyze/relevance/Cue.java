package org.minhchung.analyze.relevance;

import java.util.Locale;
import java.util.Optional;

/** What a word or phrase near a name of Vietnam tells. */
enum Cue {
  /** The Vietnam War. */
  WAR,
  /** A soldier's life: with another of these, or one of the next, the war. */
  WAR_SERVICE,
  /** What soldiers have and leave behind: the war only beside one of its years. */
  WAR_THINGS,
  /** Politics and feelings of the war's time, which no other war had. */
  WAR_TIME,
  /** What any war has. */
  WAR_ERA,
  /** Another war. */
  WAR_NOT,
  /** A Vietnamese community elsewhere. */
  DIASPORA,
  /** A meeting, whose subject need not be the place where it is held. */
  VENUE,
  /** Before the name of a place: something happens there. */
  WHERE,
  /** The country or place just named. */
  CARRY,
  /** What stands first in a sentence for the subject of the one before. */
  CARRY_FIRST;

  /** The cue of a key in the list, such as {@code war service}. */
  static Optional<Cue> of(String key) {
    for (Cue cue : values()) {
      if (cue.name().toLowerCase(Locale.ROOT).replace('_', ' ').equals(key)) {
        return Optional.of(cue);
      }
    }
    return Optional.empty();
  }
}
