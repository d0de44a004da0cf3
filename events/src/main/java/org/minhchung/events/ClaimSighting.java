package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A sentence that states a claim.
 *
 * @param checkworthiness how much it is worth checking, 0 to 1
 * @param voice whose words they are
 * @param speaker who is quoted or reported, or null
 * @param matches known claims, the most similar first
 * @param suggestion what the known evidence suggests
 * @param probability that the article repeats a refuted claim here, 0 to 1: check-worthiness ×
 *     match × asserts of the first match
 * @param reading how the voice was found out, or null in events of before that was told
 * @param language BCP-47 of its paragraph where that is in another language than the article, or
 *     null
 */
public record ClaimSighting(
    Quote quote,
    StatementKind kind,
    double checkworthiness,
    Voice voice,
    String speaker,
    List<ClaimMatch> matches,
    Suggestion suggestion,
    double probability,
    @JsonInclude(JsonInclude.Include.NON_NULL) VoiceReading reading,
    @JsonInclude(JsonInclude.Include.NON_NULL) String language) {

  public ClaimSighting {
    Required.value(quote, "quote of sighting");
    Required.value(kind, "kind of sighting");
    Required.unit(checkworthiness, "check-worthiness of sighting");
    Required.unit(probability, "probability of sighting");
    matches = Required.list(matches);
  }

  /** A sighting of which no more is known than the first version of this event told. */
  public ClaimSighting(
      Quote quote,
      StatementKind kind,
      double checkworthiness,
      Voice voice,
      String speaker,
      List<ClaimMatch> matches,
      Suggestion suggestion,
      double probability) {
    this(
        quote, kind, checkworthiness, voice, speaker, matches, suggestion, probability, null, null);
  }

  /** A sighting in a paragraph of the article's own language. */
  public ClaimSighting(
      Quote quote,
      StatementKind kind,
      double checkworthiness,
      Voice voice,
      String speaker,
      List<ClaimMatch> matches,
      Suggestion suggestion,
      double probability,
      VoiceReading reading) {
    this(
        quote,
        kind,
        checkworthiness,
        voice,
        speaker,
        matches,
        suggestion,
        probability,
        reading,
        null);
  }

  /** The same in a paragraph of another language. */
  public ClaimSighting in(String other) {
    return new ClaimSighting(
        quote,
        kind,
        checkworthiness,
        voice,
        speaker,
        matches,
        suggestion,
        probability,
        reading,
        other);
  }

  /** Whether the outlet states it itself and means it, as far as could be read. */
  public boolean stated() {
    return voice == Voice.OUTLET
        && (reading == null || reading.kind() == VoiceReading.Kind.ASSERTED || !reading.firm());
  }
}
