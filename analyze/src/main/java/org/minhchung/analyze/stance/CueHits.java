package org.minhchung.analyze.stance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.minhchung.analyze.text.PhraseIndex.Hit;

/**
 * The cues that were found in one text.
 *
 * @param hits with offsets into the text; they may overlap
 */
record CueHits(String text, List<Hit<Cue>> hits) {
  static final CueHits NONE = new CueHits("", List.of());

  boolean has(Cue cue) {
    return first(cue) != null;
  }

  /** The first in the text, of equal ones the longest, or null. */
  Hit<Cue> first(Cue cue) {
    return first(cue, hit -> true);
  }

  Hit<Cue> first(Cue cue, Predicate<Hit<Cue>> wanted) {
    return hits.stream()
        .filter(hit -> hit.value() == cue && wanted.test(hit))
        .min(
            Comparator.<Hit<Cue>>comparingInt(Hit::start)
                .thenComparing(Comparator.<Hit<Cue>>comparingInt(Hit::end).reversed()))
        .orElse(null);
  }

  List<Hit<Cue>> of(Cue cue) {
    return hits.stream()
        .filter(hit -> hit.value() == cue)
        .sorted(Comparator.comparingInt(Hit::start))
        .toList();
  }

  CueHits where(Predicate<Hit<Cue>> wanted) {
    return hits.isEmpty() ? this : new CueHits(text, hits.stream().filter(wanted).toList());
  }

  /**
   * Without what a claim's own wording has too, for that shows nothing.
   *
   * @param claim folded; may be empty
   */
  CueHits without(String claim) {
    return claim.isEmpty()
        ? this
        : where(hit -> !claim.contains(Cues.fold(text.substring(hit.start(), hit.end()))));
  }
}
