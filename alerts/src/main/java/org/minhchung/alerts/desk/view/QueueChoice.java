package org.minhchung.alerts.desk.view;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueueRequest;
import org.minhchung.alerts.review.StoryState;

/**
 * Which part of the queue a reader wants to see, as the page's address says it. Without a word
 * about states it is what still waits for somebody.
 */
public final class QueueChoice {
  static final String QUERY = "q";
  static final String KIND = "kind";
  static final String STATE = "state";
  static final String LANGUAGE = "language";
  static final String COUNTRY = "country";
  static final String SOURCE = "source";
  static final String CLAIM = "claim";
  static final String SORT = "sort";
  static final String AFTER = "after";

  /** The value of {@link #STATE} that lets all of them pass. */
  static final String ANY = "any";

  private static final List<String> NAMES =
      List.of(QUERY, KIND, STATE, LANGUAGE, COUNTRY, SOURCE, CLAIM, SORT, AFTER);

  private final Map<String, Set<String>> values;

  private QueueChoice(Map<String, Set<String>> values) {
    this.values = values;
  }

  /** The choice of an address; parameters that do not belong to it are left out. */
  public static QueueChoice of(Map<String, List<String>> parameters) {
    Map<String, Set<String>> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      Set<String> given =
          parameters.getOrDefault(name, List.of()).stream()
              .filter(value -> !value.isBlank())
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!given.isEmpty()) {
        values.put(name, given);
      }
    }
    return new QueueChoice(values);
  }

  /**
   * What to ask the index.
   *
   * @throws IllegalArgumentException naming a value that does not exist
   */
  public QueueRequest request(int size) {
    return new QueueRequest(
        one(QUERY),
        each(KIND, value -> named(QueueKind.values(), QueueKind::label, KIND, value)),
        states(),
        all(LANGUAGE),
        all(COUNTRY),
        all(SOURCE),
        all(CLAIM),
        one(SORT) == null
            ? null
            : named(QueueRequest.Sort.values(), QueueChoice::label, SORT, one(SORT)),
        one(AFTER),
        size);
  }

  /** The same from its beginning, the latest first: what has come since would stand at the top. */
  public QueueRequest latest(int size) {
    return with(SORT, label(QueueRequest.Sort.NEWEST)).request(size);
  }

  private Set<StoryState> states() {
    if (all(STATE).contains(ANY)) {
      return Set.of();
    }
    if (all(STATE).isEmpty()) {
      return Arrays.stream(StoryState.values())
          .filter(StoryState::open)
          .collect(Collectors.toCollection(() -> EnumSet.noneOf(StoryState.class)));
    }
    return each(STATE, value -> named(StoryState.values(), StoryState::label, STATE, value));
  }

  /** Whether a value is chosen. */
  boolean has(String name, String value) {
    return all(name).contains(value);
  }

  /** Whether anything is chosen under a name. */
  boolean hasAny(String name) {
    return !all(name).isEmpty();
  }

  /** Whether it shows less than all that waits for somebody. */
  boolean narrowed() {
    return values.keySet().stream().anyMatch(name -> !name.equals(SORT) && !name.equals(AFTER));
  }

  /** The only value, or null. */
  String one(String name) {
    return all(name).stream().findFirst().orElse(null);
  }

  Set<String> all(String name) {
    return values.getOrDefault(name, Set.of());
  }

  /** The first page of the choice with a value chosen or, if it was, no longer chosen. */
  QueueChoice toggled(String name, String value) {
    Set<String> chosen = new LinkedHashSet<>(all(name));
    if (!chosen.remove(value)) {
      chosen.add(value);
    }
    if (name.equals(STATE)) {
      chosen.remove(ANY);
    }
    return changed(name, chosen);
  }

  /** The first page of the choice with this value alone, or with none for null. */
  QueueChoice with(String name, String value) {
    return changed(name, value == null ? Set.of() : Set.of(value));
  }

  private QueueChoice changed(String name, Set<String> chosen) {
    Map<String, Set<String>> changed = new LinkedHashMap<>(values);
    changed.remove(AFTER);
    changed.remove(name);
    if (!chosen.isEmpty()) {
      changed.put(name, chosen);
    }
    return new QueueChoice(changed);
  }

  /** The address's query with its question mark; empty for the whole queue. */
  String query() {
    String query =
        NAMES.stream()
            .flatMap(name -> all(name).stream().map(v -> name + "=" + WebLink.encode(v)))
            .collect(Collectors.joining("&"));
    return query.isEmpty() ? "" : "?" + query;
  }

  static String label(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private <T> Set<T> each(String name, Function<String, T> reader) {
    return all(name).stream().map(reader).collect(Collectors.toSet());
  }

  private static <T> T named(T[] known, Function<T, String> label, String name, String value) {
    return Arrays.stream(known)
        .filter(v -> label.apply(v).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'"
                        + value
                        + "' is no "
                        + name
                        + "; there are "
                        + Arrays.stream(known).map(label).collect(Collectors.joining(", "))));
  }
}
