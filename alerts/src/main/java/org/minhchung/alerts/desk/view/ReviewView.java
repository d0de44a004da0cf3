package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * What people have done to a story.
 *
 * @param verdict CSS class of the proposed or published verdict, or null
 * @param verdictLabel its word, or null
 * @param waiting what is still needed, one sentence, or null
 * @param history all events, the latest first
 * @param chain whether the history is complete and unchanged, one sentence
 * @param broken whether it is not
 */
public record ReviewView(
    String state,
    String stateLabel,
    String assignee,
    String verdict,
    String verdictLabel,
    String waiting,
    List<Event> history,
    String chain,
    boolean broken) {

  /**
   * Something a person did.
   *
   * @param verdict the verdict's word, or null
   * @param hash the event's seal
   */
  public record Event(
      int sequence,
      Moment at,
      String actor,
      String action,
      String verdict,
      String note,
      boolean readOriginal,
      String hash) {}
}
