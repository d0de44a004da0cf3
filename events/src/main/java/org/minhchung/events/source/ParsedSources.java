package org.minhchung.events.source;

import java.util.List;
import org.minhchung.events.Source;

/**
 * What a list of sources says.
 *
 * @param entries in the order of the list
 * @param refused entries that cannot be taken; the others are none the worse
 * @param repeated addresses of feeds that stand in the list more than once and were taken once
 */
public record ParsedSources(List<Entry> entries, List<Refused> refused, List<String> repeated) {

  /**
   * An entry.
   *
   * @param where its place in the list, for people
   * @param hasOwnId whether the list gives the id, or it was made from the name
   */
  public record Entry(String where, Source source, boolean hasOwnId) {}

  /** An entry that cannot be taken, and why. */
  public record Refused(String where, String reason) {
    @Override
    public String toString() {
      return where + ": " + reason;
    }
  }

  public ParsedSources {
    entries = List.copyOf(entries);
    refused = List.copyOf(refused);
    repeated = List.copyOf(repeated);
  }

  /** A list that cannot be read at all. */
  static ParsedSources unreadable(String where, String reason) {
    return new ParsedSources(List.of(), List.of(new Refused(where, reason)), List.of());
  }

  /** The sources alone. */
  public List<Source> sources() {
    return entries.stream().map(Entry::source).toList();
  }
}
