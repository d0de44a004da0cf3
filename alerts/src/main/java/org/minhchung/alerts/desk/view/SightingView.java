package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * A sentence that was seen, with the claim it resembles and how its probability came about.
 *
 * @param number its number on the page
 * @param does what it does to the claim, one modest sentence
 * @param speaker whose words they are, or null
 * @param suggestion what the known evidence suggests, or null
 * @param claim the claim that resembles it most, or null
 * @param sameAs number of the sighting above that shows the same claim, or 0
 * @param alternatives other known claims that resemble it
 */
public record SightingView(
    int number,
    Foreign quote,
    String does,
    String statementKind,
    String voice,
    String speaker,
    String suggestion,
    ClaimView claim,
    int sameAs,
    Arithmetic arithmetic,
    List<Alternative> alternatives) {

  /**
   * How the probability came about.
   *
   * @param factors what is multiplied
   * @param product as recorded
   * @param recomputed the factors' product where it differs from what is recorded, or null
   * @param matchParts what the match was made of
   * @param stances how sure each stance is
   */
  public record Arithmetic(
      List<Part> factors,
      String product,
      String recomputed,
      List<Part> matchParts,
      List<Part> stances) {}

  /**
   * A part of the arithmetic.
   *
   * @param percent the value in hundredths, for the bar
   * @param meaning what the part says, or null
   */
  public record Part(String name, String value, int percent, String meaning) {}

  /** Another claim. */
  public record Alternative(String href, Foreign text, String score) {}
}
