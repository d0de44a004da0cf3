package org.minhchung.analyze.stance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Locale;
import org.minhchung.events.VoiceReading.Kind;

/** The five answers to the question in whose voice a sentence stands. */
public enum VoiceLabel {
  ASSERT,
  REPORT,
  DENY,
  QUESTION,
  SATIRE;

  /** The answer that a kind of voice comes to. */
  public static VoiceLabel of(Kind kind) {
    return switch (kind) {
      case ASSERTED, HEADLINE_ONLY -> ASSERT;
      case REPORTED, QUOTED -> REPORT;
      case REBUTTED -> DENY;
      case QUESTIONED -> QUESTION;
      case IRONIC -> SATIRE;
    };
  }

  /** The label that a set calls by this word. */
  @JsonCreator
  public static VoiceLabel read(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** The word in sets and models. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
