package org.minhchung.alerts.desk.view;

import java.util.List;
import java.util.Set;

/**
 * The form that takes a decision, with what the person has typed so far.
 *
 * @param address where it is sent
 * @param sequence the last event the person has seen
 * @param problem why the last attempt was not kept, or null
 * @param detail the same as the review log said it, in English, or null
 * @param verdicts to choose from
 * @param subjects sentences the verdict may be about; empty where there is none
 * @param actions labels of what may be done now
 * @param again whether the story has left its first state, so that putting it back undoes
 */
public record DecisionForm(
    String address,
    int sequence,
    String problem,
    String detail,
    Typed typed,
    List<Verdicts> verdicts,
    List<Subject> subjects,
    String articleId,
    int articleVersion,
    Set<String> actions,
    boolean again) {

  /**
   * What the person typed.
   *
   * @param verdict label of the chosen verdict, or empty
   * @param subject number of the chosen sentence, or empty
   * @param reason of a dismissal
   */
  public record Typed(
      String actor,
      String verdict,
      String subject,
      String note,
      String reason,
      boolean readOriginal) {

    /** An empty form of somebody. */
    public static Typed nothing(String actor) {
      return new Typed(actor, "", "", "", "", false);
    }
  }

  /** A verdict to choose. */
  public record Verdicts(String value, String label, boolean twoPeople) {}

  /** A sentence to choose. */
  public record Subject(String number, String quote, String claimId, String label) {}

  /** Whether something may be done now. */
  public boolean may(String action) {
    return actions.contains(action);
  }
}
