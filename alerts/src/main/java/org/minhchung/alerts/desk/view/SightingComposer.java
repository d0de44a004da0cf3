package org.minhchung.alerts.desk.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.events.ClaimMatch;
import org.minhchung.events.ClaimSighting;
import org.minhchung.events.Stance;

/** Makes a sentence that was seen presentable, with its arithmetic. */
final class SightingComposer {
  /** Recorded numbers may have been rounded. */
  private static final double ROUNDING = 0.006;

  private final Reading reading;
  private final Words words;
  private final ClaimComposer claims;

  SightingComposer(Reading reading) {
    this.reading = reading;
    this.words = reading.words();
    this.claims = new ClaimComposer(reading);
  }

  /**
   * The sightings of an article, numbered from 1.
   *
   * @param language of the article, BCP-47
   */
  List<SightingView> compose(boolean flagged, List<ClaimSighting> sightings, String language) {
    List<SightingView> views = new ArrayList<>();
    Map<String, Integer> shown = new HashMap<>();
    for (ClaimSighting sighting : sightings) {
      int number = views.size() + 1;
      ClaimMatch first = sighting.matches().isEmpty() ? null : sighting.matches().get(0);
      Integer before = first == null ? null : shown.putIfAbsent(first.claimId(), number);
      views.add(view(flagged, number, before == null ? 0 : before, sighting, first, language));
    }
    return views;
  }

  private SightingView view(
      boolean flagged,
      int number,
      int sameAs,
      ClaimSighting sighting,
      ClaimMatch first,
      String language) {
    return new SightingView(
        number,
        Foreign.of(sighting.quote().exact(), language),
        reading.wording().sighting(flagged, sighting),
        words.label("statement", sighting.kind().label()),
        reading.wording().voice(sighting),
        sighting.speaker(),
        sighting.suggestion() == null
            ? null
            : words.label("suggestion", sighting.suggestion().label()),
        first == null ? null : claim(first),
        sameAs,
        arithmetic(sighting, first),
        sighting.matches().stream().skip(1).map(this::alternative).toList());
  }

  private ClaimView claim(ClaimMatch match) {
    return reading
        .claims()
        .claim(match.claimId())
        .map(claims::compose)
        .orElseGet(() -> unlisted(match));
  }

  /** A claim that the catalogue no longer has, as the assessment knew it. */
  private ClaimView unlisted(ClaimMatch match) {
    Foreign statement = Foreign.of(match.statement(), "en");
    return new ClaimView(
        match.claimId(),
        WebLink.claim(match.claimId()),
        statement,
        statement,
        null,
        match.rating() == null ? null : QueueChoice.label(match.rating()),
        match.rating() == null ? null : words.label("verdict", match.rating().label()),
        null,
        null,
        false,
        List.of());
  }

  private SightingView.Alternative alternative(ClaimMatch match) {
    return new SightingView.Alternative(
        WebLink.claim(match.claimId()), reading.claims().of(match), words.score(match.score()));
  }

  private SightingView.Arithmetic arithmetic(ClaimSighting sighting, ClaimMatch match) {
    List<SightingView.Part> factors = new ArrayList<>();
    factors.add(factor("worth", sighting.checkworthiness()));
    double product = sighting.checkworthiness();
    if (match != null) {
      double asserts = match.stanceScores().getOrDefault(Stance.ASSERTS.label(), 0.0);
      factors.add(factor("match", match.score()));
      factors.add(factor("asserts", asserts));
      product *= match.score() * asserts;
    }
    boolean agrees = match == null || Math.abs(product - sighting.probability()) <= ROUNDING;
    return new SightingView.Arithmetic(
        factors,
        words.score(sighting.probability()),
        agrees ? null : words.score(product),
        match == null ? List.of() : parts("part", match.parts()),
        match == null ? List.of() : parts("stance", match.stanceScores()));
  }

  private SightingView.Part factor(String name, double value) {
    return part(words.say("factor." + name), value, words.say("factor." + name + ".meaning"));
  }

  private List<SightingView.Part> parts(String group, Map<String, Double> values) {
    return values.entrySet().stream()
        .map(e -> part(words.labelOr(group, e.getKey()), e.getValue(), null))
        .toList();
  }

  private SightingView.Part part(String name, double value, String meaning) {
    return new SightingView.Part(name, words.score(value), (int) Math.round(value * 100), meaning);
  }
}
