package org.minhchung.ingest.feed;

/**
 * What kind of list something is, as its content tells; what it is declared to be is often wrong.
 */
public enum ListFormat {
  RSS("RSS"),
  RDF("RSS 1.0 (RDF)"),
  ATOM("Atom"),
  JSON_FEED("JSON Feed"),
  SITEMAP("sitemap"),
  NEWS_SITEMAP("news sitemap"),
  SITEMAP_INDEX("sitemap index"),
  URL_LIST("list of addresses"),
  SECTION("section page");

  private final String label;

  ListFormat(String label) {
    this.label = label;
  }

  /** What people call it. */
  public String label() {
    return label;
  }

  /** Whether it is a sitemap of any kind. */
  public boolean isSitemap() {
    return this == SITEMAP || this == NEWS_SITEMAP || this == SITEMAP_INDEX || this == URL_LIST;
  }
}
