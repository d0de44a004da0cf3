package org.minhchung.ingest.feed;

import java.util.List;

/**
 * What a feed or sitemap lists.
 *
 * @param items in its own order
 * @param sitemaps further sitemaps, newest first
 * @param unusable how many entries had no usable address
 */
record FeedContent(List<FeedItem> items, List<String> sitemaps, int unusable) {
  FeedContent {
    items = List.copyOf(items);
    sitemaps = List.copyOf(sitemaps);
  }
}
