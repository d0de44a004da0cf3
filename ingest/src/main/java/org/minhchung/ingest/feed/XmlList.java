package org.minhchung.ingest.feed;

import java.time.Instant;
import org.jsoup.nodes.Element;

/** Something in XML that lists pages; it is handed elements as they become complete. */
interface XmlList {
  /** Takes an element; may empty it. */
  void take(Element element);

  /** What was listed. */
  FeedContent content();

  /** Forgets the last item, which the end of the document has cut off. */
  void dropLast();

  /** The list for a root element. */
  static XmlList of(ListFormat format, String url, Instant now) {
    return format.isSitemap() ? new SitemapList(format, url, now) : new FeedList(format, url, now);
  }
}
