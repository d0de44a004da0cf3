package org.minhchung.analyze.worth;

import org.minhchung.events.Article;
import org.minhchung.events.Source;

/**
 * What is known of the article that a sentence stands in; any part may be null.
 *
 * @param genre what the page's markup says it is
 * @param sourceKind what its outlet is
 * @param section what the page calls its section
 */
public record Context(Article.Genre genre, Source.Kind sourceKind, String section) {

  /** A sentence of which nothing else is known. */
  public static final Context NONE = new Context(null, null, null);
}
