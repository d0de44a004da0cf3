package org.minhchung.alerts.desk.view;

import java.text.Collator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.minhchung.alerts.desk.view.SourceFormView.Difference;
import org.minhchung.alerts.desk.view.SourceFormView.Option;
import org.minhchung.alerts.desk.view.SourceFormView.Typed;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceChange;

/** Makes the form in which a source is added or edited. */
public final class SourceFormComposer {
  private static final List<String> INTERVALS =
      List.of("PT1M", "PT2M", "PT5M", "PT10M", "PT15M", "PT30M", "PT1H", "PT6H", "PT24H");
  private static final String USUAL = "PT10M";

  private final Words words;
  private final Times times;

  public SourceFormComposer(Reading reading) {
    this.words = reading.words();
    this.times = reading.times();
  }

  /** A form that nobody has filled in yet. */
  public SourceFormView blank(String actor) {
    return view(
        null,
        new Typed(
            "", "", "", "", "", "", "", "", Source.Kind.NEWSPAPER.label(), USUAL, true, actor),
        "",
        Map.of(),
        null,
        List.of());
  }

  /** A form with a source as it is. */
  public SourceFormView of(Source source, String actor) {
    return view(source, typed(source, actor), source.revision(), Map.of(), null, List.of());
  }

  /**
   * The form again with what is wrong.
   *
   * @param before null for a new source
   */
  public SourceFormView again(
      Source before, Typed typed, Map<String, String> problems, String seen) {
    return view(before, typed, seen, problems, null, List.of());
  }

  /** The form again, since the source is not any more what it was when the form was made. */
  public SourceFormView overtaken(Source now, Source wanted, Typed typed) {
    Moment at = times.of(now.editedAt());
    String who =
        now.editedBy() == null
            ? words.say("source.overtaken.list")
            : words.say(
                "source.overtaken.by",
                now.editedBy(),
                at == null ? words.say("unknown") : at.exact());
    return view(
        now,
        typed,
        now.revision(),
        Map.of(),
        who,
        SourceChange.between(now, wanted).stream()
            .map(c -> new Difference(SourceComposer.field(words, c.field()), c.before(), c.after()))
            .toList());
  }

  private static Typed typed(Source source, String actor) {
    return new Typed(
        source.id(),
        source.name(),
        source.homepage() == null ? "" : source.homepage(),
        source.country() == null ? "" : source.country(),
        String.join(", ", source.languages()),
        String.join("\n", source.feeds()),
        String.join("\n", source.sitemaps()),
        String.join("\n", source.sections()),
        source.kind().label(),
        source.pollInterval().toString(),
        source.enabled(),
        actor);
  }

  private SourceFormView view(
      Source before,
      Typed typed,
      String seen,
      Map<String, String> problems,
      String overtaken,
      List<Difference> differences) {
    String page = before == null ? "/sources" : WebLink.source(before.id());
    return new SourceFormView(
        before == null,
        before == null ? "/source-list/new" : page + "/edit",
        page,
        typed,
        seen,
        Map.copyOf(problems),
        overtaken,
        differences,
        countries(),
        kinds(),
        intervals(typed.pollInterval()));
  }

  private List<Option> countries() {
    Collator order = Collator.getInstance(words.locale());
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> new Option(code, words.country(code)))
        .sorted((one, other) -> order.compare(one.label(), other.label()))
        .toList();
  }

  private List<Option> kinds() {
    return Arrays.stream(Source.Kind.values())
        .map(kind -> new Option(kind.label(), words.label("outlet", kind.label())))
        .toList();
  }

  private List<Option> intervals(String chosen) {
    List<String> offered = new ArrayList<>(INTERVALS);
    if (!offered.contains(chosen) && isDuration(chosen)) {
      offered.add(chosen);
    }
    return offered.stream()
        .map(text -> new Option(text, SourceComposer.interval(words, Duration.parse(text))))
        .toList();
  }

  private static boolean isDuration(String text) {
    try {
      return !Duration.parse(text).isNegative();
    } catch (java.time.format.DateTimeParseException e) {
      return false; // not from this form
    }
  }
}
