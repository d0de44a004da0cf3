package org.minhchung.ingest.extract.body;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the tag of an element alone says about its text, as a set of bits. */
final class Tags {
  /** Begins and ends a paragraph of its own. */
  static final int BLOCK = 1;

  /** Of any rank. */
  static final int HEADING = 1 << 1;

  static final int LIST_ITEM = 1 << 2;
  static final int PARAGRAPH = 1 << 3;
  static final int LINK = 1 << 4;
  static final int BREAK = 1 << 5;

  /** Never holds text of an article, or text withdrawn from it; nothing in it is read. */
  static final int NEVER_TEXT = 1 << 6;

  /** Stands around an article by its meaning. */
  static final int FURNITURE = 1 << 7;

  static final int ARTICLE = 1 << 8;
  static final int MAIN = 1 << 9;
  static final int HEADER = 1 << 10;

  /** Heads a teaser where it is also a link: a heading below the page's own. */
  static final int LOWER_HEADING = 1 << 11;

  /** The page's own heading. */
  static final int TOP_HEADING = 1 << 12;

  static final int FIGURE = 1 << 13;

  /** Stands between paragraphs as part of a text. */
  static final int IN_FLOW = 1 << 14;

  /** Somebody else's words. */
  static final int QUOTATION = 1 << 15;

  /** Beside the text, or so it says. */
  static final int ASIDE = 1 << 16;

  private static final Map<String, Integer> BITS = new HashMap<>();

  static {
    all(
        NEVER_TEXT,
        "script style template svg canvas iframe object embed button input select textarea option"
            + " del s strike audio video map head link meta math figcaption datalist progress meter frameset");
    all(FURNITURE | BLOCK, "nav footer menu dialog form address noscript");
    all(FURNITURE | ASIDE | BLOCK, "aside");
    all(IN_FLOW | HEADING | BLOCK | TOP_HEADING, "h1");
    all(IN_FLOW | HEADING | BLOCK, "h6");
    all(IN_FLOW | HEADING | BLOCK | LOWER_HEADING, "h2 h3 h4 h5");
    all(IN_FLOW | LIST_ITEM | BLOCK, "li");
    all(IN_FLOW | PARAGRAPH | BLOCK, "p");
    all(LINK, "a");
    all(BREAK, "br");
    all(ARTICLE | BLOCK, "article");
    all(MAIN | BLOCK, "main");
    all(HEADER | BLOCK, "header");
    all(IN_FLOW | BLOCK, "ul ol dl pre dd dt table");
    all(IN_FLOW | QUOTATION | BLOCK, "blockquote");
    all(IN_FLOW | FIGURE | BLOCK, "figure");
    // insertions are marked within a sentence more often than around paragraphs
    all(0, "span b i em strong u font small sub sup time abbr cite q code ins mark label img");
  }

  private Tags() {}

  private static void all(int bits, String names) {
    for (String name : names.split(" ", -1)) {
      BITS.put(name, bits);
    }
  }

  /** Custom elements are laid out as blocks more often than not. */
  static int of(Element element) {
    String name = element.normalName();
    Integer known = BITS.get(name);
    if (known != null) {
      return known;
    }
    return element.isBlock() || name.indexOf('-') > 0 ? BLOCK : 0;
  }
}
