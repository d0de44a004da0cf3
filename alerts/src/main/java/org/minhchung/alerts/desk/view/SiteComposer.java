package org.minhchung.alerts.desk.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.minhchung.alerts.source.Adoption;
import org.minhchung.events.ExtractionReport.Outcome;
import org.minhchung.events.Source;
import org.minhchung.events.SourceHealth;
import org.minhchung.events.SourceHealth.Drift;
import org.minhchung.events.SourceHealth.Measure;
import org.minhchung.events.SourceHealth.Profile;
import org.minhchung.events.SourceHealth.Spread;

/** Makes the page of one site: what is usual, what is recent, and the pages that show it. */
public final class SiteComposer {
  private final Words words;
  private final Times times;
  private final SiteWording wording;
  private final SitesComposer list;
  private final WatchedSites sites;
  private final Instant now;

  public SiteComposer(Reading reader, WatchedSites sites, Instant now) {
    this.words = reader.words();
    this.times = reader.times();
    this.wording = new SiteWording(words);
    this.list = new SitesComposer(reader, sites, now);
    this.sites = sites;
    this.now = now;
  }

  /** The page. */
  public SiteView compose(Source source, SourceView settings) {
    SitesView.Row row = list.row(source);
    SourceHealth health = sites.health(source.id()).orElse(null);
    String homepage = WebLink.outside(source.homepage());
    String explanation =
        row.state().equals(SiteState.HEALTHY.label())
            ? null
            : words.say("site.explanation." + row.state(), adopted(health));
    if (health == null) {
      return new SiteView(
          row, settings, homepage, null, explanation, List.of(), List.of(), List.of(), List.of());
    }
    return new SiteView(
        row,
        settings,
        homepage,
        times.of(since(SiteState.of(source, health, now), health)),
        explanation,
        new VolumeComposer(words, times).days(health.volume(), now),
        health.recent() == null ? List.of() : measures(health),
        health.canaries().stream().map(this::canary).toList(),
        readings(health));
  }

  /** The day from which on a site's new way is taken for its usual one. */
  private String adopted(SourceHealth health) {
    return health == null
        ? null
        : times.day(health.since().plus(Adoption.WAIT).atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** When a state began, or null where that is not known, as for a site that was taken off. */
  private static Instant since(SiteState state, SourceHealth health) {
    return switch (state) {
      case OFF, UNIFORM, UNSEEN, BLOCKED, DROPPED, PAYWALLED -> null;
      case SILENT -> health.lastPage();
      case UNWATCHED -> health.watch().until();
      case UNREACHABLE -> health.watch().failingSince();
      case FAILING, CHANGED, LEARNING, HEALTHY -> health.since();
    };
  }

  private List<SiteView.Measure> measures(SourceHealth health) {
    Set<Measure> drifts = health.drifts().stream().map(Drift::measure).collect(Collectors.toSet());
    boolean length = drifts.contains(Measure.SHORTER) || drifts.contains(Measure.LONGER);
    return List.of(
        new SiteView.Measure(
            words.say("site.measure.pages"),
            health.usual() == null ? null : words.number(health.usual().pages()),
            words.number(health.recent().pages()),
            false),
        spread("characters", health, Profile::characters, length),
        spread("paragraphs", health, Profile::paragraphs, drifts.contains(Measure.PARAGRAPHS)),
        share("short", health, Profile::shortTexts, false),
        share("title", health, Profile::withoutTitle, drifts.contains(Measure.TITLE)),
        share("date", health, Profile::withoutDate, drifts.contains(Measure.DATE)),
        share("empty", health, Profile::empty, drifts.contains(Measure.EMPTY)),
        share("lost", health, Profile::lost, drifts.contains(Measure.LOST)));
  }

  private SiteView.Measure spread(
      String name,
      SourceHealth health,
      java.util.function.Function<Profile, Spread> figure,
      boolean different) {
    return new SiteView.Measure(
        words.say("site.measure." + name),
        health.usual() == null ? null : spread(figure.apply(health.usual())),
        spread(figure.apply(health.recent())),
        different);
  }

  private String spread(Spread spread) {
    return words.say(
        "site.spread",
        words.number(spread.median()),
        words.number(spread.low()),
        words.number(spread.high()));
  }

  private SiteView.Measure share(
      String name, SourceHealth health, ToDoubleFunction<Profile> figure, boolean different) {
    return new SiteView.Measure(
        words.say("site.measure." + name),
        health.usual() == null ? null : words.percent(figure.applyAsDouble(health.usual())),
        words.percent(figure.applyAsDouble(health.recent())),
        different);
  }

  private SiteView.Canary canary(SourceHealth.Canary canary) {
    return new SiteView.Canary(
        canary.name(),
        WebLink.outside(canary.url()),
        times.of(canary.at()),
        canary.missing().stream().map(wording::missing).toList());
  }

  private List<SiteView.Reading> readings(SourceHealth health) {
    List<SiteView.Reading> readings =
        new ArrayList<>(health.readings().stream().map(this::reading).toList());
    Collections.reverse(readings);
    return readings;
  }

  private SiteView.Reading reading(SourceHealth.Reading reading) {
    boolean isText = reading.outcome() == Outcome.READ;
    return new SiteView.Reading(
        reading.url().replaceFirst("^https?://[^/]+", ""),
        WebLink.outside(reading.url()),
        times.of(reading.at()),
        isText ? words.number(reading.characters()) : null,
        isText ? words.number(reading.paragraphs()) : null,
        reading.hasTitle(),
        reading.hasDate(),
        isText ? words.labelOr("method", reading.method()) : null,
        reading.reason());
  }
}
