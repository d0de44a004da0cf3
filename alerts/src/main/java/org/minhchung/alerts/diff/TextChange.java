package org.minhchung.alerts.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What of an article's sentences is gone and what is new. A sentence that only moved is neither,
 * nor is one that is set otherwise, nor a line of the page around the article.
 *
 * @param removed sentences that are gone, in their order
 * @param added sentences that are new, in their order
 * @param kept how many stand in both
 */
public record TextChange(List<Sentence> removed, List<Sentence> added, int kept) {

  /**
   * Compares two texts.
   *
   * @param language BCP-47, or null
   */
  public static TextChange between(String before, String after, String language) {
    List<Sentence> old = articleOnly(before, language);
    List<Sentence> now = articleOnly(after, language);
    List<Sentence> removed = without(old, now);
    return new TextChange(removed, without(now, old), old.size() - removed.size());
  }

  /** Whether the article says the same. */
  public boolean isEmpty() {
    return removed.isEmpty() && added.isEmpty();
  }

  /** The share of the former sentences that still stand there, 0 to 1; 1 where there were none. */
  public double keptShare() {
    int all = kept + removed.size();
    return all == 0 ? 1 : (double) kept / all;
  }

  private static List<Sentence> articleOnly(String text, String language) {
    String[] paragraphs = text.lines().filter(line -> !line.isBlank()).toArray(String[]::new);
    return Sentence.of(text, language).stream()
        .filter(s -> !PageLine.is(paragraphs[s.paragraph()]))
        .toList();
  }

  private static List<Sentence> without(List<Sentence> these, List<Sentence> those) {
    Map<String, Integer> left = new HashMap<>();
    those.forEach(s -> left.merge(s.key(), 1, Integer::sum));
    List<Sentence> rest = new ArrayList<>();
    for (Sentence sentence : these) {
      if (left.merge(sentence.key(), -1, Integer::sum) < 0) {
        rest.add(sentence);
      }
    }
    return rest;
  }
}
