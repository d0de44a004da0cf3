package org.minhchung.analyze.assess;

import java.util.List;
import org.minhchung.analyze.match.ClaimIndex;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.Narration;
import org.minhchung.analyze.stance.Passage;
import org.minhchung.analyze.stance.StanceClassifier;
import org.minhchung.analyze.stance.StanceScores;
import org.minhchung.analyze.stance.VoiceReader;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.VoiceReading;

/** How a text by itself stands towards a claim by itself, as the batch command asks. */
public final class TextStance {
  private final Readers readers;
  private final ClaimIndex index;
  private final CueFiles cues;
  private final StanceClassifier stances;
  private final VoiceReader voices;

  /**
   * What was read.
   *
   * @param voice in which the sentence stands that is most like the claim
   */
  public record Answer(StanceScores stance, VoiceReading voice) {}

  /**
   * Makes one.
   *
   * @param index compares the sentences; need not hold any claim
   */
  public TextStance(Readers readers, ClaimIndex index) {
    this.readers = readers;
    this.index = index;
    this.cues = readers.voices().cues();
    this.stances = new StanceClassifier(cues);
    this.voices = readers.voices().reader();
  }

  /** The stance of the sentence that is most like the claim, read with those around it. */
  public StanceScores of(String claim, String text) {
    return read(claim, text).stance();
  }

  /** The stance and the voice of the sentence that is most like the claim. */
  public Answer read(String claim, String text) {
    String language = readers.languages().detect(text).language();
    List<Span> spans = readers.sentences().of(text, language);
    List<String> sentences = spans.stream().map(s -> s.of(text)).toList();
    if (sentences.isEmpty()) {
      throw new IllegalArgumentException("the text is empty");
    }
    int best = 0;
    double similarity = -1;
    for (int i = 0; i < sentences.size(); i++) {
      double score = index.similarity(sentences.get(i), claim, language);
      if (score > similarity) {
        best = i;
        similarity = score;
      }
    }
    Narration narration =
        new Narration(cues, "", text, spans, readers.quotations().of(text), language, null, null);
    return new Answer(
        stances.of(Passage.of(sentences, best, language), claim, similarity),
        voices.of(narration, best, claim));
  }
}
