package org.minhchung.alerts.desk.view;

import java.util.List;

/**
 * The claim catalogue as its page shows it.
 *
 * @param query words that a claim must contain; empty for all
 * @param total number of claims in the whole catalogue
 */
public record ClaimListView(
    String query, List<Topic> topics, int shown, int total, List<QueueView.Choice> ratings) {

  /** Claims about one thing. */
  public record Topic(String name, List<ClaimView> claims) {}
}
