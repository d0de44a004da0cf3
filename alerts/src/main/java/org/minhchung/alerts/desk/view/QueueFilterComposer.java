package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.minhchung.alerts.index.QueueKind;
import org.minhchung.alerts.index.QueuePage;
import org.minhchung.alerts.review.StoryState;

/** Makes the filters beside the queue, each value with how many stories it would show. */
final class QueueFilterComposer {
  /** Values beyond these are found by searching rather than by reading a list. */
  private static final int MOST_VALUES = 12;

  private final Words words;
  private final ClaimTexts claims;
  private final Outlets outlets;

  QueueFilterComposer(Reading reading, Outlets outlets) {
    this.words = reading.words();
    this.claims = reading.claims();
    this.outlets = outlets;
  }

  List<QueueView.Group> compose(QueueChoice choice, QueuePage.Filters counts) {
    return List.of(
        kinds(choice, counts.kinds()),
        states(choice, counts.states()),
        values(choice, QueueChoice.LANGUAGE, counts.languages(), words::languageName),
        values(choice, QueueChoice.COUNTRY, counts.countries(), words::country),
        values(choice, QueueChoice.SOURCE, counts.sources(), outlets::name),
        values(choice, QueueChoice.CLAIM, counts.claims(), id -> claims.of(id).text()));
  }

  private QueueView.Group kinds(QueueChoice choice, Map<QueueKind, Long> counts) {
    Map<String, Long> all = new LinkedHashMap<>();
    for (QueueKind kind : QueueKind.values()) {
      all.put(kind.label(), counts.getOrDefault(kind, 0L));
    }
    return new QueueView.Group(
        words.say("filter.kind"),
        false,
        choices(choice, QueueChoice.KIND, all, value -> words.label("kind", value)));
  }

  private QueueView.Group states(QueueChoice choice, Map<StoryState, Long> counts) {
    List<QueueView.Choice> choices = new ArrayList<>();
    choices.add(
        new QueueView.Choice(
            words.say("filter.open"),
            words.number(sum(counts, true)),
            "/" + choice.with(QueueChoice.STATE, null).query(),
            !choice.hasAny(QueueChoice.STATE)));
    choices.add(
        new QueueView.Choice(
            words.say("filter.any"),
            words.number(sum(counts, true) + sum(counts, false)),
            "/" + choice.with(QueueChoice.STATE, QueueChoice.ANY).query(),
            choice.has(QueueChoice.STATE, QueueChoice.ANY)));
    Map<String, Long> some =
        counts.entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .collect(
                Collectors.toMap(
                    e -> e.getKey().label(), Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
    choice.all(QueueChoice.STATE).stream()
        .filter(value -> !value.equals(QueueChoice.ANY))
        .forEach(value -> some.putIfAbsent(value, 0L));
    choices.addAll(choices(choice, QueueChoice.STATE, some, value -> words.label("state", value)));
    return new QueueView.Group(words.say("filter.state"), false, choices);
  }

  private static long sum(Map<StoryState, Long> counts, boolean open) {
    return counts.entrySet().stream()
        .filter(e -> e.getKey().open() == open)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private QueueView.Group values(
      QueueChoice choice, String name, Map<String, Long> counts, UnaryOperator<String> label) {
    Map<String, Long> shown = new LinkedHashMap<>();
    // what is chosen stays in sight, so that it can be taken back
    choice.all(name).forEach(value -> shown.put(value, counts.getOrDefault(value, 0L)));
    counts.entrySet().stream()
        .limit(MOST_VALUES)
        .forEach(e -> shown.putIfAbsent(e.getKey(), e.getValue()));
    return new QueueView.Group(
        words.say("filter." + name), !choice.hasAny(name), choices(choice, name, shown, label));
  }

  private List<QueueView.Choice> choices(
      QueueChoice choice, String name, Map<String, Long> counts, Function<String, String> label) {
    return counts.entrySet().stream()
        .map(
            e ->
                new QueueView.Choice(
                    label.apply(e.getKey()),
                    words.number(e.getValue()),
                    "/" + choice.toggled(name, e.getKey()).query(),
                    choice.has(name, e.getKey())))
        .toList();
  }
}
