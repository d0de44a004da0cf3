package org.minhchung.analyze.relevance.trial;

import java.util.BitSet;
import java.util.List;
import org.minhchung.analyze.text.Span;
import org.minhchung.events.RelevanceGrade;

/**
 * An article of which it is known how far it is about Vietnam.
 *
 * @param language BCP 47, or null where nobody said
 * @param sentences where it is known which are about Vietnam, else empty
 * @param about the numbers of those that are
 */
public record GradedArticle(
    String id,
    String language,
    RelevanceGrade grade,
    String title,
    String text,
    List<Span> sentences,
    BitSet about) {

  public GradedArticle {
    sentences = List.copyOf(sentences);
  }
}
