package org.minhchung.analyze.stance;

import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
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
    // Up to each place, how far the phrases that are passed over reach.
    NavigableMap<Integer, Integer> neutral = new TreeMap<>();
    int reach = 0;
    for (PhraseIndex.Hit<Cue> hit : byStart(hits)) {
      reach = Math.max(reach, hit.end());
      neutral.put(hit.start(), reach);
    }
    if (neutral.isEmpty()) {
      return new CueHits(text, hits);
    }
    return new CueHits(text, hits)
        .where(
            hit -> {
              var before = neutral.floorEntry(hit.start());
              return before == null || before.getValue() < hit.end();
            });
  }

  private static List<PhraseIndex.Hit<Cue>> byStart(List<PhraseIndex.Hit<Cue>> hits) {
    return hits.stream()
        .filter(hit -> hit.value() == Cue.NEUTRAL)
        .sorted(Comparator.comparingInt(PhraseIndex.Hit::start))
        .toList();
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
