package org.minhchung.ingest.extract.date;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.minhchung.ingest.extract.text.NameWords;

/** Parts of a page that have dates of their own: comments, quoted posts, other stories. */
final class Elsewhere {
  private static final int MAX_NAME = 300;
  private static final Set<String> NAMES =
      Set.of(
          "comment",
          "comments",
          "reply",
          "replies",
          "disqus",
          "related",
          "teaser",
          "teasers",
          "sidebar",
          "recommended",
          "recommendations",
          "tweet",
          "twitter",
          "instagram",
          "embed",
          "promo",
          "footer",
          "mostread",
          "trending");

  private Elsewhere() {}

  /** Whether an element that does not hold the headline is such a part. */
  static boolean is(Element at) {
    return switch (at.normalName()) {
      case "nav", "aside", "footer", "blockquote", "figure", "figcaption" -> true;
      default -> isNamedSo(at);
    };
  }

  private static boolean isNamedSo(Element at) {
    return at.attributesSize() > 0 && (isOneOfThem(at.className()) || isOneOfThem(at.id()));
  }

  private static boolean isOneOfThem(String names) {
    return names.length() <= MAX_NAME && NameWords.anyOf(NAMES, names);
  }
}
