package org.minhchung.analyze.relevance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.minhchung.analyze.text.PhraseIndex.Hit;
import org.minhchung.analyze.text.Span;

/** Hands the hits of a text to its sentences, which must be asked for in their order. */
final class Slices<V> {
  private final List<Hit<V>> hits;
  private int next;

  Slices(List<Hit<V>> hits) {
    this.hits = new ArrayList<>(hits);
    this.hits.sort(Comparator.comparingInt(Hit::start));
  }

  /** The hits that begin in a sentence, or before it and after the last one, with offsets in it. */
  List<Hit<V>> within(Span sentence) {
    List<Hit<V>> own = new ArrayList<>();
    while (next < hits.size() && hits.get(next).start() < sentence.end()) {
      Hit<V> hit = hits.get(next++);
      if (hit.end() > sentence.start()) {
        int start = Math.max(hit.start(), sentence.start()) - sentence.start();
        int end = Math.min(hit.end(), sentence.end()) - sentence.start();
        own.add(new Hit<>(hit.value(), start, end));
      }
    }
    return own;
  }
}
