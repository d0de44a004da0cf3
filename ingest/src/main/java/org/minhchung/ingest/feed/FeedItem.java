package org.minhchung.ingest.feed;

import java.time.Instant;

/**
 * A page that a feed or sitemap lists.
 *
 * @param url canonical address
 * @param title what it is called there, or null
 * @param publishedAt when it is said to have appeared or changed, or null
 */
record FeedItem(String url, String title, Instant publishedAt) {}
