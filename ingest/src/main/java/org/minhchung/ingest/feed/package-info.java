/**
 * How pages are found: feeds, sitemaps and section pages are asked at their own rhythm, with
 * validators, and what they list that is not yet known becomes a task to fetch.
 */
package org.minhchung.ingest.feed;
