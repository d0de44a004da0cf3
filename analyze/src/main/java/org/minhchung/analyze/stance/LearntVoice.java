package org.minhchung.analyze.stance;

import java.util.List;
import java.util.Map;
import org.minhchung.analyze.stance.VoiceFeatures.VoiceFeature;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;
import org.minhchung.events.VoiceReading.Mark;
import org.minhchung.events.VoiceReading.Place;

/** Decides by a learnt model, among whose features are the answers of all rules. */
final class LearntVoice {
  private static final double MOSTLY = 0.5;

  /** How sure the model must be to set aside what the rules say. */
  private static final double OVERRULES = 0.7;

  private final VoiceModel model;

  LearntVoice(VoiceModel model) {
    this.model = model;
  }

  /**
   * The model's answer, with the words of the rule that agrees with it.
   *
   * @param byRule what the rules say, the first that counts first
   */
  VoiceReading of(SentenceView sentence, Map<String, VoiceReading> byRule) {
    List<VoiceFeature> features = VoiceFeatures.of(sentence, byRule);
    double[] probabilities = model.probabilities(features);
    VoiceLabel label = VoiceLabel.ASSERT;
    for (VoiceLabel other : VoiceLabel.values()) {
      label = probabilities[other.ordinal()] > probabilities[label.ordinal()] ? other : label;
    }
    double confidence = probabilities[label.ordinal()];
    VoiceLabel ruled = ruled(byRule);
    if (label != ruled && confidence < OVERRULES) {
      label = ruled;
      confidence = probabilities[ruled.ordinal()];
    }
    for (VoiceReading reading : byRule.values()) {
      if (VoiceLabel.of(reading.kind()) == label) {
        return new VoiceReading(
            reading.kind(), reading.speaker(), reading.verb(), reading.evidence(), confidence);
      }
    }
    return label == VoiceLabel.ASSERT
        ? new VoiceReading(Kind.ASSERTED, null, null, null, confidence)
        : unruled(sentence, label, confidence, model.mostTelling(features, label));
  }

  /** What the first rule that knows says, for they are asked in a fixed order. */
  private static VoiceLabel ruled(Map<String, VoiceReading> byRule) {
    return byRule.isEmpty()
        ? VoiceLabel.ASSERT
        : VoiceLabel.of(byRule.values().iterator().next().kind());
  }

  private static VoiceReading unruled(
      SentenceView sentence, VoiceLabel label, double confidence, VoiceFeature telling) {
    Mark evidence = telling == null ? null : mark(sentence, telling);
    return switch (label) {
      case ASSERT -> throw new IllegalArgumentException("an assertion needs no evidence");
      case REPORT -> reported(sentence, evidence, confidence);
      case DENY -> new VoiceReading(Kind.REBUTTED, null, null, evidence, confidence);
      case QUESTION -> new VoiceReading(Kind.QUESTIONED, null, null, evidence, confidence);
      case SATIRE -> new VoiceReading(Kind.IRONIC, null, null, evidence, confidence);
    };
  }

  private static VoiceReading reported(SentenceView sentence, Mark evidence, double confidence) {
    Hit<Cue> verb = sentence.here().first(Cue.REPORT);
    boolean quoted = sentence.article().quotedShare(sentence.index()) >= MOSTLY;
    return new VoiceReading(
        quoted ? Kind.QUOTED : Kind.REPORTED,
        Speakers.in(sentence, sentence.here()),
        verb == null ? null : sentence.mark(verb, 0),
        evidence,
        confidence);
  }

  private static Mark mark(SentenceView sentence, VoiceFeature feature) {
    return feature.distance() == VoiceFeatures.TITLE
        ? new Mark(
            feature.span().of(sentence.article().title()),
            Place.TITLE,
            feature.span().start(),
            feature.span().end())
        : sentence.mark(feature.span(), feature.distance());
  }
}
