package org.minhchung.analyze.stance;

import java.util.Set;
import org.minhchung.events.VoiceReading;
import org.minhchung.events.VoiceReading.Kind;

/** Compares what a headline states with what the text says of it. */
final class Headline {
  /** Share of the headline's words that a sentence must have to speak of the same. */
  private static final double SAME = 0.6;

  private Headline() {}

  /** What the text only reports, while the headline states it, is so marked. */
  static VoiceReading compared(
      VoiceReader reader, Narration article, int index, VoiceReading read) {
    boolean reported = read.kind() == Kind.REPORTED || read.kind() == Kind.QUOTED;
    return reported && same(article, index) && states(reader, article)
        ? read.as(Kind.HEADLINE_ONLY)
        : read;
  }

  private static boolean same(Narration article, int index) {
    Set<String> words = Keys.of(Cues.fold(article.title()));
    if (words.isEmpty()) {
      return false;
    }
    int all = words.size();
    words.retainAll(Keys.of(Cues.fold(article.sentence(index))));
    return words.size() >= SAME * all;
  }

  private static boolean states(VoiceReader reader, Narration article) {
    Narration alone = article.alone(article.title());
    return reader.of(alone, 0, "").kind() == Kind.ASSERTED;
  }
}
