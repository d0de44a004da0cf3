package org.minhchung.analyze.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Stretches of a text, kept so that those near a place are found without looking at all others.
 * They may nest, as quotations do in a paragraph that is one as a whole. Immutable.
 */
public final class Spans {
  /** In each the spans follow each other without overlapping. */
  private final List<List<Span>> layers = new ArrayList<>();

  /** Takes spans in any order. */
  public Spans(List<Span> spans) {
    List<Span> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(Span::start));
    for (Span span : sorted) {
      layer(span).add(span);
    }
  }

  private List<Span> layer(Span span) {
    for (List<Span> layer : layers) {
      if (layer.get(layer.size() - 1).end() <= span.start()) {
        return layer;
      }
    }
    List<Span> another = new ArrayList<>();
    layers.add(another);
    return another;
  }

  /** Those that share a character with a stretch, of nested ones the outer first. */
  public List<Span> overlapping(Span stretch) {
    List<Span> found = new ArrayList<>();
    for (List<Span> layer : layers) {
      for (int i = firstAfter(stretch.start(), layer);
          i < layer.size() && layer.get(i).start() < stretch.end();
          i++) {
        if (layer.get(i).overlaps(stretch)) {
          found.add(layer.get(i));
        }
      }
    }
    return found;
  }

  /** How many characters of a stretch they cover, those of nested ones more than once. */
  public int covered(Span stretch) {
    int covered = 0;
    for (Span span : overlapping(stretch)) {
      covered += Math.min(stretch.end(), span.end()) - Math.max(stretch.start(), span.start());
    }
    return covered;
  }

  /** The first that ends after a place. */
  private static int firstAfter(int place, List<Span> layer) {
    int low = 0;
    int high = layer.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (layer.get(middle).end() <= place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
