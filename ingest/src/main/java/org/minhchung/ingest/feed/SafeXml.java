package org.minhchung.ingest.feed;

import java.util.Iterator;
import java.util.Locale;
import java.util.function.Consumer;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.minhchung.ingest.extract.charset.PageCharset;

/**
 * The one place where foreign XML is parsed: feeds, sitemaps, lists of outlets (OPML).
 *
 * <p>jsoup's reader of XML knows no entity but characters, opens no file and no connection, skips
 * document types, instructions and inclusions, and minds neither a bare ampersand nor a missing
 * namespace, so that one stray byte does not cost a feed. What it would take too much memory or
 * time for is bounded here: elements beyond {@link #MAX_ELEMENTS} are not read, those deeper than
 * {@link #MAX_DEPTH} are read as siblings, names are cut.
 */
public final class SafeXml {
  /** Elements read of a document; a full sitemap has 50,000 entries of up to ten. */
  public static final int MAX_ELEMENTS = 600_000;

  /** Depth to which elements are read as nested. */
  public static final int MAX_DEPTH = 100;

  private SafeXml() {}

  /**
   * A whole document, for small ones.
   *
   * @param contentType the header, or null
   * @throws UnreadableFeedException when it has more than {@link #MAX_ELEMENTS} elements
   */
  public static Document tree(byte[] body, String contentType) throws UnreadableFeedException {
    StreamParser parser = parser(text(body, contentType));
    int elements = 0;
    for (Iterator<Element> each = parser.iterator(); each.hasNext(); each.next()) {
      if (++elements > MAX_ELEMENTS) {
        parser.close();
        throw new UnreadableFeedException("more than " + MAX_ELEMENTS + " elements");
      }
    }
    return parser.document();
  }

  /** The characters of a document; the declared charset is believed as far as it makes sense. */
  static String text(byte[] body, String contentType) {
    return PageCharset.decode(body, contentType);
  }

  /**
   * Hands every element on once it is complete, children before parents. The receiver may empty
   * what it needs no more, so that a large document takes little memory.
   *
   * @return whether the document was read to its end
   */
  static boolean stream(String text, Consumer<Element> receiver) {
    try (StreamParser parser = parser(text)) {
      int elements = 0;
      for (Iterator<Element> each = parser.iterator(); each.hasNext(); ) {
        if (++elements > MAX_ELEMENTS) {
          return false;
        }
        receiver.accept(each.next());
      }
      return true;
    }
  }

  /** The name of an element without its prefix, in lower case. */
  static String name(Element element) {
    String name = element.tagName();
    return name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  /** The prefix of an element's name in lower case, or an empty text. */
  static String prefix(Element element) {
    String name = element.tagName();
    return name.substring(0, Math.max(0, name.indexOf(':'))).toLowerCase(Locale.ROOT);
  }

  private static StreamParser parser(String text) {
    return new StreamParser(Parser.xmlParser().setMaxDepth(MAX_DEPTH))
        .parse(new CleanReader(text), "");
  }
}
