package org.minhchung.alerts.desk.view;

import java.util.List;
import java.util.Map;

/**
 * The form of a source.
 *
 * @param isNew whether it is to be added
 * @param action address that the form is sent to
 * @param back address of the page before
 * @param seen what the source was when the form was made
 * @param problems what is wrong, by field
 * @param overtaken who changed the source meanwhile, one sentence, or null
 * @param differences in which fields what was typed differs from what the source is meanwhile
 */
public record SourceFormView(
    boolean isNew,
    String action,
    String back,
    Typed typed,
    String seen,
    Map<String, String> problems,
    String overtaken,
    List<Difference> differences,
    List<Option> countries,
    List<Option> kinds,
    List<Option> intervals) {

  /** What the person typed; lists with an address on each line. */
  public record Typed(
      String id,
      String name,
      String homepage,
      String country,
      String languages,
      String feeds,
      String sitemaps,
      String sections,
      String kind,
      String pollInterval,
      boolean enabled,
      String actor) {}

  /** A value that can be chosen. */
  public record Option(String value, String label) {}

  /** A field that somebody else has set otherwise. */
  public record Difference(String field, String theirs, String typed) {}

  /** What is wrong with a field, or null. */
  public String problem(String field) {
    return problems.get(field);
  }
}
