package org.minhchung.alerts.desk;

import io.javalin.http.Context;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.minhchung.alerts.desk.view.SourceFormView.Typed;
import org.minhchung.alerts.desk.view.Words;
import org.minhchung.events.Source;
import org.minhchung.events.source.SourceCheck;
import org.minhchung.events.source.SourceProblem;
import org.minhchung.events.source.SourceProblem.Reason;

/** What came in with the form of a source, and what is wrong with it. */
final class SourceInput {
  private final Typed typed;
  private final Words words;
  private final Map<String, String> problems = new LinkedHashMap<>();
  private Source source;

  private SourceInput(Typed typed, Words words) {
    this.typed = typed;
    this.words = words;
  }

  /**
   * Reads the form.
   *
   * @param before the source that is edited, or null for a new one
   * @param known all sources, to tell ids and addresses that are taken
   */
  static SourceInput of(Context ctx, Words words, Source before, Collection<Source> known) {
    SourceInput input =
        new SourceInput(
            new Typed(
                before == null ? text(ctx, "id") : before.id(),
                text(ctx, "name"),
                text(ctx, "homepage"),
                text(ctx, "country"),
                text(ctx, "languages"),
                text(ctx, "feeds"),
                text(ctx, "sitemaps"),
                text(ctx, "sections"),
                text(ctx, "kind"),
                text(ctx, "pollInterval"),
                ctx.formParam("enabled") != null,
                text(ctx, "actor")),
            words);
    input.check(before, known);
    return input;
  }

  Typed typed() {
    return typed;
  }

  /** What is wrong, by field; nothing where all is well. */
  Map<String, String> problems() {
    return problems;
  }

  /**
   * The source as it was described.
   *
   * @return null where something is wrong
   */
  Source source() {
    return problems.isEmpty() ? source : null;
  }

  private void check(Source before, Collection<Source> known) {
    List<SourceProblem> found = new ArrayList<>();
    if (typed.actor().isEmpty()) {
      problems.put("actor", words.say("source.no-actor"));
    }
    if (typed.id().isEmpty()) {
      found.add(new SourceProblem("id", Reason.MISSING, ""));
    }
    if (typed.name().isEmpty()) {
      found.add(new SourceProblem("name", Reason.MISSING, ""));
    }
    Source.Kind kind = SourceCheck.kind(typed.kind(), found);
    Duration interval = SourceCheck.interval(typed.pollInterval(), found);
    if (typed.feeds().isEmpty() && typed.sitemaps().isEmpty() && typed.sections().isEmpty()) {
      problems.put("feeds", words.say("source.nothing-to-read"));
    }
    if (found.isEmpty()) {
      source =
          new Source(
              typed.id(),
              typed.name(),
              typed.homepage().isEmpty() ? null : typed.homepage(),
              typed.country().isEmpty() ? null : typed.country(),
              parts(typed.languages(), "[\\s,;]+"),
              parts(typed.feeds(), "\\s+"),
              parts(typed.sitemaps(), "\\s+"),
              kind,
              interval,
              typed.enabled(),
              parts(typed.sections(), "\\s+"),
              null,
              null,
              null);
      found.addAll(SourceCheck.of(source));
      found.addAll(SourceCheck.taken(source, before, known));
      if (before == null && known.stream().anyMatch(isCalled(source.id()))) {
        found.add(new SourceProblem("id", Reason.USED_ID, source.id()));
      }
    }
    found.forEach(p -> problems.merge(p.field(), sentence(p), (one, more) -> one + " " + more));
  }

  private static java.util.function.Predicate<Source> isCalled(String id) {
    return s -> s.id().toLowerCase(Locale.ROOT).equals(id.toLowerCase(Locale.ROOT));
  }

  private String sentence(SourceProblem problem) {
    return words.label("source.problem", problem.reason().label(), problem.value());
  }

  private static List<String> parts(String text, String separator) {
    return Arrays.stream(text.split(separator)).filter(part -> !part.isEmpty()).toList();
  }

  private static String text(Context ctx, String field) {
    return Objects.requireNonNullElse(ctx.formParam(field), "").strip();
  }
}
