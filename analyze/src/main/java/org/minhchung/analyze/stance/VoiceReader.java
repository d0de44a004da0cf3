package org.minhchung.analyze.stance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.minhchung.analyze.stance.VoiceFeatures.VoiceFeature;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/**
 * Finds out in whose voice a sentence stands, from the sentence, its neighbours and the title.
 * Rules are asked in a fixed order, and without a model the first that knows decides; a model
 * weighs the answers of all of them with what else is seen, but not where a claim is known, on
 * which a flag may hang. Safe for use by several threads, with a {@link Narration} for each.
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

  private static final Map<String, Rule> RULES = rules();

  private final LearntVoice learnt;

  /** Reads by rules alone. */
  public VoiceReader() {
    this(null);
  }

  /**
   * Reads by a model.
   *
   * @param model or null to read by rules alone
   */
  public VoiceReader(VoiceModel model) {
    this.learnt = model == null ? null : new LearntVoice(model);
  }

  private static Map<String, Rule> rules() {
    Map<String, Rule> rules = new LinkedHashMap<>();
    rules.put("declared irony", Ironies::declared);
    rules.put("refuted around", Refutations::around);
    rules.put("denied here", Denials::here);
    rules.put("open question", Questions::open);
    rules.put("marked irony", Ironies::marked);
    rules.put("absurd", Ironies::absurd);
    rules.put("quoted", Reports::quoted);
    rules.put("supposed", Questions::supposed);
    rules.put("supposed before", Questions::carriedOn);
    rules.put("told", Reports::told);
    rules.put("never", Denials::never);
    rules.put("told on", CarriedOn::told);
    rules.put("hypothetical", Questions::hypothetical);
    rules.put("checked", Denials::checked);
    rules.put("wry", Ironies::wry);
    return rules;
  }

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
    // What a known false claim is about is met in denials more than elsewhere, and a model that
    // has learnt that must not decide whether an article repeats it.
    return learnt == null || article.satire() || !claim.isEmpty()
        ? firstRule(sentence)
        : learnt.of(sentence, byRule(sentence));
  }

  /** What a model weighs in a sentence, for training one. */
  public static List<String> features(Narration article, int index) {
    SentenceView sentence = new SentenceView(article, index, "");
    return VoiceFeatures.of(sentence, byRule(sentence)).stream().map(VoiceFeature::name).toList();
  }

  private static VoiceReading firstRule(SentenceView sentence) {
    for (Rule rule : RULES.values()) {
      VoiceReading reading = rule.of(sentence);
      if (reading != null) {
        return reading;
      }
    }
    return new VoiceReading(Kind.ASSERTED, null, null, null, NO_CUE);
  }

  /** What each rule that knows says, in their order. */
  private static Map<String, VoiceReading> byRule(SentenceView sentence) {
    Map<String, VoiceReading> readings = new LinkedHashMap<>();
    RULES.forEach(
        (name, rule) -> {
          VoiceReading reading = rule.of(sentence);
          if (reading != null) {
            readings.put(name, reading);
          }
        });
    return readings;
  }
}
