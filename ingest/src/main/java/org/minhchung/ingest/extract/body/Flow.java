package org.minhchung.ingest.extract.body;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The element whose own paragraphs hold most of an article's text. Among those, a short line
 * without a stop is a sentence of the article more often than not.
 *
 * @param parent its number, below 0 where there is none
 * @param kind what its paragraphs have for a class
 */
record Flow(int parent, String kind) {
  private static final double MOST = 0.5;

  static Flow of(List<Line> lines) {
    Map<Flow, Integer> lengths = new HashMap<>();
    Flow best = new Flow(-1, "");
    int most = 0;
    int total = 0;
    for (Line line : lines) {
      total += line.length();
      Flow flow = line.flow();
      if (flow.parent >= 0) {
        int length = lengths.merge(flow, line.length(), Integer::sum);
        if (length > most) {
          most = length;
          best = flow;
        }
      }
    }
    return most > total * MOST ? best : new Flow(-1, "");
  }

  /** Of an element: the flow that its text is in, if it is a paragraph. */
  static Flow around(int container, Outline page) {
    return page.is(container, Tags.PARAGRAPH)
        ? new Flow(page.parent(container), page.attribute(container, "class"))
        : new Flow(-1, "");
  }

  boolean holds(Line line) {
    return parent >= 0 && line.flow().equals(this);
  }
}
