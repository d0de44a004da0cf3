package org.minhchung.events.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.events.Source;

/** What taking over a list would change in the sources that are known. */
public record SourceImport(List<Item> items, List<String> repeated) {

  /** What becomes of an entry. */
  public enum Outcome {
    ADDED,
    CHANGED,
    UNCHANGED,
    REFUSED;

    /** The word, in lower case. */
    public String label() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * An entry of the list.
   *
   * @param where its place in the list
   * @param source as it will be, or null where it is refused
   * @param before as it is, or null where it is new or refused
   * @param reason why it is refused, or what is changed; else empty
   */
  public record Item(String where, Outcome outcome, Source source, Source before, String reason) {}

  public SourceImport {
    items = List.copyOf(items);
    repeated = List.copyOf(repeated);
  }

  /**
   * Compares a list with what is known.
   *
   * @param known sources by id
   */
  public static SourceImport of(ParsedSources list, Map<String, Source> known) {
    List<Item> items = new ArrayList<>();
    Map<String, Source> after = new HashMap<>(known);
    for (ParsedSources.Entry entry : list.entries()) {
      Item item = entry.hasOwnId() ? own(entry, after) : foreign(entry, after);
      if (item.source() != null) {
        after.put(item.source().id(), item.source());
      }
      items.add(item);
    }
    list.refused()
        .forEach(r -> items.add(new Item(r.where(), Outcome.REFUSED, null, null, r.reason())));
    return new SourceImport(items, list.repeated());
  }

  /** How many entries came out so. */
  public long count(Outcome outcome) {
    return items.stream().filter(item -> item.outcome() == outcome).count();
  }

  private static Item own(ParsedSources.Entry entry, Map<String, Source> known) {
    return item(entry.where(), entry.source(), known.get(entry.source().id()), known);
  }

  /** Without ids of its own a list means the sources that have its feeds. */
  private static Item foreign(ParsedSources.Entry entry, Map<String, Source> known) {
    Source source = entry.source();
    Set<String> feeds = new LinkedHashSet<>(source.feeds());
    Optional<Source> same =
        known.values().stream()
            .filter(k -> k.feeds().stream().anyMatch(feeds::contains))
            .findFirst();
    if (same.isPresent()) {
      LinkedHashSet<String> both = new LinkedHashSet<>(same.get().feeds());
      feeds.stream().filter(feed -> !isTaken(feed, same.get(), known)).forEach(both::add);
      return item(entry.where(), withFeeds(same.get(), List.copyOf(both)), same.get(), known);
    }
    String id =
        known.containsKey(source.id())
            ? SourceIds.propose(source.name(), source.feeds().get(0), new HashSet<>(known.keySet()))
            : source.id();
    return item(entry.where(), withId(source, id), null, known);
  }

  private static boolean isTaken(String feed, Source by, Map<String, Source> known) {
    return known.values().stream()
        .anyMatch(other -> !other.id().equals(by.id()) && other.feeds().contains(feed));
  }

  private static Item item(String where, Source source, Source before, Map<String, Source> known) {
    List<SourceProblem> taken = SourceCheck.taken(source, before, known.values());
    if (!taken.isEmpty()) {
      String reason = taken.stream().map(SourceProblem::toString).collect(Collectors.joining("; "));
      return new Item(where, Outcome.REFUSED, null, null, reason);
    }
    if (before == null) {
      return new Item(where, Outcome.ADDED, source, null, "");
    }
    List<SourceChange> changes = SourceChange.between(before, source);
    return changes.isEmpty()
        ? new Item(where, Outcome.UNCHANGED, before, before, "")
        : new Item(
            where,
            Outcome.CHANGED,
            source,
            before,
            changes.stream().map(SourceChange::field).collect(Collectors.joining(", ")));
  }

  private static Source withFeeds(Source source, List<String> feeds) {
    return copy(source, source.id(), feeds);
  }

  private static Source withId(Source source, String id) {
    return copy(source, id, source.feeds());
  }

  private static Source copy(Source source, String id, List<String> feeds) {
    return new Source(
        id,
        source.name(),
        source.homepage(),
        source.country(),
        source.languages(),
        feeds,
        source.sitemaps(),
        source.kind(),
        source.pollInterval(),
        source.enabled(),
        source.sections(),
        source.editedBy(),
        source.editedAt(),
        source.listHash());
  }
}
