package org.minhchung.analyze.stance;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.minhchung.analyze.text.PhraseIndex.Hit;

/** The cues that were found in one text. Immutable. */
final class CueHits {
  static final CueHits NONE = new CueHits("", List.of());

  private final String text;
  private final List<Hit<Cue>> hits;

  /** Which cues there are, by their ordinals, for most questions are answered with no. */
  private final long present;

  /**
   * Keeps cues.
   *
   * @param hits with offsets into the text; they may overlap
   */
  CueHits(String text, List<Hit<Cue>> hits) {
    this.text = text;
    this.hits = hits;
    long seen = 0;
    for (Hit<Cue> hit : hits) {
      seen |= 1L << hit.value().ordinal();
    }
    this.present = seen;
  }

  boolean isEmpty() {
    return hits.isEmpty();
  }

  List<Hit<Cue>> all() {
    return hits;
  }

  boolean has(Cue cue) {
    return (present & 1L << cue.ordinal()) != 0;
  }

  /** The first in the text, of equal ones the longest, or null. */
  Hit<Cue> first(Cue cue) {
    return first(cue, hit -> true);
  }

  Hit<Cue> first(Cue cue, Predicate<Hit<Cue>> wanted) {
    Hit<Cue> first = null;
    if (has(cue)) {
      for (Hit<Cue> hit : hits) {
        if (hit.value() == cue && wanted.test(hit) && (first == null || before(hit, first))) {
          first = hit;
        }
      }
    }
    return first;
  }

  private static boolean before(Hit<Cue> hit, Hit<Cue> other) {
    return hit.start() < other.start() || (hit.start() == other.start() && hit.end() > other.end());
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
