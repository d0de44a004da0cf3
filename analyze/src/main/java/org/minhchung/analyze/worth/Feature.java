package org.minhchung.analyze.worth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be seen in a sentence; the weights file says what each means. */
enum Feature {
  NUMBER,
  QUANTITY,
  DATE,
  NAME,
  VIETNAM,
  CHANGE,
  PAST,
  COMPARISON,
  ABSOLUTE,
  PROOF,
  REPORTING,
  LONG,
  SHORT,
  FUTURE,
  CONDITION,
  OPINION,
  FIRST_PERSON,
  ADDRESS,
  /** Names a month or a weekday; decides the kind only and has no weight of its own. */
  DAY,
  /** Decides the kind only, too. */
  EXPERIENCE;

  /** The word in the resources. */
  String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Feature> of(String label) {
    return Arrays.stream(values()).filter(feature -> feature.label().equals(label)).findFirst();
  }
}
