package org.minhchung.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * In whose voice a sentence stands in its article, and by which words that was decided.
 *
 * @param speaker who is quoted or reported, or null where that cannot be made out
 * @param verb the word of saying, or null
 * @param evidence the cue that decided, or null where there was none: then the outlet speaks
 * @param confidence 0 to 1, stated with each rule or learnt by a model; see {@link #firm}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoiceReading(Kind kind, Mark speaker, Mark verb, Mark evidence, double confidence) {

  /** What the outlet does with the statement. */
  public enum Kind {
    /** States it itself. */
    ASSERTED,
    /** States it in the headline, while the text only reports it or does not repeat it. */
    HEADLINE_ONLY,
    /** Reports that somebody says it. */
    REPORTED,
    /** Repeats somebody's very words. */
    QUOTED,
    /** Says that it is wrong. */
    REBUTTED,
    /** Asks, leaves open or supposes it. */
    QUESTIONED,
    /** Does not mean it. */
    IRONIC;

    /** The word in JSON, in lower case with hyphens. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Where words stand. */
  public enum Place {
    TITLE,
    TEXT;

    /** The word in JSON. */
    @JsonValue
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Words that were found.
   *
   * @param start inclusive, in UTF-16 units of the title or of the article's text
   * @param end exclusive
   */
  public record Mark(String text, Place place, int start, int end) {
    public Mark {
      Required.value(text, "text of mark");
      Required.value(place, "place of mark");
    }
  }

  public VoiceReading {
    Required.value(kind, "kind of voice");
    Required.unit(confidence, "confidence of voice");
  }

  /** Below this a reading is a guess, on which nothing is decided. */
  private static final double FIRM = 0.6;

  /** Whether it is more than a guess. */
  public boolean firm() {
    return confidence >= FIRM;
  }

  /** Whose words they are, in the three words that alerts and search know. */
  public Voice voice() {
    return switch (kind) {
      case ASSERTED, REBUTTED, QUESTIONED, IRONIC -> Voice.OUTLET;
      case QUOTED -> Voice.QUOTED;
      case REPORTED, HEADLINE_ONLY -> Voice.REPORTED;
    };
  }

  /** The same, but of another kind. */
  public VoiceReading as(Kind other) {
    return new VoiceReading(other, speaker, verb, evidence, confidence);
  }
}
