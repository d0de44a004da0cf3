package org.minhchung.ingest.feed;

import java.util.List;

/**
 * What a feed, sitemap or section page lists.
 *
 * @param items in its own order, every address once
 * @param sitemaps further sitemaps, those that changed last first
 * @param unusable how many entries had no usable address
 * @param about what it says of itself
 */
record FeedContent(
    ListFormat format, List<FeedItem> items, List<FeedItem> sitemaps, int unusable, About about) {

  /**
   * What a feed says of itself; every text may be null.
   *
   * @param language BCP-47
   * @param hub where news are told unasked (WebSub)
   * @param self its own address as the hub knows it
   */
  record About(String title, String language, String hub, String self, PollHints hints) {
    static final About NOTHING = new About(null, null, null, null, PollHints.NONE);
  }

  FeedContent {
    items = List.copyOf(items);
    sitemaps = List.copyOf(sitemaps);
  }

  /** The same with other items. */
  FeedContent with(List<FeedItem> others) {
    return new FeedContent(format, others, sitemaps, unusable, about);
  }
}
