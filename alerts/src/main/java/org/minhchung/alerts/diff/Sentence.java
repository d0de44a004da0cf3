package org.minhchung.alerts.diff;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence of a text.
 *
 * @param text as it stands there, without blanks around it
 * @param key the same for two sentences that only differ in how they are set: case, quotation
 *     marks, blanks
 * @param paragraph the number of its paragraph, from 0
 */
public record Sentence(String text, String key, int paragraph) {
  /** More sentences than this are not compared; no article has as many. */
  public static final int MOST = 2_000;

  /**
   * The sentences of a text in their order, {@link #MOST} at most.
   *
   * @param text paragraphs with a newline between each two
   * @param language BCP-47, or null
   */
  public static List<Sentence> of(String text, String language) {
    BreakIterator breaks =
        BreakIterator.getSentenceInstance(
            Locale.forLanguageTag(language == null ? "und" : language));
    List<Sentence> sentences = new ArrayList<>();
    int number = 0;
    for (String paragraph : text.split("\n")) {
      if (paragraph.isBlank()) {
        continue;
      }
      breaks.setText(paragraph);
      int start = breaks.first();
      for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
        String sentence = paragraph.substring(start, end).strip();
        String key = TextKey.of(sentence);
        if (!key.isEmpty() && sentences.size() < MOST) {
          sentences.add(new Sentence(sentence, key, number));
        }
        start = end;
      }
      number++;
    }
    return sentences;
  }
}
