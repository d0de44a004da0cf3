package org.minhchung.alerts.desk.view;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;
import org.minhchung.events.SourceWatch;

/** Says how our reading of a site differs from what it was; of the outlet it says nothing. */
final class SiteWording {
  private static final int HOURS_SHOWN = 48;
  private static final Set<Measure> LAYOUT =
      EnumSet.of(Measure.SHORTER, Measure.LONGER, Measure.PARAGRAPHS);

  private final Words words;

  SiteWording(Words words) {
    this.words = words;
  }

  /** A difference in one sentence with its figures. */
  String drift(Drift drift) {
    String key = "drift." + drift.measure().label();
    return switch (drift.measure()) {
      case SHORTER, LONGER, PARAGRAPHS, CANARY ->
          words.say(
              key,
              words.number(Math.round(drift.usual())),
              words.number(Math.round(drift.recent())),
              drift.pages());
      case TITLE, DATE, EMPTY, LOST ->
          words.say(
              key, words.percent(drift.usual()), words.percent(drift.recent()), drift.pages());
    };
  }

  /** What a site's state is called; one word of it stands for several causes in the filter. */
  String state(SiteState state, SourceHealth health) {
    String key = "site.state." + state.label();
    if (health == null) {
      return words.say(key);
    }
    Set<Measure> found = health.drifts().stream().map(Drift::measure).collect(Collectors.toSet());
    if (state == SiteState.CHANGED && !Collections.disjoint(found, LAYOUT)) {
      return words.say("site.state.layout");
    }
    boolean isLost = found.contains(Measure.LOST) && !found.contains(Measure.EMPTY);
    return words.say(state == SiteState.FAILING && isLost ? "site.state.lost" : key);
  }

  /** What is known of a site from which less comes than should, in sentences with their figures. */
  List<String> completeness(SiteState state, SourceHealth health, Instant now) {
    SourceWatch watch = health.watch();
    return switch (state) {
      case SILENT -> silence(health, now);
      case UNWATCHED ->
          List.of(words.say("site.unwatched", span(Duration.between(watch.until(), now))));
      case UNREACHABLE ->
          List.of(
              words.say(
                  "site.unreachable",
                  span(Duration.between(watch.failingSince(), now)),
                  watch.failedPolls(),
                  watch.error() == null ? words.say("site.none") : watch.error()));
      case BLOCKED ->
          List.of(
              words.say(
                  "site.blocked",
                  words.number(watch.refused()),
                  words.percent(watch.refusedShare()),
                  watch.refusal() == null ? words.say("site.none") : watch.refusal()));
      case DROPPED ->
          List.of(
              words.say(
                  "site.dropped",
                  watch.drop().found(),
                  words.number(Math.round(watch.drop().expected()))));
      default -> List.of();
    };
  }

  /** How long a silent site has been silent, and how long it may be. */
  private List<String> silence(SourceHealth health, Instant now) {
    if (health.lastPage() == null) {
      return List.of();
    }
    Instant due = health.watch() == null ? null : health.watch().silentAt();
    Duration usual =
        due == null || due.isBefore(health.lastPage())
            ? health.silentAfter()
            : Duration.between(health.lastPage(), due);
    return List.of(
        words.say("site.silence", span(Duration.between(health.lastPage(), now)), span(usual)));
  }

  /** Something that is not as it should be in a known page. */
  SiteView.Missing missing(Shortfall shortfall) {
    String sentence = shortfall(shortfall);
    return new SiteView.Missing(
        sentence, shortfall.what().equals("page") ? shortfall.found() : null);
  }

  private String shortfall(Shortfall shortfall) {
    String found = shortfall.found() == null ? words.say("site.none") : shortfall.found();
    return words.sayOr(
        "shortfall." + shortfall.what(), shortfall.what(), shortfall.expected(), found);
  }

  private String span(Duration duration) {
    return duration.toHours() < HOURS_SHOWN
        ? words.say("span.hours", Math.max(1, duration.toHours()))
        : words.say("span.days", duration.toDays());
  }
}
