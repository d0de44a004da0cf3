package org.minhchung.ingest.extract;

import org.jsoup.nodes.Document;

/**
 * A parsed page with its machine-readable statements, as the kinds of evidence look at it.
 *
 * @param url where it was fetched
 */
record PageView(Document document, String url, JsonLd jsonLd, MetaTags meta) {

  static PageView of(Document document, String url) {
    return new PageView(document, url, JsonLd.of(document), new MetaTags(document));
  }
}
