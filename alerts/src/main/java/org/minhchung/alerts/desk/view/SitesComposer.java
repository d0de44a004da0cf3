package org.minhchung.alerts.desk.view;

import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;

/** Makes the list of sites, those that need a look first. */
public final class SitesComposer {
  private static final int DAYS = 7;
  private static final int COLUMN_WIDTH = 5;
  private static final int COLUMN_HEIGHT = 20;
  private static final int SOME = 4;

  private final WatchedSites sites;
  private final Instant now;
  private final Words words;
  private final Times times;
  private final SiteWording wording;

  /**
   * Prepares to compose.
   *
   * @param now when the page is made, for silence comes without an event
   */
  public SitesComposer(Reading reader, WatchedSites sites, Instant now) {
    this.sites = sites;
    this.now = now;
    this.words = reader.words();
    this.times = reader.times();
    this.wording = new SiteWording(words);
  }

  /** The list. */
  public SitesView list(SiteChoice choice) {
    List<Source> all = List.copyOf(sites.all());
    Map<Source, SiteState> states = new IdentityHashMap<>();
    all.forEach(source -> states.put(source, state(source)));
    List<Source> taken = all.stream().filter(choice::takes).toList();
    List<SitesView.Row> rows =
        taken.stream()
            .filter(s -> choice.state().isEmpty() || states.get(s).label().equals(choice.state()))
            .sorted(
                Comparator.comparing((Source source) -> states.get(source))
                    .thenComparing(Source::name, String.CASE_INSENSITIVE_ORDER)
                    .thenComparing(Source::id))
            .map(this::row)
            .toList();
    long on = all.stream().filter(Source::enabled).count();
    long mute = states.values().stream().filter(SiteState::isMute).count();
    return new SitesView(
        states(taken, states, choice),
        choice,
        options(all.stream().map(Source::country), words::country),
        options(all.stream().flatMap(s -> s.languages().stream()), words::languageName),
        rows,
        all.size(),
        words.say("sites.total", rows.size(), all.size()),
        on >= SOME && mute * 2 > on);
  }

  private List<QueueView.Choice> states(
      List<Source> taken, Map<Source, SiteState> states, SiteChoice choice) {
    List<QueueView.Choice> choices = new ArrayList<>();
    choices.add(
        new QueueView.Choice(
            words.say("sites.all"),
            words.number(taken.size()),
            choice.href(""),
            choice.state().isEmpty()));
    for (SiteState state : SiteState.values()) {
      long count = taken.stream().filter(source -> states.get(source) == state).count();
      boolean isChosen = state.label().equals(choice.state());
      if (count > 0 || isChosen) {
        choices.add(
            new QueueView.Choice(
                words.say("site.state." + state.label()),
                words.number(count),
                choice.href(isChosen ? "" : state.label()),
                isChosen));
      }
    }
    return choices;
  }

  /** What there is to choose from, by name in the reader's order. */
  private List<SitesView.Option> options(Stream<String> values, UnaryOperator<String> name) {
    Collator order = Collator.getInstance(words.locale());
    Map<String, Long> counts =
        values
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(value -> value, Collectors.counting()));
    return counts.entrySet().stream()
        .map(
            e ->
                new SitesView.Option(
                    e.getKey(), name.apply(e.getKey()), words.number(e.getValue())))
        .sorted((one, other) -> order.compare(one.label(), other.label()))
        .toList();
  }

  private SiteState state(Source source) {
    return SiteState.of(source, health(source), now);
  }

  private SourceHealth health(Source source) {
    return sites.health(source.id()).orElse(null);
  }

  SitesView.Row row(Source source) {
    SourceHealth health = health(source);
    SiteState state = state(source);
    boolean hasTexts = health != null && texts(health).findAny().isPresent();
    return new SitesView.Row(
        WebLink.source(source.id()),
        source.name(),
        source.country(),
        source.country() == null ? null : words.country(source.country()),
        SourceComposer.languages(words, source),
        source.editedBy() != null,
        state.label(),
        wording.state(state, health),
        findings(state, health),
        health == null ? null : times.of(health.lastPage()),
        words.number(health == null ? 0 : pages(health)),
        hasTexts ? words.percent(health.recent().withoutDate()) : null,
        health == null || health.canaries().isEmpty() ? null : canaries(health),
        health != null && misread(health) > 0,
        hasTexts ? spark(health) : null);
  }

  private List<String> findings(SiteState state, SourceHealth health) {
    if (health == null || state == SiteState.OFF) {
      return List.of();
    }
    List<String> completeness = wording.completeness(state, health, now);
    return !completeness.isEmpty()
        ? completeness
        : health.drifts().stream().map(wording::drift).toList();
  }

  private long pages(SourceHealth health) {
    LocalDate first = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(DAYS - 1);
    return health.pagesPerDay().entrySet().stream()
        .filter(day -> !LocalDate.parse(day.getKey()).isBefore(first))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private String canaries(SourceHealth health) {
    long misread = misread(health);
    return misread == 0
        ? words.say("sites.canaries.well", health.canaries().size())
        : words.say("sites.canaries.misread", misread, health.canaries().size());
  }

  private static long misread(SourceHealth health) {
    return health.canaries().stream().filter(c -> !c.missing().isEmpty()).count();
  }

  private static Stream<SourceHealth.Reading> texts(SourceHealth health) {
    return health.readings().stream().filter(r -> r.outcome() == Outcome.READ);
  }

  private SitesView.Spark spark(SourceHealth health) {
    int longest = texts(health).mapToInt(SourceHealth.Reading::characters).max().orElse(1);
    List<SitesView.Column> columns = new ArrayList<>();
    for (SourceHealth.Reading reading : health.readings()) {
      int height =
          reading.outcome() == Outcome.READ
              ? Math.max(1, COLUMN_HEIGHT * reading.characters() / Math.max(1, longest))
              : 0;
      columns.add(new SitesView.Column(columns.size() * COLUMN_WIDTH, height));
    }
    return new SitesView.Spark(
        words.say(
            "sites.lengths.label",
            columns.size(),
            words.number(health.recent().characters().median()),
            words.number(longest)),
        columns);
  }
}
