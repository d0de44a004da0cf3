package org.minhchung.analyze.stance;

import java.util.List;
import org.minhchung.events.Article;
import org.minhchung.events.Source;

/**
 * A sentence in its article.
 *
 * @param title of the article, or empty
 * @param sentences of the article, in order
 * @param index of the sentence in question
 * @param quoted share of the sentence that stands in quotation marks, 0 to 1
 * @param language BCP-47
 * @param genre what the page's markup says it is, or null
 * @param sourceKind what the outlet is, or null
 */
public record Passage(
    String title,
    Told sentences,
    int index,
    double quoted,
    String language,
    Article.Genre genre,
    Source.Kind sourceKind) {

  /** One of an article of which no other sentence is in question. */
  public Passage(
      String title,
      List<String> sentences,
      int index,
      double quoted,
      String language,
      Article.Genre genre,
      Source.Kind sourceKind) {
    this(title, new Told(sentences), index, quoted, language, genre, sourceKind);
  }

  /** A text of its own, of which nothing else is known. */
  public static Passage of(List<String> sentences, int index, String language) {
    return new Passage("", sentences, index, 0, language, null, null);
  }

  public String sentence() {
    return sentences.at(index);
  }

  /** The sentence so many places after this one, or empty beyond the ends. */
  String neighbour(int distance) {
    return sentences.at(index + distance);
  }
}
