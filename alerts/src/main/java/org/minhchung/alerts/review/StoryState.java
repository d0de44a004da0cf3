package org.minhchung.alerts.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How far people have come with a story; the order is that of the work. */
public enum StoryState {
  /** Nobody has looked at it. */
  NEW,
  /** Somebody has looked and found it worth the work. */
  TRIAGED,
  /** Somebody has taken it. */
  ASSIGNED,
  /** A verdict is proposed that one person may give. */
  IN_REVIEW,
  /** A verdict is proposed that needs a second person. */
  SECOND_REVIEW,
  /** The verdict stands and is shown to others. */
  PUBLISHED,
  /** Found not to be worth a verdict. */
  DISMISSED,
  /** What was published or dismissed has been corrected. */
  CORRECTED;

  /** The word in JSON and in queries, in lower case with hyphens. */
  @JsonValue
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether the story still waits for somebody. */
  public boolean open() {
    return this != PUBLISHED && this != DISMISSED && this != CORRECTED;
  }

  /** The state of a label, ignoring case and taking {@code _} for {@code -}. */
  public static Optional<StoryState> ofLabel(String label) {
    String wanted = label.toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(state -> state.label().equals(wanted)).findFirst();
  }
}
