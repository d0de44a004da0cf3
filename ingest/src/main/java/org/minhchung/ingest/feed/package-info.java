/**
 * How pages are found: RSS, Atom and RDF feeds and sitemaps are asked at their pace, with
 * validators, and what they list that is not yet known becomes a task to fetch.
 */
package org.minhchung.ingest.feed;
