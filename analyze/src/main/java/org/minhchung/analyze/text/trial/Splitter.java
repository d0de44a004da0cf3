package org.minhchung.analyze.text.trial;

import java.util.List;
import org.minhchung.analyze.text.Span;

/** Something that splits texts into sentences. */
@FunctionalInterface
public interface Splitter {
  /**
   * The sentences of a text in their order.
   *
   * @param languageTag BCP 47
   */
  List<Span> of(String text, String languageTag);
}
