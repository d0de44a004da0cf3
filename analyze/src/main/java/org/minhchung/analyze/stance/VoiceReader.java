package org.minhchung.analyze.stance;

import java.util.List;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/**
 * Finds out in whose voice a sentence stands, from the sentence, its neighbours and the title. The
 * rules are asked in a fixed order and the first that knows decides, so that each answer can be
 * followed by hand. Safe for use by several threads, with a {@link Narration} for each.
 */
public final class VoiceReader {
  private static final double NO_CUE = 0.7;
  private static final double QUOTED_UNREAD = 0.6;

  /** A way to tell one voice. */
  @FunctionalInterface
  interface Rule {
    /** What the sentence is by this rule, or null where the rule does not know. */
    VoiceReading of(SentenceView sentence);
  }

  private final List<Rule> rules =
      List.of(
          Ironies::declared,
          Refutations::around,
          Denials::here,
          Questions::open,
          Ironies::marked,
          Ironies::absurd,
          Reports::quoted,
          Questions::supposed,
          Questions::carriedOn,
          Reports::told,
          Denials::never,
          CarriedOn::told,
          Questions::hypothetical,
          Denials::checked,
          Ironies::wry);

  /** Like {@link #of}, and compared with what the headline states. */
  public VoiceReading withHeadline(Narration article, int index, String claim) {
    return Headline.compared(this, article, index, of(article, index, claim));
  }

  /**
   * The voice of a sentence.
   *
   * @param claim wording of the claim that it resembles, whose own words show nothing, or empty
   */
  public VoiceReading of(Narration article, int index, String claim) {
    if (!article.readable()) {
      boolean quoted = article.quotedShare(index) >= QUOTED_UNREAD;
      return new VoiceReading(
          quoted ? Kind.QUOTED : Kind.ASSERTED, null, null, null, quoted ? QUOTED_UNREAD : 0.5);
    }
    SentenceView sentence = new SentenceView(article, index, Cues.fold(claim));
    for (Rule rule : rules) {
      VoiceReading reading = rule.of(sentence);
      if (reading != null) {
        return reading;
      }
    }
    return new VoiceReading(Kind.ASSERTED, null, null, null, NO_CUE);
  }
}
