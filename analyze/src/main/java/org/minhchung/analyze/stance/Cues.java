package org.minhchung.analyze.stance;

import java.util.ArrayList;
import java.util.List;
import org.minhchung.analyze.text.Folding;
import org.minhchung.analyze.text.Lexicon;
import org.minhchung.analyze.text.PhraseIndex;

/**
 * The phrases of one language that show how a sentence is meant, in the form that {@link
 * PhraseIndex} reads. Immutable.
 */
final class Cues {
  private static final String VERSION = "version";

  private final PhraseIndex<Cue> index;
  private final String version;

  private Cues(PhraseIndex<Cue> index, String version) {
    this.index = index;
    this.version = version;
  }

  /**
   * Takes in a word list.
   *
   * @throws IllegalArgumentException when it has no version or a key that is no cue
   */
  static Cues of(Lexicon lexicon, String name) {
    var builder = new PhraseIndex.Builder<Cue>(PhraseIndex.Marks.KEPT);
    for (String key : lexicon.keys()) {
      if (!key.equals(VERSION)) {
        Cue cue =
            Cue.of(key)
                .orElseThrow(
                    () -> new IllegalArgumentException(name + ": there is no cue \"" + key + "\""));
        lexicon.get(key).forEach(phrase -> builder.add(plain(phrase), cue));
      }
    }
    return new Cues(builder.build(), lexicon.only(VERSION));
  }

  String version() {
    return version;
  }

  /** What a text shows. */
  CueHits in(String text) {
    List<PhraseIndex.Hit<Cue>> hits = index.findAll(plain(text));
    List<PhraseIndex.Hit<Cue>> neutral =
        hits.stream().filter(hit -> hit.value() == Cue.NEUTRAL).toList();
    if (neutral.isEmpty()) {
      return new CueHits(text, hits);
    }
    List<PhraseIndex.Hit<Cue>> kept = new ArrayList<>();
    for (PhraseIndex.Hit<Cue> hit : hits) {
      boolean passedOver =
          neutral.stream().anyMatch(n -> n.start() <= hit.start() && hit.end() <= n.end());
      if (!passedOver) {
        kept.add(hit);
      }
    }
    return new CueHits(text, kept);
  }

  /** Keeps the length. */
  private static String plain(String text) {
    return text.replace('’', '\'').replace('ʼ', '\'');
  }

  /** The form in which wordings are compared. */
  static String fold(String text) {
    return Folding.casefold(plain(text));
  }
}
