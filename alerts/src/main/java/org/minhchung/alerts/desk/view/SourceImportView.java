package org.minhchung.alerts.desk.view;

import java.util.List;
import org.minhchung.events.source.SourceImport;
import org.minhchung.events.source.SourceImport.Item;
import org.minhchung.events.source.SourceImport.Outcome;

/**
 * The form that takes a list of sources, and what became of it.
 *
 * @param result null before a list was sent
 * @param onlyLook whether nothing was done
 * @param field that is wrong, or null
 */
public record SourceImportView(
    String actor, SourceImport result, boolean onlyLook, String field, String problem) {

  /** The form as it is at first. */
  public static SourceImportView blank(String actor) {
    return new SourceImportView(actor, null, true, null, null);
  }

  /** The form with what is wrong. */
  public static SourceImportView refused(String actor, String field, String problem) {
    return new SourceImportView(actor, null, true, field, problem);
  }

  /** What became of a list. */
  public static SourceImportView of(SourceImport result, String actor, boolean onlyLook) {
    return new SourceImportView(actor, result, onlyLook, null, null);
  }

  /** What is wrong with a field, or null. */
  public String problem(String name) {
    return name.equals(field) ? problem : null;
  }

  /** The entries that are worth a line. */
  public List<Item> told() {
    return result.items().stream().filter(i -> i.outcome() != Outcome.UNCHANGED).toList();
  }

  /** How many entries came out so. */
  public long count(String outcome) {
    return result.count(Outcome.valueOf(outcome.toUpperCase(java.util.Locale.ROOT)));
  }
}
