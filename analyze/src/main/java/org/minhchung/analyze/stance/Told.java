package org.minhchung.analyze.stance;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of an article, with what debunks in each, which is looked for once, however many
 * claims the article is weighed against. Not safe for use by several threads.
 */
public final class Told {
  private final List<String> sentences;
  private final Map<Cues, String[][]> debunks = new IdentityHashMap<>();

  /** Takes sentences in their order. */
  public Told(List<String> sentences) {
    this.sentences = List.copyOf(sentences);
  }

  int size() {
    return sentences.size();
  }

  /** A sentence, or empty beyond the ends. */
  String at(int index) {
    return index < 0 || index >= sentences.size() ? "" : sentences.get(index);
  }

  /**
   * Whether a sentence has a word of debunking that a claim has not.
   *
   * @param claim folded; may be empty
   */
  boolean debunks(int index, Cues cues, String claim) {
    if (index < 0 || index >= sentences.size()) {
      return false;
    }
    String[][] known = debunks.computeIfAbsent(cues, c -> new String[sentences.size()][]);
    if (known[index] == null) {
      String sentence = sentences.get(index);
      known[index] =
          cues.in(sentence).of(Cue.DEBUNK).stream()
              .map(hit -> Cues.fold(sentence.substring(hit.start(), hit.end())))
              .distinct()
              .toArray(String[]::new);
    }
    for (String word : known[index]) {
      if (claim.isEmpty() || !claim.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
