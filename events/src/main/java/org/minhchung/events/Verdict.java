package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What people have found about a claim; the only vocabulary of ratings in Minhchung. */
public enum Verdict {
  TRUE("True"),
  MOSTLY_TRUE("Mostly True"),
  MIXTURE("Mixture"),
  MOSTLY_FALSE("Mostly False"),
  FALSE("False"),
  MISLEADING("Misleading"),
  UNPROVEN("Unproven");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  /** The word as shown to people and written in JSON, such as {@code Mostly False}. */
  @JsonValue
  public String label() {
    return label;
  }

  /** Whether an article that asserts a claim with this verdict may be flagged. */
  public boolean refutes() {
    return this == FALSE || this == MOSTLY_FALSE || this == MISLEADING;
  }

  /** Whether giving this verdict needs a second person. */
  public boolean needsTwoPeople() {
    return this == FALSE || this == MISLEADING;
  }

  /**
   * Reads a label, ignoring case and taking {@code _} and {@code -} for a space.
   *
   * @throws IllegalArgumentException naming the label and the known ones
   */
  @JsonCreator
  public static Verdict of(String label) {
    String wanted = label == null ? "" : label.strip().replace('_', ' ').replace('-', ' ');
    return Arrays.stream(values())
        .filter(v -> v.label.equalsIgnoreCase(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + label
                        + "' is not a verdict; the verdicts are "
                        + Arrays.stream(values())
                            .map(Verdict::label)
                            .collect(Collectors.joining(", "))));
  }
}
