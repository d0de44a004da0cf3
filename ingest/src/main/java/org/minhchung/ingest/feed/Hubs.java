package org.minhchung.ingest.feed;

import org.minhchung.ingest.fetch.FetchResult.Page;

/** Whoever subscribes to feeds at hubs (WebSub), told of what polls find. */
interface Hubs {
  /** Where nobody does. */
  Hubs NONE =
      new Hubs() {
        @Override
        public void met(String feed, String sourceId, FeedContent.About about, Page page) {}

        @Override
        public boolean delivers(String feed) {
          return false;
        }

        @Override
        public void missed(String feed) {}
      };

  /** A poll met a feed, which may name a hub. */
  void met(String feed, String sourceId, FeedContent.About about, Page page);

  /** Whether the hub of a feed has shown that it tells of news, so that polls may be rare. */
  boolean delivers(String feed);

  /** A poll found what the hub should have told of. */
  void missed(String feed);
}
