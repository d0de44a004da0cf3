package org.minhchung.analyze.worth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be seen in a sentence of any language; the model says what each is worth. */
enum Feature {
  NUMBER,
  QUANTITY,
  DATE,
  NAME,
  CHANGE,
  /** Says why something happened or what it led to. */
  CAUSE,
  /** Somebody was hurt, robbed or deceived. */
  HARM,
  /** Somebody in office, or an institution, does or says it. */
  ACTOR,
  /** Presents itself as new, secret or urgent. */
  BREAKING,
  PAST,
  COMPARISON,
  ABSOLUTE,
  PROOF,
  REPORTING,
  LONG,
  SHORT,
  FUTURE,
  /** Says how sure one is of what comes: may, probably, sooner or later. */
  HEDGE,
  CONDITION,
  OPINION,
  FIRST_PERSON,
  ADDRESS,
  /** Names a month or a weekday; decides the kind only. */
  DAY,
  /** Says that the speaker lived through it. */
  EXPERIENCE,
  /** The speaker's mother, son or childhood. */
  KIN,
  /** A word that asks, where the language needs no question mark. */
  ASKS,
  /** Belongs to the page and not to what it tells: a photographer, an invitation to subscribe. */
  PAGE;

  /** The word in the resources. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Feature> of(String label) {
    return Arrays.stream(values()).filter(feature -> feature.label().equals(label)).findFirst();
  }
}
