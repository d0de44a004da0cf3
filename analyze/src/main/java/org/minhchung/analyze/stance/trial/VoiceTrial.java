package org.minhchung.analyze.stance.trial;

import java.util.List;
import org.minhchung.analyze.stance.VoiceLabel;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.events.VoiceReading;

/** Reads the voices of passages whose answers are known. */
public final class VoiceTrial {
  private final PassageTexts texts;
  private final VoiceReader reader;

  public VoiceTrial(PassageTexts texts, VoiceReader reader) {
    this.texts = texts;
    this.reader = reader;
  }

  /**
   * What came out.
   *
   * @param reading what was read in the target
   */
  public record Answer(VoicePassage passage, VoiceReading reading) {
    public VoiceLabel label() {
      return VoiceLabel.of(reading.kind());
    }

    public boolean right() {
      return label() == passage.label();
    }
  }

  /** Reads each passage's target, in their order. */
  public List<Answer> run(List<VoicePassage> passages) {
    return passages.stream().map(this::answer).toList();
  }

  private Answer answer(VoicePassage passage) {
    PassageText text = texts.of(passage);
    return new Answer(passage, reader.of(text.narration(), text.target(), ""));
  }
}
