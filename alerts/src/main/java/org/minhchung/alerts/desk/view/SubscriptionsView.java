package org.minhchung.alerts.desk.view;

import java.util.List;
import java.util.Map;

/** The subscriptions and the form for a new one. */
public record SubscriptionsView(List<Row> rows, Form form) {

  /**
   * A subscription.
   *
   * @param channels such as {@code e-mail to desk@example.org}, without the feed
   * @param secrets keys that webhook receivers check signatures with
   * @param feed address of its feed if it has one, or null
   */
  public record Row(
      String id,
      String name,
      String owner,
      String query,
      String threshold,
      boolean flaggedOnly,
      List<String> channels,
      List<String> secrets,
      String feed,
      boolean enabled,
      boolean corrections,
      Moment created) {}

  /**
   * The form with what has been typed so far.
   *
   * @param problems what is wrong, by field
   * @param queryProblem why the query cannot be read, or null
   * @param preview what it would have told, one sentence, or null
   */
  public record Form(
      Typed typed, Map<String, String> problems, QueryProblem queryProblem, String preview) {

    /** What is wrong with a field, or null. */
    public String problem(String field) {
      return problems.get(field);
    }

    /** Whether the form has been used. */
    public boolean open() {
      return preview != null || queryProblem != null || !problems.isEmpty();
    }
  }

  /**
   * What the person typed.
   *
   * @param language BCP-47 of the messages
   * @param corrections whether to tell what outlets change afterwards
   */
  public record Typed(
      String name,
      String owner,
      String query,
      String threshold,
      boolean flaggedOnly,
      String email,
      String webhook,
      boolean feed,
      String language,
      boolean corrections) {}
}
