package org.minhchung.bench.world.model;

/** How an outlet tells what it has published. */
public enum Listing implements Share {
  RSS(46, "/feed.xml"),
  ATOM(16, "/atom.xml"),
  JSON_FEED(4, "/feed.json"),
  NEWS_SITEMAP(20, "/news-sitemap.xml"),
  SITEMAP_INDEX(4, "/sitemap-index.xml"),
  SECTION(10, "/news/");

  private final int weight;
  private final String path;

  Listing(int weight, String path) {
    this.weight = weight;
    this.path = path;
  }

  @Override
  public int weight() {
    return weight;
  }

  /** Where it is. */
  public String path() {
    return path;
  }

  /** Whether it is a sitemap. */
  public boolean isSitemap() {
    return this == NEWS_SITEMAP || this == SITEMAP_INDEX;
  }
}
