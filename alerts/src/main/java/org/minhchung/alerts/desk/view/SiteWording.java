package org.minhchung.alerts.desk.view;

import java.time.Duration;
import org.minhchung.events.ExtractionReport.Shortfall;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Drift;

/** Says how our reading of a site differs from what it was; of the outlet it says nothing. */
final class SiteWording {
  private static final int HOURS_SHOWN = 48;

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

  /** How long a silent site has been silent. */
  String silence(SourceHealth health, Duration silent) {
    return words.say("site.silence", span(silent), span(health.silentAfter()));
  }

  /** Something that is not as it should be in a known page. */
  String shortfall(Shortfall shortfall) {
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
