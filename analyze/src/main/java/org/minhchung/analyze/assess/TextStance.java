package org.minhchung.analyze.assess;

import java.util.List;
import org.minhchung.analyze.match.ClaimIndex;
import org.minhchung.analyze.stance.CueFiles;
import org.minhchung.analyze.stance.Passage;
import org.minhchung.analyze.stance.StanceClassifier;
import org.minhchung.analyze.stance.StanceScores;

/** How a text by itself stands towards a claim by itself, as the batch command asks. */
public final class TextStance {
  private final Readers readers;
  private final ClaimIndex index;
  private final StanceClassifier stances = new StanceClassifier(new CueFiles());

  /**
   * Makes one.
   *
   * @param index compares the sentences; need not hold any claim
   */
  public TextStance(Readers readers, ClaimIndex index) {
    this.readers = readers;
    this.index = index;
  }

  /** The stance of the sentence that is most like the claim, read with those around it. */
  public StanceScores of(String claim, String text) {
    String language = readers.languages().detect(text).language();
    List<String> sentences =
        readers.sentences().of(text, language).stream().map(s -> s.of(text)).toList();
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
    return stances.of(Passage.of(sentences, best, language), claim, similarity);
  }
}
